import { useMemo, useState } from 'react';
import type { RecordId } from '../../domain/ids';
import type { Change, Portfolio } from '../../domain/portfolio';
import { checkEnrolment, type EnrolmentResult } from '../../domain/rules/check-enrolment';
import { changesOfChoice, chosen, claimable, type ClaimChoice } from '../../domain/rules/claim-choice';
import { compareResults, type FindingShift } from '../../domain/rules/compare-results';
import { claimSetWords as words } from '../../domain/words/claim-set';
import { formWords } from '../../domain/words/form';
import { formatMinutes } from '../../domain/words/format';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { HoursMeter } from '../../ui/HoursMeter';
import { ActionBar, Columns, Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { type Check, useCheck, useClientNoun, usePortfolio } from '../../workspace/use-portfolio';
import { ClaimablePerson } from './ClaimablePerson';
import { Shifts } from './Shifts';

const NOTHING_CHOSEN: ClaimChoice = new Map();

/** Who and what is put forward. Ticks are tried out on a copy first, and stand once the person says so. */
export function ClaimSetScreen() {
  const check = useCheck();
  return (
    <Page isWide>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.portfolio }} />
      {check !== null && <ClaimSet key={check.enrolment.id} check={check} />}
    </Page>
  );
}

function ClaimSet({ check }: { readonly check: Check }) {
  const portfolio = usePortfolio();
  const noun = useClientNoun();
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const changes = useMemo(() => changesOfChoice(portfolio, choice), [portfolio, choice]);
  const after = useMemo(() => resultUnder(check, portfolio.with(changes), changes), [check, portfolio, changes]);
  const shifts = useMemo(() => compareResults(check.result, after), [check, after]);
  const people = useMemo(() => claimable(portfolio, check.enrolment), [portfolio, check.enrolment]);
  const choose = (id: RecordId, claimed: boolean): void => setChoice(chosen(portfolio, choice, id, claimed));
  return (
    <>
      <Columns
        aside={
          <>
            <Hours before={check.result} after={after} isTried={changes.length > 0} />
            <Section title={words.effect}>
              {changes.length === 0 ? (
                <p>{words.noEffect}</p>
              ) : shifts.length === 0 ? (
                <p>{words.sameFindings}</p>
              ) : (
                <Shifts shifts={shifts} />
              )}
            </Section>
          </>
        }
      >
        <Section title={words.people(noun)}>
          {people.length === 0 && <p>{words.nobody}</p>}
          <Stack>
            {people.map((one) => (
              <ClaimablePerson key={one.client.id} claimable={one} choice={choice} onChoose={choose} />
            ))}
          </Stack>
        </Section>
      </Columns>
      {changes.length > 0 && (
        <Keep changes={changes} summary={summaryOf(after, shifts)} onDone={() => setChoice(NOTHING_CHOSEN)} />
      )}
    </>
  );
}

function resultUnder({ enrolment, standard, result, today }: Check, portfolio: Portfolio, changes: readonly Change[]) {
  return changes.length === 0 ? result : checkEnrolment({ portfolio, standard, enrolmentId: enrolment.id, today });
}

interface HoursProps {
  readonly before: EnrolmentResult;
  readonly after: EnrolmentResult;
  readonly isTried: boolean;
}

function Hours({ before, after, isTried }: HoursProps) {
  const hours = after.findings.find((one) => one.check === 'coaching-time');
  if (hours === undefined) return null;
  return (
    <Card look="livery">
      <HoursMeter
        label={words.hours}
        minutes={hours.found}
        targetMinutes={hours.needed}
        figure={formatMinutes(hours.found)}
        target={words.of(hours.needed)}
        note={isTried ? words.insteadOf(before.hours.coachingMinutes) : words.asItStands}
      />
    </Card>
  );
}

/** The gist for the foot of a small screen: "45 h 45 min of 54 h. 2 more things would be missing." */
function summaryOf(after: EnrolmentResult, shifts: readonly FindingShift[]): string {
  const hours = after.findings.find((one) => one.check === 'coaching-time');
  const opens = shifts.filter(({ kind }) => kind === 'opens').length;
  const closes = shifts.filter(({ kind }) => kind === 'closes').length;
  return [
    ...(hours === undefined ? [] : [words.hoursOf(hours.found, hours.needed)]),
    ...(opens === 0 ? [] : [words.wouldOpen(opens)]),
    ...(closes === 0 ? [] : [words.wouldClose(closes)]),
  ].join(' ');
}

interface KeepProps {
  readonly changes: readonly Change[];
  readonly summary: string;
  readonly onDone: () => void;
}

function Keep({ changes, summary, onDone }: KeepProps) {
  const { portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const commit = async (wanted: readonly Change[]): Promise<boolean> => {
    const done = await portfolio.commit(wanted);
    if (!done.ok) showToast({ message: formWords.notSaved(done.problem) });
    return done.ok;
  };
  const keep = async (): Promise<void> => {
    const undo = changes.flatMap((change): Change[] => {
      const stood =
        change.op === 'put' ? portfolio.state().portfolio.get(change.record.kind, change.record.id) : undefined;
      return stood === undefined ? [] : [{ op: 'put', record: stood }];
    });
    if (!(await commit(changes))) return;
    showToast({ message: words.kept, actions: [{ label: words.undo, onPress: () => void commit(undo) }] });
    onDone();
  };
  return (
    <ActionBar>
      <p role="status">{summary}</p>
      <Row>
        <Button look="primary" onClick={() => void keep()}>
          {words.keep}
        </Button>
        <Button onClick={onDone}>{words.giveUp}</Button>
      </Row>
    </ActionBar>
  );
}
