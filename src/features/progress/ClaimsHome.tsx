import { itemLabel } from '../../domain/coverage/coverage-result';
import { claimWords as words } from '../../domain/words/claims';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Columns, Section } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { useCoverage } from '../../workspace/use-coverage';

const STEPS = 3;

/** Where the candidate stands on a standard that is covered by claims: unit by unit, and the next open items. */
export function ClaimsHome() {
  const check = useCoverage();
  if (check === null) return null;
  const open = check.coverage.units.flatMap(({ unit, items }) =>
    items.filter(({ state }) => state === 'open').map((item) => ({ unit, item })),
  );
  return (
    <Columns
      aside={
        <Section title={words.standing}>
          <Card isFlush>
            <List label={words.standing}>
              {check.coverage.units.map(({ unit, parts }) => (
                <ListRow
                  key={unit.unit}
                  href={paths.unit(unit.unit)}
                  title={`${words.unitName(unit)}: ${unit.title}`}
                  meta={parts.map((one) => words.count(one.part, one.covered, one.total, one.notApplicable)).join(', ')}
                />
              ))}
            </List>
          </Card>
        </Section>
      }
    >
      <Section title={words.next}>
        {open.length === 0 ? (
          <p>{words.nothingNext}</p>
        ) : (
          <Card isFlush>
            <List label={words.next}>
              {open.slice(0, STEPS).map(({ unit, item }) => (
                <ListRow
                  key={`${unit.unit} ${item.key}`}
                  href={paths.criterion(unit.unit, item.key)}
                  title={item.item.wording}
                  meta={words.itemIn(words.unitName(unit), itemLabel(item.item))}
                />
              ))}
            </List>
          </Card>
        )}
      </Section>
    </Columns>
  );
}
