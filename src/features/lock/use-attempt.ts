import { useState } from 'react';
import type { Result } from '../../domain/result';
import type { LockProblem } from '../../workspace/lock-service';
import { problemText } from './problem-text';

/** One press that may not work. */
export interface Attempt {
  readonly isBusy: boolean;
  readonly isDone: boolean;
  readonly problem: string | undefined;
  /** True if it worked. */
  readonly make: (work: () => Promise<Result<null, LockProblem>>) => Promise<boolean>;
}

type State = { readonly kind: 'idle' | 'busy' | 'done' } | { readonly kind: 'problem'; readonly text: string };

export function useAttempt(): Attempt {
  const [state, setState] = useState<State>({ kind: 'idle' });
  return {
    isBusy: state.kind === 'busy',
    isDone: state.kind === 'done',
    problem: state.kind === 'problem' ? state.text : undefined,
    make: async (work) => {
      setState({ kind: 'busy' });
      const done = await work();
      setState(done.ok ? { kind: 'done' } : { kind: 'problem', text: problemText(done.problem) });
      return done.ok;
    },
  };
}
