import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { IsoInstant } from '../domain/time';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';
import { isSame, rebase } from './rebase';
import type { SaveState } from './record-form';
import { useServices } from './services';

/** What was typed, and the version of the record that it was typed into. */
interface Draft {
  readonly values: object;
  readonly base: object;
  readonly savedAt: IsoInstant;
}

export interface FormDraft {
  readonly keeper: RefObject<DraftKeeper<Draft> | null>;
  /** Makes a change once a draft that was left has been brought back, and keeps it as a draft at once, even if the form was left by then. */
  readonly keepDraft: (change: () => void) => Promise<void>;
}

/** Keeps what is typed into a form, and brings it back when the form opens again. */
export function useFormDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  key: string,
  base: RefObject<object>,
  setState: (change: (state: SaveState) => SaveState) => void,
): FormDraft {
  const { drafts, clock } = useServices();
  const keeper = useRef<DraftKeeper<Draft> | null>(null);
  const restored = useRef(Promise.resolve());
  useEffect(() => {
    let isOpen = true;
    let isRestoring = false;
    const own = createDraftKeeper<Draft>(drafts, key, (problem) => setState(() => ({ kind: 'not_saved', problem })));
    keeper.current = own;
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values, type, defaultValues }) => {
        // Lists of fields and choices set by code come without a type, and so does a reset, which is no edit.
        if (isRestoring || (type === undefined && isSame(values, defaultValues))) return;
        own.note({ values: structuredClone(values), base: base.current, savedAt: clock.now() });
        setState((state) => (state.kind === 'unsaved' || state.kind === 'not_saved' ? state : { kind: 'unsaved' }));
      },
    });
    const restore = async (): Promise<void> => {
      const draft = await drafts.load(key);
      if (!isOpen || !isDraft(draft)) return;
      const { values, isLeftOver, isTypedInto } = openDraft(draft, base.current, form.getValues());
      if (isLeftOver) return isTypedInto ? undefined : own.discard();
      isRestoring = true;
      form.reset(values as never, { keepDefaultValues: true });
      isRestoring = false;
      if (isTypedInto) own.note({ values, base: base.current, savedAt: clock.now() }); // before, it was noted without the draft
      setState(() => ({ kind: 'restored', savedAt: draft.savedAt }));
    };
    restored.current = restore().catch(() => undefined); // a store that can't be read says so when something is saved
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
  }, [form, key, base, drafts, clock, setState]);
  const keepDraft = useCallback(
    async (change: () => void) => {
      await restored.current;
      change();
      keeper.current?.note({ values: structuredClone(form.getValues()), base: base.current, savedAt: clock.now() });
      await keeper.current?.flush();
    },
    [form, base, clock],
  );
  return { keeper, keepDraft };
}

/**
 * What a form shows once its draft has been read, from the record as it stands and what is in the form by then.
 * `isLeftOver`: the draft was saved, and only its removal failed. `isTypedInto`: somebody was faster than the store.
 */
export function openDraft<Values extends object>(
  draft: Pick<Draft, 'values' | 'base'>,
  standing: Values,
  inForm: object,
): { readonly values: Values; readonly isLeftOver: boolean; readonly isTypedInto: boolean } {
  const drafted = rebase(draft.base, draft.values, standing);
  const values = rebase(standing, inForm, drafted);
  return { values, isLeftOver: isSame(drafted, standing), isTypedInto: !isSame(values, drafted) };
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'values' in value &&
    typeof value.values === 'object' &&
    'base' in value &&
    typeof value.base === 'object' &&
    'savedAt' in value
  );
}
