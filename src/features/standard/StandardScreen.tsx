import type { ItemKind, Standard, StandardItem, Term } from '../../domain/standards/standard';
import { aboutStandardWords as words } from '../../domain/words/about-standard';
import { claimWords } from '../../domain/words/claims';
import { officialWordingWords } from '../../domain/words/official-wording';
import { ButtonLink } from '../../ui/Button';
import { DefinitionList } from '../../ui/DefinitionList';
import { Fold } from '../../ui/Fold';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { useEnrolledStandard } from '../../workspace/use-portfolio';
import { FunctionalMap } from './FunctionalMap';
import styles from './standard.module.css';

/** What the current standard says beside its items. */
export function StandardScreen() {
  const standard = useEnrolledStandard();
  if (standard === null) return null;
  const { title, publisher, edition, packVersion, functionalMap = [] } = standard;
  return (
    <Page>
      <PageHeader
        title={words.link}
        longTitle={title}
        back={{ href: paths.portfolio }}
        lead={words.facts(publisher, edition, packVersion)}
      />
      <Stack gap="loose">
        <p>{words.ownWords}</p>
        <Row>
          <ButtonLink href={paths.wording}>{officialWordingWords.link}</ButtonLink>
        </Row>
        <Lines
          items={itemsOf(standard, 'key_purpose')}
          title={words.purposes(itemsOf(standard, 'key_purpose').length)}
        />
        <Lines items={itemsOf(standard, 'principle')} title={words.principles} />
        {functionalMap.length > 0 && <FunctionalMap map={functionalMap} standard={standard} />}
        <Glossary standard={standard} />
        <Defects standard={standard} />
      </Stack>
    </Page>
  );
}

function itemsOf({ units }: Standard, kind: ItemKind): readonly StandardItem[] {
  return units.flatMap(({ items }) => items.filter((item) => item.kind === kind));
}

function Lines({ title, items }: { readonly title: string; readonly items: readonly StandardItem[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ol className={styles.lines}>
        {items.map((item) => (
          <li key={item.ref}>{item.wording}</li>
        ))}
      </ol>
    </Section>
  );
}

/** Terms of the whole document first, then those of each unit, folded. */
function Glossary({ standard: { glossary = [], units } }: { readonly standard: Standard }) {
  const ofUnits = units.filter((unit) => (unit.glossary ?? []).length > 0);
  if (glossary.length + ofUnits.length === 0) return null;
  return (
    <Section title={words.terms}>
      <Stack>
        {glossary.length > 0 && <Terms terms={glossary} />}
        {ofUnits.map((unit) => (
          <Fold
            key={unit.unit}
            title={words.termsOf(claimWords.unitName(unit))}
            meta={words.termsCount(unit.glossary?.length ?? 0)}
          >
            <Terms terms={unit.glossary ?? []} />
          </Fold>
        ))}
      </Stack>
    </Section>
  );
}

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  return <DefinitionList entries={terms.map(({ term, meaning }) => ({ term, details: meaning }))} />;
}

function Defects({ standard: { defects, units } }: { readonly standard: Standard }) {
  const ofUnits = units.flatMap((unit) => unit.defects.map((defect) => ({ at: claimWords.unitName(unit), defect })));
  if (defects.length + ofUnits.length === 0) return null;
  return (
    <Fold title={words.defects} meta={words.defectsMeta}>
      <ul className={styles.lines}>
        {defects.map((defect) => (
          <li key={defect}>{defect}</li>
        ))}
        {ofUnits.map(({ at, defect }) => (
          <li key={`${at} ${defect}`}>{`${at}: ${defect}`}</li>
        ))}
      </ul>
    </Fold>
  );
}
