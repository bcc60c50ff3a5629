import * as z from 'zod/mini';

/** A plain calendar date, `2026-05-12`: no time, no zone. */
export type IsoDate = string & z.core.$brand<'IsoDate'>;
/** A moment in UTC, `2026-05-12T08:42:00.000Z`. */
export type IsoInstant = string & z.core.$brand<'IsoInstant'>;
/** A wall-clock time, `09:30`, on the 24-hour clock. */
export type ClockTime = string & z.core.$brand<'ClockTime'>;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

export const isoDateSchema = z
  .string()
  .check(z.refine((text) => parseIsoDate(text) !== null))
  .brand<'IsoDate'>();
export const isoInstantSchema = z
  .string()
  .check(z.refine((text) => isInstant(text)))
  .brand<'IsoInstant'>();
export const clockTimeSchema = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
  .brand<'ClockTime'>();

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const DAY_MS = 86_400_000;

/** The parts of a date that exists in the calendar, or null: 29 February 2026 is null. */
export function parseIsoDate(text: string): DateParts | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const isReal =
    parts.year >= 1900 &&
    parts.month >= 1 &&
    parts.month <= 12 &&
    parts.day >= 1 &&
    parts.day <= daysInMonth(parts.year, parts.month);
  return isReal ? parts : null;
}

/** A text as a date, or null if there is no such day. */
export function toIsoDate(text: string): IsoDate | null {
  const parsed = isoDateSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** A text as a moment in UTC, or null. */
export function toIsoInstant(text: string): IsoInstant | null {
  const parsed = isoInstantSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** A text as a wall-clock time, or null. */
export function toClockTime(text: string): ClockTime | null {
  const parsed = clockTimeSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** Days since the first of January 1970. */
export function dayNumber(date: IsoDate): number {
  return Math.round(utcMs(date) / DAY_MS);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utcMs(to) - utcMs(from)) / DAY_MS);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date(utcMs(date) + days * DAY_MS).toISOString().slice(0, 10);
  return toIsoDate(moved) ?? date;
}

/** Whole months from the first day to the end of the last one: 1 May to 30 April is twelve. 0 if `last` comes first. */
export function monthsSpanned(first: IsoDate, last: IsoDate): number {
  const [from, to] = [parseIsoDate(first), parseIsoDate(addDays(last, 1))];
  if (from === null || to === null) return 0;
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  return Math.max(0, months);
}

/** The calendar date of a moment, in UTC. */
export function dateOfInstant(instant: IsoInstant): IsoDate {
  const date = toIsoDate(instant.slice(0, 10));
  if (date === null) throw new RangeError(`not an instant: ${instant}`);
  return date;
}

/** The moment at which a calendar date begins, in UTC. */
export function startOfDay(date: IsoDate): IsoInstant {
  const instant = toIsoInstant(`${date}T00:00:00Z`);
  if (instant === null) throw new RangeError(`not a date: ${date}`);
  return instant;
}

/** Minutes since midnight. */
export function minuteOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function isInstant(text: string): boolean {
  return INSTANT.test(text) && parseIsoDate(text.slice(0, 10)) !== null && !Number.isNaN(Date.parse(text));
}

function utcMs(date: IsoDate): number {
  const parts = parseIsoDate(date);
  if (parts === null) throw new RangeError(`not a date: ${date}`);
  return Date.UTC(parts.year, parts.month - 1, parts.day);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
