import { useState } from 'react';
import { SHORTEST_PASSPHRASE } from '../../domain/backup-care/passphrase-strength';
import { useServices } from '../../workspace/services';

/** A passphrase being chosen. */
export interface PassphraseForm {
  readonly isWanted: boolean;
  readonly first: string;
  readonly again: string;
  readonly problem: 'needed' | 'short' | 'differ' | null;
  readonly want: (isWanted: boolean) => void;
  readonly typeFirst: (text: string) => void;
  readonly typeAgain: (text: string) => void;
  /** The passphrase, null where none is wanted; undefined, and a problem at its field, where it can't be used as it is. */
  readonly take: () => string | null | undefined;
  readonly clear: () => void;
}

/** Wanted from the start where the portfolio is locked: a backup without one would undo the lock. */
export function usePassphrase(): PassphraseForm {
  const { lock } = useServices();
  const [isWanted, setIsWanted] = useState(lock.isOn);
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<PassphraseForm['problem']>(null);
  return {
    isWanted,
    first,
    again,
    problem,
    want: (wanted) => {
      setProblem(null);
      setIsWanted(wanted);
    },
    typeFirst: (text) => {
      setProblem(null);
      setFirst(text);
    },
    typeAgain: (text) => {
      setProblem(null);
      setAgain(text);
    },
    take: () => {
      if (!isWanted) return null;
      const found = problemOf(first, again);
      setProblem(found);
      return found === null ? first : undefined;
    },
    clear: () => {
      setFirst('');
      setAgain('');
    },
  };
}

function problemOf(first: string, again: string): PassphraseForm['problem'] {
  if (first.trim() === '') return 'needed';
  if ([...first.normalize('NFC')].length < SHORTEST_PASSPHRASE) return 'short';
  return first === again ? null : 'differ';
}
