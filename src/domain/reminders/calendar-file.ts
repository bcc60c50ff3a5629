import { addDays, type IsoInstant } from '../time';
import type { Reminder } from './reminders';

/** What a reminder is called in the calendar, and what stands below it. */
export interface ReminderText {
  readonly title: string;
  readonly note: string;
}

const PRODUCT = '-//Coachfolio//Reminders//EN';
/** RFC 5545, 3.1: a line has at most 75 octets; a longer one goes on in the next, after a space. */
const LINE_OCTETS = 75;
const MINUTES_PER_HOUR = 60;

/**
 * Reminders as a calendar file (RFC 5545, UTF-8). Times are the person's own, wherever they are, so they name no zone. A reminder
 * keeps its UID, so that bringing in a newer file moves what it knows instead of doubling it.
 */
export function writeCalendar(
  reminders: readonly Reminder[],
  textOf: (reminder: Reminder) => ReminderText,
  now: IsoInstant,
): string {
  const stamp = now.replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    ...reminders.flatMap((reminder) => eventOf(reminder, textOf(reminder), stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(reminder: Reminder, { title, note }: ReminderText, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${reminder.kind}-${reminder.record}@coachfolio`,
    `DTSTAMP:${stamp}`,
    ...timeOf(reminder),
    `SUMMARY:${escaped(title)}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escaped(note)}`]),
    ...reminder.alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:-${durationOf(minutes)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

function timeOf({ day, startTime, minutes }: Reminder): readonly string[] {
  const date = (text: string): string => text.replaceAll('-', '');
  if (startTime === null)
    return [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(addDays(day, 1))}`, 'TRANSP:TRANSPARENT'];
  return [
    `DTSTART:${date(day)}T${startTime.replace(':', '')}00`,
    `DURATION:${durationOf(minutes ?? MINUTES_PER_HOUR)}`,
  ];
}

/** Whole days as days: an hour may be longer or shorter when the clocks change. */
function durationOf(minutes: number): string {
  const perDay = 24 * MINUTES_PER_HOUR;
  return minutes > 0 && minutes % perDay === 0 ? `P${String(minutes / perDay)}D` : `PT${String(minutes)}M`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Never within a letter, whose octets belong together. */
function folded(line: string): string {
  let octets = 0;
  let result = '';
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += letter;
    octets += size;
  }
  return result;
}

/** In UTF-8. */
function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
