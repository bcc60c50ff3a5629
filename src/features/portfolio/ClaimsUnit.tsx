import type { ItemCoverage, UnitCoverage } from '../../domain/coverage/cover-enrolment';
import { claimWords as words } from '../../domain/words/claims';
import { portfolioWords } from '../../domain/words/portfolio';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Section } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { WordingLine } from '../../workspace/ItemWording';
import { NotInThisOne } from '../../workspace/NotInThisOne';
import { paths } from '../../workspace/paths';
import { useCoverage } from '../../workspace/use-coverage';
import { AboutUnit } from './AboutUnit';
import { ClaimBadge } from './ClaimBadge';
import styles from './rows.module.css';

/** One unit of a standard that is covered by claims: its items in the order of the document, part by part. */
export function ClaimsUnit({ unit: unitId }: { readonly unit: string }) {
  const check = useCoverage();
  if (check === null) return null;
  const back = { href: paths.portfolio, label: portfolioWords.title };
  const covered = check.coverage.units.find((one) => one.unit.unit === unitId);
  if (covered === undefined) return <NotInThisOne title={words.gone} back={back} />;
  const { unit, gaps, parts, minima } = covered;
  const prompts = unit.items.filter((item) => item.kind === 'indicative_content');
  return (
    <Page>
      <PageHeader
        title={words.unitName(unit)}
        longTitle={unit.title}
        back={back}
        lead={
          <>
            {gaps === 0 ? (
              <StateBadge state="for_assessor" label={words.nothingOpen} />
            ) : (
              <StateBadge state="not_met" label={words.open(gaps)} />
            )}{' '}
            {parts
              .map(({ part, covered: count, total, notApplicable }) => words.count(part, count, total, notApplicable))
              .join(', ')}
          </>
        }
      />
      <p>{unit.aim}</p>
      <AboutUnit unit={unit} />
      {minima.length > 0 && (
        <Section title={words.minima} look="small">
          <Card isFlush>
            <List label={words.minima}>
              {minima.map(({ id, wording, found, needed }) => (
                <ListRow
                  key={id}
                  title={<span className={styles.wording}>{wording}</span>}
                  meta={words.minimum(found, needed)}
                  trailing={
                    <StateBadge
                      state={found < needed ? 'not_met' : 'declared'}
                      label={words.states[found < needed ? 'open' : 'declared']}
                    />
                  }
                />
              ))}
            </List>
          </Card>
        </Section>
      )}
      {groupsOf(covered).map(({ title, items }) => (
        <Section key={title} title={title} look="small">
          <Card isFlush>
            <List label={title}>
              {items.map((item) => (
                <ItemRow key={item.key} standard={check.standard.id} unit={unit.unit} item={item} />
              ))}
            </List>
          </Card>
        </Section>
      ))}
      {prompts.length > 0 && (
        <Fold title={words.prompts} meta={words.promptsMeta}>
          <List label={words.prompts}>
            {prompts.map((item) => (
              <ListRow
                key={item.ref}
                leading={item.ref}
                title={<span className={styles.wording}>{item.wording}</span>}
              />
            ))}
          </List>
        </Fold>
      )}
    </Page>
  );
}

interface ItemRowProps {
  readonly standard: string;
  readonly unit: string;
  readonly item: ItemCoverage;
}

function ItemRow({ standard, unit, item }: ItemRowProps) {
  return (
    <ListRow
      href={paths.criterion(unit, item.key)}
      leading={<span className={styles.ref}>{item.item.ref}</span>}
      title={
        <span className={styles.wording}>
          <WordingLine standard={standard} unit={unit} item={item.item} />
        </span>
      }
      meta={<ClaimBadge state={item.state} />}
    />
  );
}

interface Group {
  readonly title: string;
  readonly items: readonly ItemCoverage[];
}

/** Runs of items of one element and one part, each with a head. */
function groupsOf({ unit, items }: UnitCoverage): readonly Group[] {
  const groups = new Map<string, ItemCoverage[]>();
  for (const item of items) {
    const title = [elementTitle(unit, item.item.element), words.parts[item.part]].filter(Boolean).join(': ');
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return [...groups].map(([title, of]) => ({ title, items: of }));
}

function elementTitle({ elements = [], unitWide }: UnitCoverage['unit'], element: string | null): string {
  if (element === null) return '';
  if (element === unitWide?.element) return words.unitWide;
  return words.element(element, elements.find((one) => one.element === element)?.title ?? '');
}
