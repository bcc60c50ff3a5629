import type { UnitResult } from '../../domain/rules/check-enrolment';
import { type StandardUnit, unitOf } from '../../domain/standards/standard';
import { claimSetWords } from '../../domain/words/claim-set';
import { claimWords } from '../../domain/words/claims';
import { portfolioWords as words } from '../../domain/words/portfolio';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ExportIcon } from '../../ui/screen-icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Section } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { EnrolmentSwitch } from '../../workspace/EnrolmentSwitch';
import { paths } from '../../workspace/paths';
import { type Check, useCheck, useEnrolledStandard } from '../../workspace/use-portfolio';
import { ClaimsUnits } from './ClaimsUnits';
import { NewerRules } from './NewerRules';
import styles from './rows.module.css';

/** The units of the qualification as a list of tasks. */
export function PortfolioScreen() {
  const check = useCheck();
  const isByClaims = useEnrolledStandard()?.coverage === 'claims';
  return (
    <Page>
      <PageHeader
        title={words.title}
        lead={isByClaims ? claimWords.lead : words.lead}
        actions={
          <ButtonLink look="primary" href={paths.export} icon={<ExportIcon />}>
            {words.export}
          </ButtonLink>
        }
      />
      <EnrolmentSwitch />
      <NewerRules />
      {isByClaims ? <ClaimsUnits /> : check === null ? <p>{words.loading}</p> : <Units check={check} />}
      {check !== null && <Views />}
    </Page>
  );
}

function Units({ check }: { readonly check: Check }) {
  return (
    <Section title={check.qualification.title} look="small">
      <Card isFlush>
        <List label={words.units}>
          {check.result.units.map((result) => {
            const unit = unitOf(check.standard, result.unit);
            return unit === undefined ? null : <UnitRow key={unit.unit} unit={unit} result={result} />;
          })}
        </List>
      </Card>
    </Section>
  );
}

/** The same portfolio from other sides. */
function Views() {
  return (
    <Card isFlush>
      <List label={words.views}>
        <ListRow href={paths.claimSet} title={claimSetWords.link} meta={claimSetWords.linkMeta} />
        <ListRow href={paths.progress} title={words.grid} meta={words.gridMeta} />
      </List>
    </Card>
  );
}

function UnitRow({ unit, result }: { readonly unit: StandardUnit; readonly result: UnitResult }) {
  const clear = result.criteria.filter((criterion) => criterion.state !== 'not_met').length;
  return (
    <ListRow
      href={paths.unit(unit.unit)}
      leading={<span className={styles.unit}>{unit.unit}</span>}
      title={<span className={styles.wording}>{unit.title}</span>}
      meta={
        <>
          {result.gaps === 0 ? (
            <StateBadge state="for_assessor" label={words.noGaps} />
          ) : (
            <StateBadge state="not_met" label={words.gaps(result.gaps)} />
          )}
          <span>{words.clear(clear, result.criteria.length)}</span>
        </>
      }
    />
  );
}
