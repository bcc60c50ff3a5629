import { useCallback, useEffect, useRef, useState } from 'react';
import { type FieldPath, type Path, useForm, type UseFormReturn } from 'react-hook-form';
import type { CommitProblem } from '../domain/ports';
import { parseRecord } from '../domain/records/parse-record';
import type { RecordByKind, RecordKind } from '../domain/records/record-kinds';
import type { IsoInstant } from '../domain/time';
import { formWords } from '../domain/words/form';
import { formatTime } from '../domain/words/format';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';
import { useServices } from './services';

/** A form holds the whole record, as it would be saved now. */
type Values<Kind extends RecordKind> = RecordByKind[Kind];

interface Draft {
  readonly values: unknown;
  readonly savedAt: IsoInstant;
}

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'restored'; readonly savedAt: IsoInstant }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedAt: IsoInstant }
  | { readonly kind: 'not_saved'; readonly problem: CommitProblem };

export interface RecordForm<Kind extends RecordKind> {
  readonly state: SaveState;
  /** react-hook-form itself, for watching values, arrays of fields and controlled inputs. */
  readonly form: UseFormReturn<Values<Kind>>;
  /** Props for a text input or text area. */
  readonly text: (name: FieldPath<Values<Kind>>) => FieldProps;
  /** Props for a date or time input or a select that may be left empty: empty is null in the record. */
  readonly orNull: (name: FieldPath<Values<Kind>>) => FieldProps;
  /** Props for an input that takes a whole number or nothing. */
  readonly count: (name: FieldPath<Values<Kind>>) => FieldProps;
  readonly error: (name: string) => string | undefined;
  /** Every message, for the summary at the head of the form. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** Writes the record. Resolves with what stands on disk, or null if it was not saved (the form says why). */
  readonly save: () => Promise<RecordByKind[Kind] | null>;
  /** Whether the record has never been saved. */
  readonly isNew: () => boolean;
  /** Gives up what was not saved and shows the record as it stands. */
  readonly discard: () => Promise<void>;
  /** For the form element: finds dates that are no dates. */
  readonly formRef: React.RefObject<HTMLFormElement | null>;
}

export interface FieldProps {
  readonly name: string;
  readonly id: string;
  readonly ref: React.RefCallback<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;
  readonly onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
  readonly onBlur: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
  readonly error: string | undefined;
}

/**
 * A form on one record, new or standing. What is typed is kept as a draft until it is saved;
 * "saved" is said only when the store has it on disk.
 */
export function useRecordForm<Kind extends RecordKind>(record: RecordByKind[Kind], draftKey: string): RecordForm<Kind> {
  const services = useServices();
  const form = useForm<Values<Kind>>({ defaultValues: record as never, shouldFocusError: false });
  const formRef = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const keeper = useDraft(form, draftKey, setState);
  const errors = messagesOf(form.formState.errors);

  const save = useCallback(async () => {
    form.clearErrors();
    const broken = brokenPickers(formRef.current);
    for (const name of broken) form.setError(name as Path<Values<Kind>>, { message: formWords.notADate });
    if (broken.length > 0) return null;
    const submitted = JSON.stringify(form.getValues());
    const parsed = parseRecord({ ...form.getValues(), changedAt: services.clock.now() });
    if (!parsed.ok) {
      const path = parsed.problem.kind === 'invalid' ? parsed.problem.path : 'root';
      form.setError(path as Path<Values<Kind>>, { message: formWords.problemOf(parsed.problem) });
      return null;
    }
    setState({ kind: 'saving' });
    const committed = await services.portfolio.commit([{ op: 'put', record: parsed.value }]);
    if (!committed.ok) {
      setState({ kind: 'not_saved', problem: committed.problem });
      return null;
    }
    const stored = (committed.value.records.find((one) => one.id === parsed.value.id) ??
      parsed.value) as RecordByKind[Kind];
    if (JSON.stringify(form.getValues()) !== submitted) return keepTyping(form, stored); // typed while it was being saved
    await keeper.current?.discard();
    form.reset(stored as never);
    setState({ kind: 'saved', savedAt: committed.value.savedAt });
    return stored;
  }, [form, keeper, services]);

  const discard = useCallback(async () => {
    await keeper.current?.discard();
    form.reset(record as never);
    setState({ kind: 'untouched' });
  }, [form, keeper, record]);

  const error = (name: string): string | undefined => errors.find((one) => one.field === name)?.message;
  const register = (name: FieldPath<Values<Kind>>, setValueAs?: (value: unknown) => unknown): FieldProps => {
    const { ref, onChange, onBlur } = form.register(name, setValueAs === undefined ? {} : { setValueAs });
    return {
      name,
      id: `field-${name}`,
      ref,
      onChange: (event) => void onChange(event),
      onBlur: (event) => void onBlur(event),
      error: error(name),
    };
  };
  return {
    state,
    form,
    formRef,
    errors,
    error,
    save,
    isNew: () => services.portfolio.state().portfolio.get(record.kind, record.id) === undefined,
    discard,
    text: (name) => register(name),
    orNull: (name) => register(name, emptyToNull),
    count: (name) => register(name, textToCount),
  };
}

