import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { promiseBefore } from '../../domain/reflecting/golden-thread';
import type { Reflection } from '../../domain/records/reflection';
import type { Session } from '../../domain/records/session';
import { reflectionWords } from '../../domain/words/reflection';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Stack } from '../../ui/Page';
import { Stepper } from '../../ui/Stepper';
import { LastPromise } from '../../workspace/LastPromise';
import { paths, promptPath } from '../../workspace/paths';
import { saveStateText, useRecordForm } from '../../workspace/record-form';
import { useAskedField } from '../../workspace/use-asked-field';
import { SaveFoot } from '../../workspace/SaveFoot';
import { draftKey } from '../../workspace/use-record';
import { useClientNoun, usePortfolio } from '../../workspace/use-portfolio';
import { PROMPT_OF_FIELD, PROMPTS } from './prompts';
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
  const query = new URLSearchParams(useSearch());
  const [current, setCurrent] = useState(
    () => promptOf(query.get('field') ?? query.get('prompt')) ?? firstOpen(reflection),
  );
  const [attempt, setAttempt] = useState(0);
  const [, navigate] = useLocation();
  const noun = useClientNoun();
  const promise = promiseBefore(usePortfolio(), session);
  useAskedField();
  const promptBox = useFocusOnNewPrompt(current);
  const values = form.form.watch();
  const prompt = PROMPTS[current] ?? PROMPTS[0];
  const isLast = current === PROMPTS.length - 1;

  const step = async (to: number | 'leave'): Promise<void> => {
    const saved = form.hasChanges ? await form.save() : reflection;
    setAttempt((count) => count + 1);
    if (saved === null) return;
    if (to === 'leave') return navigate(paths.session(session.id));
    setCurrent(to);
    navigate(promptPath(session.id, (PROMPTS[to] ?? prompt).name), { replace: true });
  };
  return (
    <form
      autoComplete="off"
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
        {prompt.name === 'overall' && <LastPromise promise={promise} />}
        <div ref={promptBox}>
          <PromptFields
            key={prompt.name}
            form={form}
            prompt={prompt.name}
            noun={noun}
            session={session}
            promise={promise}
          />
        </div>
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

/** Every prompt is a page of its own: it starts at its head, and its question gets the focus. */
function useFocusOnNewPrompt(current: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef(current);
  useEffect(() => {
    if (last.current === current) return;
    last.current = current;
    const question = box.current?.querySelector('h2');
    question?.setAttribute('tabindex', '-1');
    question?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [current]);
  return box;
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
