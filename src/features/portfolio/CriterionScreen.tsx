import type { CriterionResult, Finding } from '../../domain/rules/finding';
import { actionText } from '../../domain/rules/action-text';
import { clauseText, findingText } from '../../domain/rules/finding-text';
import { criteriaOf, type StandardUnit, unitOf } from '../../domain/standards/standard';
import { portfolioWords as words } from '../../domain/words/portfolio';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { NotHere } from '../../workspace/NotHere';
import { pathOfAction, paths } from '../../workspace/paths';
import { linkTo } from '../../workspace/record-links';
import { useCheck, useNaming, usePortfolio } from '../../workspace/use-portfolio';
import styles from './CriterionScreen.module.css';
import { Declarations } from './Declarations';

/** One criterion: what it asks, what each rule says of it and why, and the evidence for it. */
export function CriterionScreen({ unit: unitId, criterion }: { readonly unit: string; readonly criterion: string }) {
  const check = useCheck();
  const back = { href: paths.unit(unitId), label: unitId };
  if (check === null) return null;
  const unit = unitOf(check.standard, unitId);
  const item = unit === undefined ? undefined : criteriaOf(unit).find((one) => one.ref === criterion);
  const result = check.result.criteria.find((one) => one.unit === unitId && one.criterion === criterion);
  if (unit === undefined || item === undefined || result === undefined)
    return <NotHere title={words.gone} back={back} />;
  return (
    <Page>
      <PageHeader title={words.criterionIn(unitId, criterion)} back={back} lead={<StateBadge state={result.state} />} />
      <p className={styles.wording}>{item.wording}</p>
      <Stack gap="loose">
        <Rules unit={unit} result={result} />
        <Evidence result={result} />
        <Declarations enrolmentId={check.enrolment.id} unit={unit} result={result} />
      </Stack>
    </Page>
  );
}

/** Gaps first, then advice, then what is there. */
const ORDER: Readonly<Record<Finding['state'], number>> = {
  not_met: 0,
  warning: 1,
  declared: 2,
  met: 3,
  for_assessor: 4,
  not_applicable: 5,
};

function Rules({ unit, result }: { readonly unit: StandardUnit; readonly result: CriterionResult }) {
  const findings = result.findings.toSorted((one, other) => ORDER[one.state] - ORDER[other.state]);
  return (
    <Section title={words.rules} note={words.rulesNote}>
      <Stack>
        {findings.map((finding) => (
          <RuleCard
            key={finding.rule}
            finding={finding}
            wording={unit.rules.find((rule) => rule.id === finding.rule)?.wording ?? ''}
          />
        ))}
      </Stack>
    </Section>
  );
}

function RuleCard({ finding, wording }: { readonly finding: Finding; readonly wording: string }) {
  const naming = useNaming();
  const { headline, details } = findingText(finding, naming);
  const isOpen = finding.state === 'not_met' || finding.state === 'warning';
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
        <p className={styles.rule}>
          {wording} {words.ruleKinds[finding.kind]}: {clauseText(finding.clause)}.
        </p>
        {isOpen && finding.action !== null && finding.action.screen !== 'declaration' && (
          <Row>
            <ButtonLink href={pathOfAction(finding.action, finding)}>{actionText(finding.action, naming)}</ButtonLink>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

function Evidence({ result }: { readonly result: CriterionResult }) {
  const portfolio = usePortfolio();
  const links = result.evidence.flatMap((ref) => linkTo(portfolio, ref) ?? []);
  return (
    <Section title={words.evidence}>
      {links.length === 0 ? (
        <p>{words.noEvidence}</p>
      ) : (
        <Card isFlush>
          <List label={words.evidence}>
            {links.map((link) => (
              <ListRow key={link.id} href={link.href} leading={link.ref} title={link.title} meta={link.meta} />
            ))}
          </List>
        </Card>
      )}
    </Section>
  );
}
