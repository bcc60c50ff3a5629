import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../../src/domain/reminders/calendar-file';
import type { Reminder } from '../../../src/domain/reminders/reminders';
import { toClockTime, toIsoInstant } from '../../../src/domain/time';
import { date, id } from '../../support/portfolio-builder';

const now = toIsoInstant('2026-11-24T09:05:07.123Z') ?? expect.fail('no instant');
const reminder: Reminder = {
  kind: 'session',
  record: id('heron-7'),
  ref: 'D07',
  clientIds: [],
  day: date('2026-12-01'),
  startTime: toClockTime('14:05'),
  minutes: 75,
  alarms: [1440, 30],
};
const write = (one: Reminder, title = 'Coaching session', note = ''): string =>
  writeCalendar([one], () => ({ title, note }), now);

describe('the calendar file', () => {
  it('says when, for how long and how early to remind, in the order of the standard', () => {
    expect(write(reminder).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Coachfolio//Reminders//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:session-heron-7@coachfolio',
      'DTSTAMP:20261124T090507Z',
      'DTSTART:20261201T140500',
      'DURATION:PT75M',
      'SUMMARY:Coaching session',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Coaching session',
      'TRIGGER:-P1D',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Coaching session',
      'TRIGGER:-PT30M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes a whole day to the day after, over the end of a year too', () => {
    const text = write({ ...reminder, day: date('2026-12-31'), startTime: null, alarms: [] });
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  });

  it('gives an hour where no length is known', () => {
    expect(write({ ...reminder, minutes: null })).toContain('DURATION:PT60M');
  });

  it('keeps every character of a text, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const lines = write({ ...reminder, alarms: [] }, title).split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const unfolded = lines.join('\r\n').replaceAll('\r\n ', '');
        const summary = /SUMMARY:(.*?)\r\n/.exec(unfolded)?.[1] ?? '';
        const read = summary.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
        expect(read).toBe(title.replace(/\r\n|[\r\n\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' '));
      }),
    );
  });
});
