import { useCallback, useEffect, useRef, useState } from 'react';
import { type FieldPath, type Path, useForm, type UseFormReturn } from 'react-hook-form';
import type { RecordId } from '../domain/ids';
import type { CommitProblem } from '../domain/ports';
import { parseRecord } from '../domain/records/parse-record';
import type { RecordByKind, RecordKind } from '../domain/records/record-kinds';
import type { IsoInstant } from '../domain/time';
import { formWords } from '../domain/words/form';
import { formatTime } from '../domain/words/format';
import { isSame, rebase } from './rebase';
import { useServices } from './services';
import { type FormDraft, useFormDraft } from './use-form-draft';

/** A form holds the whole record, as it would be saved now. */
type Values<Kind extends RecordKind> = RecordByKind[Kind];

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
  readonly recordId: RecordId;
  readonly draftKey: string;
  readonly keepDraft: FormDraft['keepDraft'];
  /** Whether the record has never been saved. */
  readonly isNew: () => boolean;
  /** Whether something was typed or chosen that is not in the record yet. */
  readonly hasChanges: boolean;
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
 * "saved" is said only when the store has it on disk. When the record changes underneath, in another tab or by a
 * file that was opened, the form follows it, except in the fields that were edited here.
 */
export function useRecordForm<Kind extends RecordKind>(record: RecordByKind[Kind], draftKey: string): RecordForm<Kind> {
  const services = useServices();
  const form = useForm<Values<Kind>>({ defaultValues: record as never, shouldFocusError: false });
  const formRef = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const base = useRef(record); // the version of the record that the edits are made to
  const { keeper, keepDraft } = useFormDraft(form, draftKey, base, setState);
  const errors = messagesOf(form.formState.errors);

  /** Shows another version of the record, with what was edited since `before`. Returns whether anything was. */
  const follow = useCallback(
    (before: object, next: RecordByKind[Kind]): boolean => {
      const merged = rebase(before, form.getValues(), next);
      const hasEdits = !isSame(merged, next);
      base.current = next;
      form.reset(next as never);
      if (hasEdits) form.reset(merged as never, { keepDefaultValues: true });
      return hasEdits;
    },
    [form],
  );
  useEffect(() => {
    if (record !== base.current) follow(base.current, record);
  }, [record, follow]);

  const save = useCallback(async () => {
    form.clearErrors();
    const broken = brokenInputs(formRef.current);
    for (const { name, message } of broken) form.setError(name as Path<Values<Kind>>, { message });
    if (broken.length > 0) return null;
    const submitted = structuredClone(form.getValues());
    const parsed = parseRecord({ ...submitted, changedAt: services.clock.now() });
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
    if (follow(submitted, stored)) {
      setState({ kind: 'unsaved' }); // typed while it was being saved
      return stored;
    }
    // Before the wait: what is typed during it is unsaved, and must stay so.
    setState({ kind: 'saved', savedAt: committed.value.savedAt });
    await keeper.current?.discard();
    return stored;
  }, [form, keeper, services, follow]);

  const discard = useCallback(async () => {
    await keeper.current?.discard();
    base.current = record;
    form.reset(record as never);
    setState({ kind: 'untouched' });
  }, [form, keeper, record]);

  const error = (name: string): string | undefined => errors.find((one) => one.field === name)?.message;
  return {
    ...fieldsOf(form, error),
    state,
    form,
    formRef,
    errors,
    error,
    save,
    hasChanges: state.kind === 'unsaved' || state.kind === 'restored' || state.kind === 'not_saved',
    recordId: record.id,
    draftKey,
    keepDraft,
    isNew: () => services.portfolio.state().portfolio.get(record.kind, record.id) === undefined,
    discard,
  };
}

function fieldsOf<Kind extends RecordKind>(
  form: UseFormReturn<Values<Kind>>,
  error: RecordForm<Kind>['error'],
): Pick<RecordForm<Kind>, 'text' | 'orNull' | 'count'> {
  const register = (name: FieldPath<Values<Kind>>, setValueAs?: (value: unknown) => unknown): FieldProps => {
    const { ref, onChange, onBlur } = form.register(name, setValueAs === undefined ? {} : { setValueAs });
    return {
      name,
      id: fieldId(name),
      ref,
      onChange: (event) => void onChange(event),
      onBlur: (event) => void onBlur(event),
      error: error(name),
    };
  };
  return {
    text: (name) => register(name),
    orNull: (name) => register(name, emptyToNull),
    count: (name) => register(name, textToCount),
  };
}

/** The id of a field's element, or of the group that asks for it: where a finding's action leads. */
export function fieldId(name: string): string {
  return `field-${name}`;
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

/** Inputs in which something stands that the record can't hold, so that the form has no value for it: half a date, words for minutes. */
function brokenInputs(form: HTMLFormElement | null): readonly { readonly name: string; readonly message: string }[] {
  const inputs = [...(form?.querySelectorAll('input') ?? [])];
  return inputs
    .filter(({ name, validity }) => name !== '' && (validity.badInput || validity.patternMismatch))
    .map(({ name, type }) => ({ name, message: BROKEN_INPUT[type] ?? formWords.notMinutes }));
}

const BROKEN_INPUT: Readonly<Record<string, string>> = { date: formWords.notADate, time: formWords.notATime };

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
