import { toRecordId } from '../../src/domain/ids';
import type { Clock, IdSource } from '../../src/domain/ports';
import { dateOfInstant, type IsoInstant, toIsoInstant } from '../../src/domain/time';

/** A clock that stands still until it is told otherwise. */
export interface TestClock extends Clock {
  set(text: string): void;
  advanceMs(ms: number): void;
}

export function createTestClock(start = '2026-05-12T09:00:00.000Z'): TestClock {
  let now = instant(start);
  return {
    now: () => now,
    today: () => dateOfInstant(now),
    set: (text) => (now = instant(text)),
    advanceMs: (ms) => (now = instant(new Date(Date.parse(now) + ms).toISOString())),
  };
}

/** Ids that count up: `id-1`, `id-2`. */
export function createTestIds(prefix = 'id'): IdSource {
  let count = 0;
  return { next: () => toRecordId(`${prefix}-${++count}`) };
}

/** A text that must be an instant. */
export function instant(text: string): IsoInstant {
  const parsed = toIsoInstant(text);
  if (parsed === null) throw new Error(`not an instant: ${text}`);
  return parsed;
}
