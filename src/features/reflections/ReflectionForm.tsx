import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { sessionBefore } from '../../domain/quick-log';
import { isFilled } from '../../domain/records/record-base';
import type { Reflection } from '../../domain/records/reflection';
import type { Session } from '../../domain/records/session';
import { reflectionWords } from '../../domain/words/reflection';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Stack } from '../../ui/Page';
import { Stepper } from '../../ui/Stepper';
import { useAnnouncer } from '../../ui/Toast';
import { paths } from '../../workspace/paths';
import { saveStateText, useRecordForm } from '../../workspace/record-form';
import { useAskedField } from '../../workspace/use-asked-field';
import { SaveFoot } from '../../workspace/SaveFoot';
import { draftKey } from '../../workspace/use-record';
import { useClientNoun, usePortfolio } from '../../workspace/use-portfolio';
import { PROMPT_OF_FIELD, PROMPTS, type PromptName } from './prompts';
import { PromptFields } from './PromptFields';

/** One prompt a page. Each step forward saves what stands; typing is kept as a draft in between. */
export function ReflectionForm({
  session,
  reflection,
}: {
  readonly session: Session;
  readonly reflection: Reflection;
}) {
  const form = useRecordForm<'reflection'>(reflection, draftKey('reflection', 'of', session.id));
  const askedField = new URLSearchParams(useSearch()).get('field');
  const [current, setCurrent] = useState(() => promptOf(askedField) ?? firstOpen(reflection));
  const [attempt, setAttempt] = useState(0);
  const [, navigate] = useLocation();
  const { announce } = useAnnouncer();
  const noun = useClientNoun();
  useAskedField();
  const values = form.form.watch();
  const prompt = PROMPTS[current] ?? PROMPTS[0];
  const isLast = current === PROMPTS.length - 1;

  const step = async (to: number | 'leave'): Promise<void> => {
    const saved = form.hasChanges ? await form.save() : reflection;
    setAttempt((count) => count + 1);
    if (saved === null) return;
    if (to === 'leave') return navigate(paths.session(session.id));
    setCurrent(to);
    announce(reflectionWords.prompts[(PROMPTS[to] ?? prompt).name]);
  };
  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void step(isLast ? 'leave' : current + 1);
      }}
    >
      <Stack gap="loose">
        <Stepper
          label={reflectionWords.steps}
          current={current}
          steps={PROMPTS.map((one) => ({ label: reflectionWords.short[one.name], isDone: one.isAnswered(values) }))}
          onStep={(index) => void step(index)}
        />
        <ErrorSummary problems={form.errors} attempt={attempt} />
        {form.state.kind === 'restored' && <Banner tone="info">{saveStateText(form.state)}</Banner>}
        <LastPromise session={session} prompt={prompt.name} />
        <PromptFields key={prompt.name} form={form} prompt={prompt.name} noun={noun} session={session} />
        <SaveFoot form={form}>
          <Button type="submit" look="primary" isBusy={form.state.kind === 'saving'}>
            {isLast ? reflectionWords.finish : reflectionWords.next}
          </Button>
          {current > 0 && <Button onClick={() => void step(current - 1)}>{reflectionWords.back}</Button>}
          {!isLast && (
            <Button look="quiet" onClick={() => void step('leave')}>
              {reflectionWords.later}
            </Button>
          )}
        </SaveFoot>
      </Stack>
    </form>
  );
}

/** The prompt under which a field stands, for an address that asks for one. */
function promptOf(field: string | null): number | null {
  const name = field === null ? null : (PROMPT_OF_FIELD[field] ?? field);
  const index = PROMPTS.findIndex((prompt) => prompt.name === name);
  return index < 0 ? null : index;
}

/** Where to begin: the first prompt without an answer. */
function firstOpen(reflection: Reflection): number {
  const open = PROMPTS.findIndex((prompt) => !prompt.isAnswered(reflection));
  return Math.max(0, open);
}

function LastPromise({ session, prompt }: { readonly session: Session; readonly prompt: PromptName }) {
  const portfolio = usePortfolio();
  const before = sessionBefore(portfolio, session);
  const last = before === undefined ? undefined : portfolio.belonging('reflection', before.id)[0];
  if (prompt !== 'overall' || last === undefined || !isFilled(last.improvements)) return null;
  return (
    <Banner tone="info" title={reflectionWords.lastTime}>
      {last.improvements}
    </Banner>
  );
}
