import { Link } from 'wouter';
import { unitsChosen } from '../../domain/coverage/units-chosen';
import { type Standard, unitOf } from '../../domain/standards/standard';
import { aboutStandardWords as words } from '../../domain/words/about-standard';
import { Card } from '../../ui/Card';
import { Section, Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { useEnrolled } from '../../workspace/use-portfolio';
import styles from './standard.module.css';

type Map = NonNullable<Standard['functionalMap']>;
type Area = Map[number]['areas'][number];

/** From the widest function to the narrowest, as nested lists: which units meet each of the narrowest. */
export function FunctionalMap({ map, standard }: { readonly map: Map; readonly standard: Standard }) {
  const functions = map.flatMap(({ areas }) => areas.flatMap((area) => area.functions));
  const links = functions.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <Section title={words.map} note={words.mapNote(functions.length, links)}>
      <Stack gap="loose">
        {map.map(({ wording, areas }) => (
          <Section key={wording} title={wording} look="small">
            <Stack>
              {areas.map((area) => (
                <Card key={area.ref}>
                  <h3 className={styles.area}>{words.functionOf(area.ref, area.wording)}</h3>
                  <Functions area={area} standard={standard} />
                </Card>
              ))}
            </Stack>
          </Section>
        ))}
      </Stack>
    </Section>
  );
}

function Functions({ area, standard }: { readonly area: Area; readonly standard: Standard }) {
  return (
    <ul className={styles.functions}>
      {area.functions.map(({ ref, wording, units }) => (
        <li key={ref}>
          <span>{words.functionOf(ref, wording)}</span>
          <span className={styles.met}>
            <span>{words.metBy}</span>
            {units.map((unit) => (
              <UnitLink key={unit} unit={unit} standard={standard} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Leads to a unit that the candidate works towards; another is named only. */
function UnitLink({ unit, standard }: { readonly unit: string; readonly standard: Standard }) {
  const enrolment = useEnrolled()?.enrolment;
  const isChosen = enrolment !== undefined && unitsChosen(standard, enrolment).some((one) => one.unit === unit);
  if (!isChosen) return <span>{words.notChosen(unit)}</span>;
  return (
    <Link href={paths.unit(unit)} className={styles.unit} title={unitOf(standard, unit)?.title}>
      {unit}
    </Link>
  );
}
