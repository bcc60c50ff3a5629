import type { Result } from '../domain/result';

/** Why nothing was changed. `other_tab`: another one is at it, or goes on writing. */
export type LockProblem =
  | { readonly kind: 'wrong_secret' }
  | { readonly kind: 'other_tab' }
  | { readonly kind: 'not_saved' /* something typed could not be kept */ }
  | { readonly kind: 'failed'; readonly detail: string };

type Outcome = Promise<Result<null, LockProblem>>;

/** Turns the lock on and off, and changes what opens it. A secret is the passphrase or the recovery key. */
export interface LockWork {
  /** A recovery key that nothing knows of yet. */
  readonly newRecoveryKey: () => string;
  /** Moves the portfolio under a lock. If it succeeds the app starts anew, locked. `onProgress` hears shares from 0 to 1. */
  readonly turnOn: (passphrase: string, recoveryKey: string, onProgress: (share: number) => void) => Outcome;
  readonly turnOff: (secret: string, onProgress: (share: number) => void) => Outcome;
  readonly changePassphrase: (secret: string, next: string) => Outcome;
  readonly changeRecoveryKey: (secret: string, next: string) => Outcome;
  /** False if it stays open, since something typed could not be saved. */
  readonly lockNow: () => Promise<boolean>;
  /** Minutes without a touch until it locks by itself; 0 is never. */
  readonly idleMinutes: () => number;
  readonly setIdleMinutes: (minutes: number) => void;
}

export interface LockService {
  readonly isOn: boolean;
  /** Loaded when somebody needs it. */
  readonly work: () => Promise<LockWork>;
}
