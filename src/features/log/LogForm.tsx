import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordId } from '../../domain/ids';
import type { CommitProblem } from '../../domain/ports';
import type { Change } from '../../domain/portfolio';
import { suggestSession } from '../../domain/quick-log';
import { promiseTo } from '../../domain/reflecting/golden-thread';
import type { ClientNoun } from '../../domain/records/candidate';
import { newRecord } from '../../domain/records/new-record';
import { isFilled } from '../../domain/records/record-base';
import type { Medium, Session } from '../../domain/records/session';
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
import { type Services, useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';
import { WayOut } from '../../workspace/WayOut';

const NEW_CLIENT = 'new';
const DRAFT_KEY = 'log';
const LONGEST_MINUTES = 1440;
const USUAL_MINUTES = [30, 45, 60, 90];
const MEDIUMS = [
  { value: 'in_person', label: recordWords.mediums.in_person, icon: <InPersonIcon /> },
  { value: 'video', label: recordWords.mediums.video, icon: <VideoIcon /> },
  { value: 'phone', label: recordWords.mediums.phone, icon: <PhoneIcon /> },
] as const;

interface Entry {
  readonly client: string | null;
  readonly codeName: string;
  readonly day: IsoDate | null;
  readonly minutes: number | null;
  readonly medium: Medium;
  readonly note: string;
}
type Doubt = { readonly field: 'client' | 'day' | 'minutes'; readonly message: string };

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
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = doubtOf(entry, clients, clientNoun);
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
    onSaved({ session, undo });
  };
  // What was usual last time is one press away too.
  const presets = [...new Set([...USUAL_MINUTES, suggestion.durationMinutes])].sort((one, other) => one - other);
  const clients = [
    ...suggestion.clients.map((client) => ({
      value: client.id,
      label: client.codeName || recordWords.nameless,
    })),
    { value: NEW_CLIENT, label: logWords.newClient(clientNoun) },
  ];
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack>
        <LogFields {...{ entry, clients, presets, today, doubt }} onChange={change} />
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

interface LogFieldsProps {
  readonly entry: Entry;
  readonly clients: readonly { readonly value: string; readonly label: string }[];
  readonly presets: readonly number[];
  readonly today: IsoDate;
  readonly doubt: Doubt | null;
  readonly onChange: (part: Partial<Entry>) => void;
}

function LogFields({ entry, clients, presets, today, doubt, onChange }: LogFieldsProps) {
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

function isTyped(draft: unknown): draft is Pick<Entry, 'note' | 'codeName'> {
  return (
    typeof draft === 'object' &&
    draft !== null &&
    'note' in draft &&
    typeof draft.note === 'string' &&
    'codeName' in draft &&
    typeof draft.codeName === 'string'
  );
}

function doubtOf(entry: Entry, clients: LogFieldsProps['clients'], clientNoun: ClientNoun): Doubt | null {
  // The client chosen may have been removed since, in another tab.
  const isOffered = clients.some((one) => one.value === entry.client);
  if (!isOffered || (entry.client === NEW_CLIENT && !isFilled(entry.codeName)))
    return { field: 'client', message: logWords.chooseClient(clientNoun) };
  if (entry.day === null) return { field: 'day', message: logWords.needsDay };
  if (entry.minutes === null || entry.minutes > LONGEST_MINUTES)
    return { field: 'minutes', message: logWords.needsMinutes };
  return null;
}

/** The session, and with a new code name its client, in one commit. A day to come is a session planned. */
function changesOf(
  services: Services,
  enrolmentId: RecordId,
  entry: Entry,
): { readonly session: Session; readonly changes: readonly Change[] } {
  const now = services.clock.now();
  const today = services.clock.today();
  const client =
    entry.client === NEW_CLIENT
      ? newRecord('client', services.ids.next(), now, {
          enrolmentId,
          codeName: entry.codeName.trim(),
          startedOn: entry.day,
        })
      : null;
  const clientId =
    client?.id ??
    services.portfolio
      .state()
      .portfolio.all('client')
      .find((one) => one.id === entry.client)?.id;
  const session = newRecord('session', services.ids.next(), now, {
    enrolmentId,
    clientIds: clientId === undefined ? [] : [clientId],
    heldOn: entry.day,
    durationMinutes: entry.minutes,
    medium: entry.medium,
    status: entry.day !== null && entry.day > today ? 'planned' : 'held',
    summary: entry.note,
  });
  const changes: Change[] = client === null ? [] : [{ op: 'put', record: client }];
  return { session, changes: [...changes, { op: 'put', record: session }] };
}
