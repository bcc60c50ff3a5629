import * as z from 'zod/mini';
import { deviceNotes } from '../device-notes';

const NOTE = 'coachfolio-lock-tries';
const LONGEST_WAIT_MS = 60_000;
const triesSchema = z.object({ count: z.int().check(z.minimum(1)), at: z.number() });

/** How long the next try has to wait: a second after the first wrong one, twice as long after each that follows. */
export function waitBeforeTryMs(nowMs: number): number {
  const tries = readTries();
  if (tries === null) return 0;
  const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (tries.count - 1));
  // A clock that was turned back must not keep anybody out.
  return Math.min(wait, Math.max(0, tries.at + wait - nowMs));
}

export function noteWrongTry(nowMs: number): void {
  deviceNotes.set(NOTE, JSON.stringify({ count: Math.min(20, (readTries()?.count ?? 0) + 1), at: nowMs }));
}

export function forgetTries(): void {
  deviceNotes.remove(NOTE);
}

function readTries(): z.infer<typeof triesSchema> | null {
  try {
    const parsed = triesSchema.safeParse(JSON.parse(deviceNotes.get(NOTE) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