/** What was typed meanwhile stays, as a draft; only the bookkeeping of the saved record is taken over. */
function keepTyping<Kind extends RecordKind>(
  form: UseFormReturn<Values<Kind>>,
  stored: RecordByKind[Kind],
): RecordByKind[Kind] {
  form.reset({ ...form.getValues(), ref: stored.ref, createdAt: stored.createdAt }, { keepDirty: true });
  return stored;
}

function useDraft<Kind extends RecordKind>(
  form: UseFormReturn<Values<Kind>>,
  key: string,
  setState: (state: SaveState) => void,
) {
  const { drafts, clock } = useServices();
  const keeper = useRef<DraftKeeper<Draft> | null>(null);
  useEffect(() => {
    let isOpen = true;
    const own = createDraftKeeper<Draft>(drafts, key, () =>
      setState({ kind: 'not_saved', problem: { kind: 'failed', detail: 'draft' } }),
    );
    keeper.current = own;
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values, type }) => {
        if (type !== 'change' && type !== undefined) return;
        if (!form.formState.isDirty && type === undefined) return;
        own.note({ values: structuredClone(values), savedAt: clock.now() });
        setState({ kind: 'unsaved' });
      },
    });
    void drafts.load(key).then((draft) => {
      if (!isOpen || !isDraft(draft)) return;
      form.reset(draft.values as never, { keepDefaultValues: true });
      setState({ kind: 'restored', savedAt: draft.savedAt });
    });
    const flushWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') void own.flush();
    };
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      isOpen = false;
      document.removeEventListener('visibilitychange', flushWhenHidden);
      stop();
      own.close();
    };
  }, [form, key, drafts, clock, setState]);
  return keeper;
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'values' in value && 'savedAt' in value;
}

function emptyToNull(value: unknown): unknown {
  return value === '' || value === undefined ? null : value;
}

/** A whole number as a number; anything else stays as it was typed, for the schema to refuse. */
function textToCount(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim() : '';
  return /^\d+$/.test(text) ? Number(text) : value;
}

/** Date and time inputs in which something was typed that is no date: the browser then reports an empty value. */
function brokenPickers(form: HTMLFormElement | null): string[] {
  const pickers = form?.querySelectorAll<HTMLInputElement>('input[type="date"], input[type="time"]') ?? [];
  return [...pickers].filter((input) => input.validity.badInput && input.name !== '').map((input) => input.name);
}

/** Nested errors of react-hook-form as a flat list, `stakeholders.0.role`. */
function messagesOf(errors: object, prefix = ''): { field: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || key === 'ref') return [];
    const field = prefix === '' ? key : `${prefix}.${key}`;
    const message = 'message' in value && typeof value.message === 'string' ? value.message : '';
    return message === '' ? messagesOf(value, field) : [{ field, message }];
  });
}

/** "Saved 09:42", "Not saved yet" ... for the foot of a form. */
export function saveStateText(state: SaveState): string {
  switch (state.kind) {
    case 'untouched':
      return '';
    case 'unsaved':
      return formWords.unsaved;
    case 'restored':
      return formWords.restored(formatTime(state.savedAt));
    case 'saving':
      return formWords.saving;
    case 'saved':
      return formWords.saved(formatTime(state.savedAt));
    case 'not_saved':
      return formWords.notSaved(state.problem);
  }
}
