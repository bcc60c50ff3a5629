import { type IsoDate, type IsoInstant, parseIsoDate } from '../time';

const LOCALE = 'en-GB';
const UTC_DATE = { timeZone: 'UTC' } as const;
const longDate = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', ...UTC_DATE });
const shortDate = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', ...UTC_DATE });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', ...UTC_DATE });
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', ...UTC_DATE });
const monthYear = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', ...UTC_DATE });
const pluralRules = new Intl.PluralRules(LOCALE);
const list = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const either = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

/** `plural(1, '# session', '# sessions')` is "1 session". */
export function plural(count: number, one: string, other: string): string {
  return (pluralRules.select(count) === 'one' ? one : other).replace('#', formatCount(count));
}

export function formatCount(count: number): string {
  return count.toLocaleString(LOCALE);
}

/** 12 May 2026. A text that is not a date comes back as it is. */
export function formatDate(date: IsoDate): string {
  return withDate(date, longDate);
}

/** 12 May. */
export function formatShortDate(date: IsoDate): string {
  return withDate(date, shortDate);
}

/** Tue. */
export function formatWeekdayShort(date: IsoDate): string {
  return withDate(date, weekday);
}

/** Sept. */
export function formatMonthShort(date: IsoDate): string {
  return withDate(date, month);
}

/** May 2026. */
export function monthOf(date: IsoDate): string {
  return withDate(date, monthYear);
}

/** 16 h 45 min; 45 min; 18 h; 0 min. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${formatCount(rest)} min`;
  return rest === 0 ? `${formatCount(hours)} h` : `${formatCount(hours)} h ${rest} min`;
}

const BYTE_UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** 812 bytes; 47 kB; 1.2 MB: a thousand bytes to the kB, as shops and telephones count. */
export function formatBytes(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), BYTE_UNITS.length - 1);
  const value = bytes / 1000 ** step;
  const shown = step === 0 || value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${shown.toLocaleString(LOCALE)} ${BYTE_UNITS[step] ?? ''}`;
}

/** "D07, D08 and D11". */
export function formatList(items: readonly string[]): string {
  return list.format(items);
}

/** "GROW, OSCAR or CLEAR". */
export function formatChoice(items: readonly string[]): string {
  return either.format(items);
}

/** 09:42. */
export function formatTime(instant: IsoInstant, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', ...zone }).format(new Date(instant));
}

function withDate(date: IsoDate, format: Intl.DateTimeFormat): string {
  const parts = parseIsoDate(date);
  return parts === null ? date : format.format(Date.UTC(parts.year, parts.month - 1, parts.day));
}
