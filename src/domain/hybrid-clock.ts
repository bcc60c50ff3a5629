import * as z from 'zod/mini';
import type { DeviceId } from './ids';

/**
 * When a change was made, in an order that every device agrees on: wall clock in milliseconds, a counter for
 * changes within one, and the device. As text it sorts the way the changes happened: `<13 digits>-<6 hex>-<device>`.
 * After Kulkarni and others, "Logical Physical Clocks" (2014).
 */
export type HybridStamp = string & z.core.$brand<'HybridStamp'>;

export const hybridStampSchema = z
  .string()
  .check(z.regex(/^\d{13}-[0-9a-f]{6}-[A-Za-z0-9-]{8,64}$/))
  .brand<'HybridStamp'>();

const COUNTER_LIMIT = 0xffffff;
/** The last moment that 13 digits can say, in the year 2286. A clock beyond it is wrong, and must not stop anybody from saving. */
const LATEST_MS = 9_999_999_999_999;

/** The stamp of the next change on this device: later than every stamp it has made or seen, even if its clock was turned back. */
export function nextStamp(latest: HybridStamp | null, nowMs: number, device: DeviceId): HybridStamp {
  const seen = latest === null ? { ms: 0, counter: 0 } : readStamp(latest);
  const now = Math.min(LATEST_MS, Math.max(0, Math.floor(nowMs)));
  if (now > seen.ms) return stampOf(now, 0, device);
  if (seen.counter < COUNTER_LIMIT) return stampOf(seen.ms, seen.counter + 1, device);
  return seen.ms < LATEST_MS ? stampOf(seen.ms + 1, 0, device) : stampOf(LATEST_MS, COUNTER_LIMIT, device); // the end of time
}

/** Which device made the change. */
export function deviceOfStamp(stamp: HybridStamp): string {
  return stamp.slice(21);
}

/** What the clock of the device said, or the latest time that it had heard of, in milliseconds since 1970. */
export function msOfStamp(stamp: HybridStamp): number {
  return Number(stamp.slice(0, 13));
}

/** The later of two. */
export function laterStamp(one: HybridStamp, other: HybridStamp): HybridStamp {
  return one > other ? one : other;
}

function readStamp(stamp: HybridStamp): { readonly ms: number; readonly counter: number } {
  return { ms: msOfStamp(stamp), counter: parseInt(stamp.slice(14, 20), 16) };
}

function stampOf(ms: number, counter: number, device: DeviceId): HybridStamp {
  return hybridStampSchema.parse(`${String(ms).padStart(13, '0')}-${counter.toString(16).padStart(6, '0')}-${device}`);
}
