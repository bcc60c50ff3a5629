import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordId } from '../../domain/ids';
import type { CommitProblem } from '../../domain/ports';
import type { Change } from '../../domain/portfolio';
import { type QuickLogSuggestion, suggestSession } from '../../domain/quick-log';
import { promiseTo } from '../../domain/reflecting/golden-thread';
import type { ClientNoun } from '../../domain/records/candidate';
import { isFilled } from '../../domain/records/record-base';
import type { Session } from '../../domain/records/session';
import type { IsoDate } from '../../domain/time';
import { formWords } from '../../domain/words/form';
import { logWords } from '../../domain/words/log';
import { recordWords } from '../../domain/words/records';
import { Button } from '../../ui/Button';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { DayField } from '../../ui/DayField';
import { DurationField } from '../../ui/DurationField';
import { InPersonIcon, PhoneIcon, VideoIcon } from '../../ui/screen-icons';
import { ActionBar, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { createDraftKeeper, type DraftKeeper } from '../../workspace/draft-keeper';
import { LastPromise } from '../../workspace/LastPromise';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';
import { useSessionTimer } from '../../workspace/use-session-timer';
import { useToday } from '../../workspace/use-today';
import { WayOut } from '../../workspace/WayOut';
import { changesOf, type Doubt, doubtOf, type Entry, entryOfTimer, isTyped, NEW_CLIENT } from './entry';
import { TimerRow } from './TimerRow';

const DRAFT_KEY = 'log';
const USUAL_MINUTES = [30, 45, 60, 90];
const MEDIUMS = [
  { value: 'in_person', label: recordWords.mediums.in_person, icon: <InPersonIcon /> },
  { value: 'video', label: recordWords.mediums.video, icon: <VideoIcon /> },
  { value: 'phone', label: recordWords.mediums.phone, icon: <PhoneIcon /> },
] as const;

/** The session as it was saved, and the changes that take it (and a client that came with it) back. */
export interface Saved {
  readonly session: Session;
  readonly undo: readonly Change[];
}

interface LogFormProps {
  readonly enrolmentId: RecordId;
  readonly clientNoun: ClientNoun;
  readonly onSaved: (saved: Saved) => void;
}

export function LogForm({ enrolmentId, clientNoun, onSaved }: LogFormProps) {
  const services = useServices();
  const portfolio = usePortfolio();
  const today = useToday();
  const suggestion = useMemo(() => suggestSession(portfolio, enrolmentId, today), [portfolio, enrolmentId, today]);
  const [begun, setBegun] = useState<Entry>(() => ({
    client: suggestion.clientId ?? NEW_CLIENT,
    codeName: '',
    day: today,
    minutes: suggestion.durationMinutes,
    medium: suggestion.medium,
    note: '',
    startTime: null,
  }));
  const [isTouched, setIsTouched] = useState(false);
  // Left open overnight with nothing chosen, one press must not save yesterday.
  const entry = isTouched ? begun : { ...begun, day: today };
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const [problem, setProblem] = useState<CommitProblem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const keeper = useNoteDraft(setBegun);

  const change = (part: Partial<Entry>): void => {
    const next = { ...entry, ...part };
    setBegun(next);
    setIsTouched(true);
    setDoubt(null);
    if (part.note !== undefined || part.codeName !== undefined) keeper.current?.note(next);
  };
  const timing = useSessionTimer((timer) => {
    setBegun((last) => ({ ...last, ...entryOfTimer(timer, last) }));
    setIsTouched(true);
  });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = doubtOf(
      entry,
      clients.map(({ value }) => value),
      clientNoun,
    );
    setDoubt(found);
    if (found !== null || isSaving) return;
    setIsSaving(true);
    const { session, changes } = changesOf(services, enrolmentId, entry);
    const undo = changes.flatMap((one): Change[] =>
      one.op === 'put' ? [{ op: 'remove', kind: one.record.kind, id: one.record.id }] : [],
    );
    const committed = await services.portfolio.commit(changes);
    setIsSaving(false);
    if (!committed.ok) return setProblem(committed.problem);
    await keeper.current?.discard();
    await timing.discardIfStopped();
    onSaved({ session, undo });
  };
  const { clients, presets } = choicesOf(suggestion, clientNoun);
  return (
    <form autoComplete="off" onSubmit={(event) => void save(event)} noValidate>
      <Stack>
        <LogFields {...{ entry, clients, presets, today, doubt }} onChange={change}>
          <TimerRow
            timing={timing}
            clientId={suggestion.clients.find(({ id }) => id === entry.client)?.id ?? null}
            onDiscarded={() => change({ startTime: null, minutes: suggestion.durationMinutes })}
          />
        </LogFields>
        <LastPromise promise={entry.client === null ? null : promiseTo(portfolio, entry.client as RecordId)} />
        {problem !== null && <WayOut text={formWords.notSaved(problem)} values={() => entry} />}
      </Stack>
      <ActionBar>
        <Button type="submit" look="primary" isLarge isWide isBusy={isSaving}>
          {logWords.save}
        </Button>
      </ActionBar>
    </form>
  );
}

