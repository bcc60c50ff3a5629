import { useState } from 'react';
import type { Change } from '../../domain/portfolio';
import type { Judgement } from '../../domain/records/judgement';
import { latestJudgements, type PlannedJudgement, planReview, type ReviewPlan } from '../../domain/review/plan-review';
import { dateOfInstant } from '../../domain/time';
import { formWords } from '../../domain/words/form';
import { formatDate } from '../../domain/words/format';
import { reviewedFileWords as words } from '../../domain/words/review';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { FileButton } from '../../ui/FileButton';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { DecisionBadge } from '../../workspace/DecisionBadge';
import { paths } from '../../workspace/paths';
import { type ReviewFileProblem, useServices } from '../../workspace/services';
import { useEnrolled, usePortfolio } from '../../workspace/use-portfolio';

type Step =
  | { readonly kind: 'idle' | 'reading' }
  | { readonly kind: 'refused'; readonly why: keyof typeof words.problems }
  | { readonly kind: 'preview'; readonly plan: ReviewPlan };

/** A file for review that came back: what is in it, before anything of it is kept. */
export function ReviewedScreen() {
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const read = useReading(setStep);
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.export }} />
      <Stack gap="loose">
        <Row>
          <FileButton look="primary" accept="application/pdf,.pdf" onFile={(file) => void read(file)}>
            {words.choose}
          </FileButton>
        </Row>
        {step.kind === 'reading' && <p role="status">{words.reading}</p>}
        {step.kind === 'refused' && <Banner tone="problem">{words.problems[step.why]}</Banner>}
        {step.kind === 'preview' && <Preview plan={step.plan} onKept={() => setStep({ kind: 'idle' })} />}
        <Decisions />
      </Stack>
    </Page>
  );
}

function useReading(onStep: (step: Step) => void): (file: File) => Promise<void> {
  const { submission, ids, clock, standards } = useServices();
  const portfolio = usePortfolio();
  return async (file) => {
    onStep({ kind: 'reading' });
    const form = await submission.readReview(file).catch(() => null);
    if (form?.ok !== true) {
      const why: ReviewFileProblem = form === null ? 'damaged' : form.problem;
      return onStep({ kind: 'refused', why });
    }
    const plan = planReview(portfolio, (id) => standards.get(id), form.value, { ids, now: clock.now() });
    onStep(plan.ok ? { kind: 'preview', plan: plan.value } : { kind: 'refused', why: plan.problem.kind });
  };
}

function Preview({ plan, onKept }: { readonly plan: ReviewPlan; readonly onKept: () => void }) {
  const keep = useKeeping();
  const { judgements, unknown, changes, changedSince } = plan;
  return (
    <Section
      title={words.found(judgements.length)}
      note={[
        words.madeOn(formatDate(dateOfInstant(plan.mark.madeAt))),
        changedSince === 0 ? '' : words.changedSince(changedSince),
      ]
        .filter((part) => part !== '')
        .join(' ')}
    >
      <Stack>
        {unknown.length > 0 && <Banner tone="warning">{words.unknown(unknown)}</Banner>}
        <Card isFlush>
          <List>
            {judgements.map((planned) => (
              <PlannedRow key={planned.judgement.id} planned={planned} />
            ))}
          </List>
        </Card>
        {changes.length === 0 ? (
          <Banner>{words.nothingNew}</Banner>
        ) : (
          <Row>
            <Button look="primary" onClick={() => void keep(plan).then((isKept) => isKept && onKept())}>
              {words.keep(changes.length)}
            </Button>
          </Row>
        )}
      </Stack>
    </Section>
  );
}

function PlannedRow({ planned: { judgement, state } }: { readonly planned: PlannedJudgement }) {
  return (
    <ListRow
      title={nameOf(judgement)}
      meta={[words.states[state], saidIn(judgement)].filter((part) => part !== '').join(': ')}
      trailing={<DecisionBadge judgement={judgement} />}
    />
  );
}

function nameOf({ unit, item }: Judgement): string {
  return item === null ? words.unit(unit) : words.criterion(unit, item);
}

function saidIn({ comment, action, due }: Judgement): string {
  return [comment, action === '' ? '' : words.asks(action, due)].filter((part) => part !== '').join(' ');
}

/** Keeps what is planned in one commit, which can be taken back. */
function useKeeping(): (plan: ReviewPlan) => Promise<boolean> {
  const { portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const commit = async (changes: readonly Change[]): Promise<boolean> => {
    const done = await portfolio.commit(changes);
    if (!done.ok) showToast({ message: formWords.notSaved(done.problem) });
    return done.ok;
  };
  return async ({ changes, undo }) => {
    if (!(await commit(changes))) return false;
    showToast({
      message: words.kept(changes.length),
      actions: [{ label: words.undo, onPress: () => void commit(undo) }],
    });
    return true;
  };
}

/** What has come back so far, each with the way to its criterion. */
function Decisions() {
  const portfolio = usePortfolio();
  const enrolled = useEnrolled();
  const judgements = enrolled === null ? [] : latestJudgements(portfolio, enrolled.enrolment.id);
  return (
    <Section title={words.decisions}>
      {judgements.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Card isFlush>
          <List>
            {judgements.map((judgement) => (
              <ListRow
                key={judgement.id}
                href={
                  judgement.item === null ? paths.unit(judgement.unit) : paths.criterion(judgement.unit, judgement.item)
                }
                leading={judgement.ref ?? undefined}
                title={nameOf(judgement)}
                meta={saidIn(judgement)}
                trailing={<DecisionBadge judgement={judgement} />}
              />
            ))}
          </List>
        </Card>
      )}
    </Section>
  );
}
