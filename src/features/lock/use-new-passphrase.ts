import { useState } from 'react';
import { SHORTEST_PASSPHRASE } from '../../domain/backup-care/passphrase-strength';
import { lockWords } from '../../domain/words/lock';

/** A passphrase being chosen, typed twice. */
export interface NewPassphraseForm {
  readonly first: string;
  readonly again: string;
  readonly firstProblem: string | undefined;
  readonly againProblem: string | undefined;
  readonly typeFirst: (text: string) => void;
  readonly typeAgain: (text: string) => void;
  /** The passphrase, or null and a word at its field. */
  readonly take: () => string | null;
  readonly clear: () => void;
}

export function useNewPassphrase(): NewPassphraseForm {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isShort = [...first.normalize('NFKC').trim()].length < SHORTEST_PASSPHRASE;
  const type = (set: (text: string) => void) => (text: string) => {
    setIsAsked(false);
    set(text);
  };
  return {
    first,
    again,
    firstProblem: isAsked && isShort ? lockWords.off.short(SHORTEST_PASSPHRASE) : undefined,
    againProblem: isAsked && !isShort && first !== again ? lockWords.off.differ : undefined,
    typeFirst: type(setFirst),
    typeAgain: type(setAgain),
    take: () => {
      setIsAsked(true);
      return isShort || first !== again ? null : first;
    },
    clear: () => {
      setIsAsked(false);
      setFirst('');
      setAgain('');
    },
  };
}
