import { useRef, useState } from 'react';
import type { Result } from '../../domain/result';
import type {
  OpenedFile,
  OpeningChoice,
  OpeningOutcome,
  OpeningPreview,
  OpenProblem,
} from '../../workspace/backup-services';
import { useServices } from '../../workspace/services';

/** How far one has come with a file. */
export type OpeningStep =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'closed'; readonly file: File; readonly passphrase: string | null; readonly problem: OpenProblem }
  | {
      readonly kind: 'preview';
      readonly opened: OpenedFile;
      readonly shown: ShownPreview;
      readonly choice: OpeningChoice;
    }
  | { readonly kind: 'applying'; readonly fileName: string }
  | { readonly kind: 'done'; readonly outcome: OpeningOutcome };

/** A preview, and the choice that it is of: another one may have been made while it was worked out. */
interface ShownPreview {
  readonly preview: OpeningPreview;
  readonly choice: OpeningChoice;
}

export interface Opening {
  readonly step: OpeningStep;
  /** What went wrong last, as a sentence; null if nothing did. */
  readonly problem: string | null;
  readonly choose: (file: File, passphrase?: string | null) => void;
  readonly salvage: (file: File, passphrase: string | null) => void;
  readonly decide: (choice: OpeningChoice) => void;
  readonly apply: () => void;
  readonly leave: () => void;
}

const CHOOSING: OpeningStep = { kind: 'choosing' };
const USUAL: OpeningChoice = { mode: 'merge', takesOver: false };

/** Choosing a file, looking at what it would change, and bringing it in. What is overtaken by a later choice is dropped. */
export function useOpening(notRead: string): Opening {
  const { opening } = useServices();
  const [step, setStep] = useState<OpeningStep>(CHOOSING);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef<object | null>(null);

  const begin = (): (() => boolean) => {
    const own = {};
    latest.current = own;
    setProblem(null);
    return () => latest.current === own;
  };
  const fail = (text: string): void => {
    setStep(CHOOSING);
    setProblem(text);
  };
  const look = async (opened: OpenedFile, choice: OpeningChoice, isCurrent: () => boolean): Promise<void> => {
    const read = await opened.preview(choice).catch(() => null);
    if (!isCurrent()) return;
    if (read?.ok === true) setStep({ kind: 'preview', opened, choice, shown: { preview: read.value, choice } });
    else fail(read === null ? notRead : read.problem);
  };
  const read = async (
    file: File,
    passphrase: string | null,
    work: () => Promise<Result<OpenedFile, OpenProblem>>,
  ): Promise<void> => {
    const isCurrent = begin();
    setStep({ kind: 'reading', fileName: file.name });
    const opened = await work().catch(() => null);
    if (!isCurrent()) return;
    if (opened === null) fail(notRead);
    else if (opened.ok) await look(opened.value, USUAL, isCurrent);
    else setStep({ kind: 'closed', file, passphrase, problem: opened.problem });
  };
  const apply = async (): Promise<void> => {
    if (step.kind !== 'preview') return;
    const { opened, choice } = step;
    const isCurrent = begin();
    setStep({ kind: 'applying', fileName: opened.fileName });
    const done = await opened.apply(choice).catch(() => null);
    if (!isCurrent()) return;
    if (done?.ok === true) setStep({ kind: 'done', outcome: done.value });
    else fail(done === null ? notRead : done.problem);
  };
  return {
    step,
    problem,
    choose: (file, passphrase = null) => void read(file, passphrase, () => opening.open(file, passphrase)),
    salvage: (file, passphrase) => void read(file, passphrase, () => opening.salvage(file, passphrase)),
    decide: (choice) => {
      if (step.kind !== 'preview') return;
      setStep({ ...step, choice });
      void look(step.opened, choice, begin());
    },
    apply: () => void apply(),
    leave: () => {
      begin();
      setStep(CHOOSING);
    },
  };
}
