import { describe, expect, it } from 'vitest';
import { readTimer, timedMinutes } from '../../src/domain/session-timer';
import { toIsoInstant } from '../../src/domain/time';

const kept = {
  startedAt: '2026-05-12T13:05:00.000Z',
  day: '2026-05-12',
  startTime: '14:05',
  stoppedAt: null,
  clientId: 'heron',
};
const at = (text: string) => toIsoInstant(text) ?? expect.fail(text);
const timer = readTimer(kept) ?? expect.fail('no timer');

describe('the timer of a session', () => {
  it.each([
    ['2026-05-12T13:05:00.000Z', 1],
    ['2026-05-12T13:05:29.999Z', 1],
    ['2026-05-12T14:05:29.999Z', 60],
    ['2026-05-12T14:05:30.000Z', 61],
    ['2026-05-13T13:05:00.000Z', 1440],
    ['2026-05-13T13:05:30.000Z', null],
    ['2026-05-12T13:04:30.001Z', 1],
    ['2026-05-12T12:05:00.000Z', null],
  ])('has counted, at %s, %s minutes', (now, minutes) => expect(timedMinutes(timer, at(now))).toBe(minutes));

  it('stands still once it is stopped', () => {
    const stopped = { ...timer, stoppedAt: at('2026-05-12T13:50:00.000Z') };
    expect(timedMinutes(stopped, at('2026-05-14T00:00:00.000Z'))).toBe(45);
  });

  it.each([null, undefined, 7, {}, { ...kept, startedAt: 'yesterday' }, { ...kept, more: 1 }])('is none: %j', (value) =>
    expect(readTimer(value)).toBeNull(),
  );
});
