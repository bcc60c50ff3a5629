import { lazy, Suspense, useEffect, useState } from 'react';
import type { RiskLevel } from '../../domain/backup-care/data-at-risk';
import type { Finding } from '../../domain/rules/finding';
import { nextStepText } from '../../domain/rules/action-text';
import { nextSteps } from '../../domain/rules/next-steps';
import { coachingPace, type Pace } from '../../domain/rules/pace';
import { backupCareWords } from '../../domain/words/backup-care';
import { formatMinutes } from '../../domain/words/format';
import { homeWords as words } from '../../domain/words/home';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { HoursMeter } from '../../ui/HoursMeter';
import { ClientIcon, DownloadIcon, PlusIcon, PortfolioIcon, SearchIcon, SupervisionIcon } from '../../ui/icons';
import { IconLink } from '../../ui/IconButton';
import { List, ListRow } from '../../ui/List';
import { Columns, Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { type BadgeState, StateBadge } from '../../ui/StateBadge';
import { pathOfAction, paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { TIMER_KEY } from '../../workspace/timer-key';
import { useDataAtRisk } from '../../workspace/use-data-at-risk';
import {
  type Check,
  coachingTime,
  useCheck,
  useEnrolled,
  useEnrolledStandard,
  useNaming,
  usePortfolio,
} from '../../workspace/use-portfolio';

/** What is said about findings is long, and home says it at most once. */
const FindingHeadline = lazy(() => import('./FindingHeadline').then((module) => ({ default: module.FindingHeadline })));
const RunningTimer = lazy(() => import('./RunningTimer').then((module) => ({ default: module.RunningTimer })));
const ClaimsHome = lazy(() => import('./ClaimsHome').then((module) => ({ default: module.ClaimsHome })));

/** Where the candidate stands: hours, the next three things to do, people, supervision. */
export function HomeScreen() {
  const enrolled = useEnrolled();
  const check = useCheck();
  const isTimed = useIsTimed();
  const standard = useEnrolledStandard();
  return (
    <Page isWide>
      <PageHeader
        title={words.greeting(enrolled?.candidate?.name ?? '')}
        windowTitle={words.title}
        lead={check?.qualification.title ?? standard?.title}
        corner={<IconLink href={paths.search} label={words.search} icon={<SearchIcon />} />}
      />
      <Suspense fallback={null}>{isTimed && <RunningTimer />}</Suspense>
      {standard?.coverage === 'claims' && (
        <Suspense fallback={null}>
          <ClaimsHome />
        </Suspense>
      )}
      {check !== null && (
        <Columns aside={<Standing check={check} />}>
          <Hours check={check} />
          <Section title={words.next}>
            <NextThings check={check} />
          </Section>
        </Columns>
      )}
    </Page>
  );
}

function Hours({ check }: { readonly check: Check }) {
  const time = coachingTime(check);
  const pace = coachingPace(check.result, usePortfolio());
  if (time === null) return null;
  return (
    <Card look="livery">
      <Stack>
        <HoursMeter
          label={words.hours}
          minutes={time.found}
          targetMinutes={time.needed}
          figure={formatMinutes(time.found)}
          target={words.of(time.needed)}
          note={paceNote(pace)}
        />
        <Row>
          <ButtonLink href={paths.log} icon={<PlusIcon />}>
            {words.log}
          </ButtonLink>
        </Row>
      </Stack>
    </Card>
  );
}

function Standing({ check }: { readonly check: Check }) {
  const gaps = check.result.units.reduce((sum, unit) => sum + unit.gaps, 0);
  return (
    <Section title={words.standing}>
      <Card isFlush>
        <List label={words.standing}>
          <ListRow
            href={paths.portfolio}
            leading={<PortfolioIcon />}
            title={words.portfolio}
            meta={gaps === 0 ? words.noGaps : words.gaps(gaps)}
          />
          <People check={check} />
          <Supervision check={check} />
          <BackupAge />
        </List>
      </Card>
    </Section>
  );
}

function findingOf(check: Check, name: Finding['check']): Finding | undefined {
  return check.result.findings.find((one) => one.unit === check.qualification.practiceUnit && one.check === name);
}

function People({ check }: { readonly check: Check }) {
  const noun = useEnrolled()?.clientNoun ?? 'client';
  const finding = findingOf(check, 'individuals-coached');
  if (finding === undefined) return null;
  return (
    <ListRow
      href={paths.clients}
      leading={<ClientIcon />}
      title={words.people(noun)}
      meta={words.peopleOf(finding.found, finding.needed, finding.atMost)}
    />
  );
}

function Supervision({ check }: { readonly check: Check }) {
  const finding = findingOf(check, 'supervision-time');
  if (finding === undefined) return null;
  return (
    <ListRow
      href={paths.supervisionMeetings}
      leading={<SupervisionIcon />}
      title={words.supervision}
      meta={words.supervisionOf(finding.found, finding.needed)}
    />
  );
}

const RISK_BADGES: Readonly<Partial<Record<RiskLevel, BadgeState>>> = { amber: 'warning', red: 'not_met' };

/** One calm line; a badge once it has been too long. */
function BackupAge() {
  const risk = useDataAtRisk();
  const badge = RISK_BADGES[risk.level];
  return (
    <ListRow
      href={paths.storage}
      leading={<DownloadIcon />}
      title={words.backup}
      meta={backupCareWords.risk(risk)}
      trailing={
        badge === undefined ? undefined : <StateBadge state={badge} label={backupCareWords.levels[risk.level]} />
      }
    />
  );
}

function NextThings({ check }: { readonly check: Check }) {
  const naming = useNaming();
  const steps = nextSteps(check.result, naming.portfolio, check.today);
  if (steps.length === 0) return <p>{words.nothingNext}</p>;
  return (
    <Card isFlush>
      <List label={words.next}>
        {steps.map((step) => (
          <ListRow
            key={step.kind}
            href={step.action === null ? paths.export : pathOfAction(step.action, step.finding)}
            title={nextStepText(step, naming)}
            meta={step.finding === null ? undefined : <Reason finding={step.finding} />}
          />
        ))}
      </List>
    </Card>
  );
}

function Reason({ finding }: { readonly finding: Finding }) {
  return (
    <Suspense fallback={'\u00a0'}>
      <FindingHeadline finding={finding} />
    </Suspense>
  );
}

function paceNote(pace: Pace | null): string | undefined {
  if (pace === null) return undefined;
  switch (pace.state) {
    case 'reached':
      return words.paceReached;
    case 'no_deadline':
      return words.paceNoDeadline;
    case 'past_deadline':
      return words.pacePast;
    case 'on_pace':
    case 'behind':
      return words.paceNeeded(pace.neededPerWeek ?? 0, pace.daysLeft ?? 0);
  }
}

/** Whether a session is being timed. What shows it is fetched only then: at nearly every start there is none. */
function useIsTimed(): boolean {
  const { drafts } = useServices();
  const [isTimed, setIsTimed] = useState(false);
  useEffect(() => {
    const look = (): void =>
      void drafts.keys().then(
        (keys) => setIsTimed(keys.includes(TIMER_KEY)),
        () => undefined,
      );
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [drafts]);
  return isTimed;
}