function choicesOf({ clients, durationMinutes }: QuickLogSuggestion, clientNoun: ClientNoun) {
  return {
    clients: [
      ...clients.map(({ id, codeName }) => ({ value: id, label: codeName || recordWords.nameless })),
      { value: NEW_CLIENT, label: logWords.newClient(clientNoun) },
    ],
    // What was usual last time is one press away too.
    presets: [...new Set([...USUAL_MINUTES, durationMinutes])].sort((one, other) => one - other),
  };
}

interface LogFieldsProps {
  readonly entry: Entry;
  readonly clients: readonly { readonly value: string; readonly label: string }[];
  readonly presets: readonly number[];
  readonly today: IsoDate;
  readonly doubt: Doubt | null;
  readonly onChange: (part: Partial<Entry>) => void;
  /** The timer, beside the length that it gives. */
  readonly children: ReactNode;
}

function LogFields({ entry, clients, presets, today, doubt, onChange, children }: LogFieldsProps) {
  const message = (field: Doubt['field']): string | undefined => (doubt?.field === field ? doubt.message : undefined);
  return (
    <>
      <ChipGroup
        label={logWords.who}
        choices={clients}
        value={entry.client}
        onValue={(client) => onChange({ client })}
        error={entry.client === NEW_CLIENT ? undefined : message('client')}
      />
      {entry.client === NEW_CLIENT && (
        <TextField
          label={logWords.codeName}
          hint={logWords.codeNameHint}
          error={message('client')}
          value={entry.codeName}
          autoComplete="off"
          onChange={(event) => onChange({ codeName: event.currentTarget.value })}
        />
      )}
      <DayField
        label={logWords.when}
        today={today}
        value={entry.day}
        onValue={(day) => onChange({ day })}
        error={message('day')}
      />
      <DurationField
        label={logWords.howLong}
        presets={presets}
        value={entry.minutes}
        onValue={(minutes) => onChange({ minutes })}
        error={message('minutes')}
      />
      {children}
      <ChipGroup
        layout="even"
        label={logWords.how}
        choices={MEDIUMS}
        value={entry.medium}
        onValue={(medium) => onChange({ medium })}
      />
      <TextField
        label={logWords.note}
        isOptional
        value={entry.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}

/** What is typed survives a kill; what is only chosen is chosen again in a second. */
function useNoteDraft(setEntry: (change: (entry: Entry) => Entry) => void) {
  const { drafts } = useServices();
  const keeper = useRef<DraftKeeper<Entry> | null>(null);
  useEffect(() => {
    const own = createDraftKeeper<Entry>(drafts, DRAFT_KEY, () => undefined);
    keeper.current = own;
    void drafts.load(DRAFT_KEY).then(
      (draft) => {
        if (!isTyped(draft)) return;
        const { note, codeName } = draft;
        setEntry((entry) => ({ ...entry, note, codeName, client: isFilled(codeName) ? NEW_CLIENT : entry.client }));
      },
      () => undefined,
    );
    return own.close;
  }, [drafts, setEntry]);
  return keeper;
}
