import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toIsoDate, toIsoInstant } from '../../src/domain/time';
import { watchDay } from '../../src/workspace/use-today';

/** Days by the clock of the fake timers, in UTC. */
const clock = {
  now: () => toIsoInstant(new Date().toISOString()) ?? expect.unreachable(),
  today: () => toIsoDate(new Date().toISOString().slice(0, 10)) ?? expect.unreachable(),
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-05-12T23:59:00Z') });
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page in sight moves on within half a minute of midnight, once', () => {
  const onNewDay = vi.fn();
  const stop = watchDay(clock, onNewDay);
  vi.advanceTimersByTime(59_000);
  expect(onNewDay).not.toHaveBeenCalled();
  vi.advanceTimersByTime(31_000);
  expect(onNewDay).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(600_000);
  expect(onNewDay).toHaveBeenCalledTimes(1);
  stop();
});

test('a page that comes back the next morning moves on at once', () => {
  const onNewDay = vi.fn();
  const stop = watchDay(clock, onNewDay);
  vi.setSystemTime(new Date('2026-05-13T08:00:00Z')); // asleep: no timer has run
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onNewDay).toHaveBeenCalledTimes(1);
  stop();
});

test('a page that is gone is told of nothing', () => {
  const onNewDay = vi.fn();
  watchDay(clock, onNewDay)();
  vi.advanceTimersByTime(600_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onNewDay).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
