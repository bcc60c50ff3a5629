import { HANDED_OVER } from '../domain/privacy/handed-over-key';
import { type HandOver, mayEndWithoutPin, newHandOver, parseHandOver } from '../domain/privacy/hand-over';
import { isSamePin, type KeptPin, keepPin, keptPinSchema, SALT_BYTES, waitBeforePin } from '../domain/privacy/pin';
import type { HandOverService } from '../workspace/hand-over';
import { deviceNotes } from './device-notes';
import { subscribeToHandOver } from './handed-over';

const PIN = 'coachfolio-pin';

/** Loaded with the two screens that need it. */
export function createHandOverService(now: () => number = Date.now): HandOverService {
  let last: { readonly text: string; readonly state: HandOver | null } | null = null;
  const state = (): HandOver | null => {
    const text = deviceNotes.get(HANDED_OVER) ?? '';
    if (last?.text !== text) last = { text, state: parseHandOver(text) };
    return last.state;
  };
  const keep = (next: HandOver | null): void => {
    if (next === null) deviceNotes.remove(HANDED_OVER);
    else deviceNotes.set(HANDED_OVER, JSON.stringify(next));
    dispatchEvent(new Event('storage')); // the browser tells the other tabs only
  };
  const waitMs = (): number => {
    const current = state();
    if (current === null) return 0;
    const at = now();
    if (current.lastTryAt > at) keep({ ...current, lastTryAt: at }); // the clock was put back: the wait begins anew, once
    return waitBeforePin(current, at);
  };
  return {
    state,
    subscribe: subscribeToHandOver,
    waitMs,
    hasPin: () => readPin() !== null,
    setPin: async (pin) => {
      const kept = await keepPin(pin, crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
      deviceNotes.set(PIN, JSON.stringify(kept));
      return readPin()?.digest === kept.digest;
    },
    start: (form) => {
      keep(newHandOver(form, now()));
      return state() !== null;
    },
    done: () => {
      const current = state();
      if (current !== null) keep({ ...current, isDone: true });
    },
    takeBack: async (pin, beforeEnding) => {
      const wait = waitMs();
      if (wait > 0) return { kind: 'wait', waitMs: wait };
      const before = state();
      // Counted before it is looked at: a reload in between gives no free try, nor does a second tab.
      if (before !== null) keep({ ...before, tries: before.tries + 1, lastTryAt: now() });
      const kept = readPin();
      if (kept === null || !(await isSamePin(pin, kept))) return { kind: 'wrong', waitMs: waitMs() };
      await beforeEnding();
      keep(null);
      return { kind: 'taken_back' };
    },
    mayEndWithoutPin: () => mayEndWithoutPin(state(), now()),
    endWithoutPin: () => {
      if (!mayEndWithoutPin(state(), now())) return;
      deviceNotes.remove(PIN);
      keep(null);
    },
  };
}

function readPin(): KeptPin | null {
  try {
    const parsed = keptPinSchema.safeParse(JSON.parse(deviceNotes.get(PIN) ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
