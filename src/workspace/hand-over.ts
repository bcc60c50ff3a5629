import type { HandOver, HandOverForm } from '../domain/privacy/hand-over';

/** What became of an attempt to take the phone back. Times are in milliseconds. */
export type TakeBackOutcome =
  | { readonly kind: 'taken_back' }
  | { readonly kind: 'wrong'; readonly waitMs: number }
  | { readonly kind: 'wait'; readonly waitMs: number };

/** The phone in somebody else's hand: what is kept on the device about it, shared by all tabs. */
export interface HandOverService {
  /** Null if what was kept can't be read: then no form is shown, and only the PIN leads back. */
  readonly state: () => HandOver | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly hasPin: () => boolean;
  /** Keeps the PIN for this and later times. False if this browser keeps nothing. */
  readonly setPin: (pin: string) => Promise<boolean>;
  /** From now on every tab shows this form and nothing else. False if this browser keeps nothing, and so can't hold to it. */
  readonly start: (form: HandOverForm) => boolean;
  /** The form was saved: it can't be opened again. */
  readonly done: () => void;
  /** With the right PIN: first `beforeEnding`, then the phone is its owner's again. */
  readonly takeBack: (pin: string, beforeEnding: () => Promise<void>) => Promise<TakeBackOutcome>;
  /** Milliseconds until the next PIN may be tried. */
  readonly waitMs: () => number;
  readonly mayEndWithoutPin: () => boolean;
  readonly endWithoutPin: () => void;
}
