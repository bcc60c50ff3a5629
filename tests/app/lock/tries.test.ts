import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetTries, noteWrongTry, waitBeforeTryMs } from '../../../src/app/lock/tries';

const NOW = Date.parse('2026-05-12T09:00:00Z');
let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
});

describe('wrong tries', () => {
  it('make the next one wait twice as long each time, a minute at most, and over a reload', () => {
    expect(waitBeforeTryMs(NOW)).toBe(0);
    const waits = Array.from({ length: 9 }, () => {
      noteWrongTry(NOW);
      return waitBeforeTryMs(NOW);
    });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(waitBeforeTryMs(NOW + 59_000)).toBe(1000);
    expect(waitBeforeTryMs(NOW + 60_000)).toBe(0);
  });

  it('are forgotten once it was opened', () => {
    noteWrongTry(NOW);
    forgetTries();
    expect(waitBeforeTryMs(NOW)).toBe(0);
  });

  it('keep nobody out whose clock was turned back, and say nothing once damaged', () => {
    noteWrongTry(NOW);
    expect(waitBeforeTryMs(NOW - 86_400_000)).toBe(1000);
    for (const text of ['', 'null', '{"count":-1,"at":0}', '{"count":"many"}']) {
      kept.set('coachfolio-lock-tries', text);
      expect(waitBeforeTryMs(NOW)).toBe(0);
    }
  });
});
