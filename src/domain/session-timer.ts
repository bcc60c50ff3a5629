import { type RecordId, recordIdSchema } from './ids';
import * as z from 'zod/mini';
import { clockTimeSchema, type IsoInstant, isoDateSchema, isoInstantSchema } from './time';

const MS_PER_MINUTE = 60_000;
const LONGEST_MINUTES = 1440;

const timerSchema = z.strictObject({
  startedAt: isoInstantSchema,
  /** Day and time where the person was, as they go into the diary. */
  day: isoDateSchema,
  startTime: clockTimeSchema,
  /** Null while it runs. */
  stoppedAt: z.nullable(isoInstantSchema),
  clientId: z.nullable(recordIdSchema),
});

/** A session that is being timed, or has been and is not saved yet. Kept like a draft, so that closing the app stops nothing. */
export interface SessionTimer extends z.infer<typeof timerSchema> {
  readonly clientId: RecordId | null;
}

/** What was kept under the timer's key; null if that is no timer. */
export function readTimer(kept: unknown): SessionTimer | null {
  const read = timerSchema.safeParse(kept);
  return read.success ? read.data : null;
}

/**
 * Whole minutes between the start and the stop, or now: at least 1. Null where the device's clock was set back in between, or
 * more than a day has gone by: then only the person knows how long it was.
 */
export function timedMinutes({ startedAt, stoppedAt }: SessionTimer, now: IsoInstant): number | null {
  const minutes = Math.round((Date.parse(stoppedAt ?? now) - Date.parse(startedAt)) / MS_PER_MINUTE);
  return minutes < 0 || minutes > LONGEST_MINUTES ? null : Math.max(1, minutes);
}
