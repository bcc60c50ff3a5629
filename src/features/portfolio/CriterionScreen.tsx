import { lazy } from 'react';
import type { CriterionResult, Finding, FindingAction } from '../../domain/rules/finding';
import { actionText } from '../../domain/rules/action-text';
import { clauseText, findingText } from '../../domain/rules/finding-text';
import { criteriaOf, type StandardUnit, unitOf } from '../../domain/standards/standard';
import { portfolioWords as words } from '../../domain/words/portfolio';
import { Button, ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { focusField } from '../../ui/ErrorSummary';
import { Fold } from '../../ui/Fold';
import { EditIcon } from '../../ui/screen-icons';
import { List, ListRow } from '../../ui/List';
import { Columns, Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { AssessorDecision } from '../../workspace/AssessorDecision';
import { ItemWording } from '../../workspace/ItemWording';
import { NotInThisOne } from '../../workspace/NotInThisOne';
import { pathOfAction, paths } from '../../workspace/paths';
import { fieldId } from '../../workspace/record-form';
import { useCheck, useEnrolledStandard, useNaming } from '../../workspace/use-portfolio';
import { CriterionDetail } from './CriterionDetail';
import styles from './CriterionScreen.module.css';
import { Declarations } from './Declarations';
import { Sufficiency } from './Sufficiency';

const ClaimsItem = lazy(() => import('./ClaimsItem').then((module) => ({ default: module.ClaimsItem })));

/** One criterion: what it asks, what each rule says of it and why, and the evidence for it. */
export function CriterionScreen({ unit: unitId, criterion }: { readonly unit: string; readonly criterion: string }) {
  const check = useCheck();
  const standard = useEnrolledStandard();
  const back = { href: paths.unit(unitId), label: unitId };
  if (standard?.coverage === 'claims')
    return <ClaimsItem key={`${unitId} ${criterion}`} unit={unitId} itemKey={criterion} />;
  if (check === null) return null;
  const unit = unitOf(check.standard, unitId);
  const item = unit === undefined ? undefined : criteriaOf(unit).find((one) => one.ref === criterion);
  const result = check.result.criteria.find((one) => one.unit === unitId && one.criterion === criterion);
  if (unit === undefined || item === undefined || result === undefined)
    return <NotInThisOne title={words.gone} back={back} />;
  return (
    <Page isWide>
      <PageHeader title={words.criterionIn(unitId, criterion)} back={back} lead={<StateBadge state={result.state} />} />
      <Columns
        aside={
          <>
            <Sufficiency
              key={`evidence ${unitId} ${criterion}`}
              enrolmentId={check.enrolment.id}
              unit={unit}
              result={result}
              today={check.today}
            />
            <Declarations key={`${unitId} ${criterion}`} enrolmentId={check.enrolment.id} unit={unit} result={result} />
          </>
        }
      >
        <ItemWording standard={check.standard.id} unit={unitId} item={item} className={styles.wording} />
        <AssessorDecision enrolmentId={check.enrolment.id} unit={unitId} item={criterion} />
        {result.findings.some(({ check: name }) => name.startsWith('response-')) && (
          <Row>
            <ButtonLink href={paths.answer(unitId, criterion)} icon={<EditIcon />}>
              {words.openAnswer}
            </ButtonLink>
          </Row>
        )}
        <CriterionDetail standard={check.standard.id} unit={unitId} criterion={criterion} />
        <Rules unit={unit} result={result} />
      </Columns>
    </Page>
  );
}

/** What is missing comes first, then advice; what is in place is folded away. */
function Rules({ unit, result }: { readonly unit: StandardUnit; readonly result: CriterionResult }) {
  const missing = result.findings.filter((one) => one.state === 'not_met');
  const advice = result.findings.filter((one) => one.state === 'warning');
  const settled = result.findings.filter((one) => !missing.includes(one) && !advice.includes(one));
  const wordingOf = (finding: Finding): string => unit.rules.find((rule) => rule.id === finding.rule)?.wording ?? '';
  const cards = (findings: readonly Finding[]) =>
    findings.map((finding, index) => (
      <RuleCard key={finding.rule} finding={finding} wording={wordingOf(finding)} isFirst={index === 0} />
    ));
  return (
    <>
      {missing.length === 0 ? (
        <p className={styles.nothing}>{words.nothingMissing}</p>
      ) : (
        <Section title={words.missing}>
          <Stack>{cards(missing)}</Stack>
        </Section>
      )}
      {advice.length > 0 && (
        <Section title={words.advice} note={words.adviceNote}>
          <Stack>{cards(advice)}</Stack>
        </Section>
      )}
      {settled.length > 0 && (
        <Fold title={words.settled} meta={words.settledMeta(settled.length)}>
          <Stack>
            <List label={words.settled}>
              {settled.map((finding) => (
                <SettledRow key={finding.rule} finding={finding} wording={wordingOf(finding)} />
              ))}
            </List>
            <p className={styles.rule}>{words.rulesNote}</p>
          </Stack>
        </Fold>
      )}
    </>
  );
}

interface RuleProps {
  readonly finding: Finding;
  readonly wording: string;
}

function RuleCard({ finding, wording, isFirst }: RuleProps & { readonly isFirst: boolean }) {
  const naming = useNaming();
  const { headline, details } = findingText(finding, naming);
  const { action } = finding;
  return (
    <Card>
      <Stack gap="tight">
        <Row>
          <StateBadge state={finding.state} />
        </Row>
        <h3 className={styles.headline}>{headline}</h3>
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {action !== null && (
          <div className={styles.action}>
            <Action
              finding={finding}
              action={action}
              look={isFirst && finding.state === 'not_met' ? 'primary' : 'secondary'}
            />
          </div>
        )}
        <p className={styles.rule}>
          {wording} <Source finding={finding} />
        </p>
      </Stack>
    </Card>
  );
}

interface ActionProps {
  readonly finding: Finding;
  readonly action: FindingAction;
  readonly look: 'primary' | 'secondary';
}

/** The one thing to do. A declaration is made on this very screen. */
function Action({ finding, action, look }: ActionProps) {
  const text = actionText(action, useNaming());
  return action.screen === 'declaration' ? (
    <Button look={look} onClick={() => focusField(fieldId('statement'))}>
      {text}
    </Button>
  ) : (
    <ButtonLink href={pathOfAction(action, finding)} look={look}>
      {text}
    </ButtonLink>
  );
}

/** A rule that asks for nothing more, in one quiet line. */
function SettledRow({ finding, wording }: RuleProps) {
  const { headline, details } = findingText(finding, useNaming());
  return (
    <ListRow
      title={headline}
      meta={
        <>
          <span>{[...details, wording].join(' ')}</span>
          <Source finding={finding} />
        </>
      }
      trailing={<StateBadge state={finding.state} />}
    />
  );
}

/** The clause that a rule comes from, and what kind of rule it is. */
function Source({ finding }: { readonly finding: Finding }) {
  return (
    <span className={styles.source}>
      {clauseText(finding.clause)}. {words.ruleKinds[finding.kind]}.
    </span>
  );
}
