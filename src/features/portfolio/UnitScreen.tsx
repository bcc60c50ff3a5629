import { lazy } from 'react';
import { findingText } from '../../domain/rules/finding-text';
import type { CriterionResult } from '../../domain/rules/finding';
import { criteriaOf, type StandardItem, unitOf } from '../../domain/standards/standard';
import { portfolioWords as words } from '../../domain/words/portfolio';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Section } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { WordingLine } from '../../workspace/ItemWording';
import { NotInThisOne } from '../../workspace/NotInThisOne';
import { paths } from '../../workspace/paths';
import { useCheck, useEnrolledStandard, useNaming } from '../../workspace/use-portfolio';
import styles from './rows.module.css';

const ClaimsUnit = lazy(() => import('./ClaimsUnit').then((module) => ({ default: module.ClaimsUnit })));

/** One unit: its learning outcomes, and under each the criteria with their state and what is missing first. */
export function UnitScreen({ unit: unitId }: { readonly unit: string }) {
  const check = useCheck();
  const standard = useEnrolledStandard();
  const back = { href: paths.portfolio, label: words.title };
  if (standard?.coverage === 'claims') return <ClaimsUnit unit={unitId} />;
  if (check === null) return null;
  const unit = unitOf(check.standard, unitId);
  const result = check.result.units.find((one) => one.unit === unitId);
  if (unit === undefined || result === undefined) return <NotInThisOne title={words.gone} back={back} />;
  const criteria = criteriaOf(unit);
  const outcomes = unit.items.filter((item) => item.kind === 'learning_outcome');
  return (
    <Page>
      <PageHeader
        title={unit.unit}
        longTitle={unit.title}
        back={back}
        lead={
          result.gaps === 0 ? (
            <StateBadge state="for_assessor" label={words.noGaps} />
          ) : (
            <StateBadge state="not_met" label={words.gaps(result.gaps)} />
          )
        }
      />
      <p>{unit.aim}</p>
      {outcomes.map((outcome) => (
        <Section key={outcome.ref} title={words.outcome(outcome.ref, outcome.wording)} look="small">
          <Card isFlush>
            <List label={outcome.wording}>
              {criteria
                .filter((criterion) => criterion.parent === outcome.ref)
                .map((criterion) => (
                  <CriterionRow
                    key={criterion.ref}
                    standard={check.standard.id}
                    unit={unitId}
                    criterion={criterion}
                    result={result.criteria.find((one) => one.criterion === criterion.ref)}
                  />
                ))}
            </List>
          </Card>
        </Section>
      ))}
    </Page>
  );
}

interface CriterionRowProps {
  readonly standard: string;
  readonly unit: string;
  readonly criterion: StandardItem;
  readonly result: CriterionResult | undefined;
}

function CriterionRow({ standard, unit, criterion, result }: CriterionRowProps) {
  const naming = useNaming();
  const firstGap = result?.findings.find((finding) => finding.state === 'not_met');
  const gapText = firstGap === undefined ? undefined : findingText(firstGap, naming).headline;
  return (
    <ListRow
      href={paths.criterion(unit, criterion.ref)}
      leading={<span className={styles.ref}>{criterion.ref}</span>}
      title={
        <span className={styles.wording}>
          <WordingLine standard={standard} unit={unit} item={criterion} />
        </span>
      }
      meta={
        <>
          {result !== undefined && <StateBadge state={result.state} />}
          {gapText !== undefined && <span className={styles.gap}>{gapText}</span>}
        </>
      }
    />
  );
}
