import { describe, expect, it } from 'vitest';
import { isPin, isSamePin, keepPin, waitBeforePin } from '../../../src/domain/privacy/pin';

describe('a PIN', () => {
  it.each(['1234', '000000', '123456789012'])('may be %s', (text) => {
    expect(isPin(text)).toBe(true);
  });

  it.each(['', '123', '12 34', '12a4', '１２３４', '1234567890123', '-1234'])('may not be %j', (text) => {
    expect(isPin(text)).toBe(false);
  });

  it('is kept so that it can be compared, and not read', async () => {
    const kept = await keepPin('4711', new Uint8Array(16).fill(7));
    expect(JSON.stringify(kept)).not.toContain('4711');
    expect(await isSamePin('4711', kept)).toBe(true);
    expect(await isSamePin('4712', kept)).toBe(false);
    expect((await keepPin('4711', new Uint8Array(16).fill(8))).digest).not.toBe(kept.digest);
  });
});

describe('a wrong PIN', () => {
  const at = 1_000_000;
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 30_000],
    [4, 60_000],
    [5, 300_000],
    [6, 900_000],
    [7, 3_600_000],
    [500, 3_600_000],
  ])('after %i in a row one waits %i ms', (tries, wait) => {
    expect(waitBeforePin({ tries, lastTryAt: at }, at)).toBe(wait);
    expect(waitBeforePin({ tries, lastTryAt: at }, at + wait - 1)).toBe(Math.min(wait, 1));
    expect(waitBeforePin({ tries, lastTryAt: at }, at + wait)).toBe(0);
  });

  it('is not forgotten by a clock that was put back', () => {
    expect(waitBeforePin({ tries: 3, lastTryAt: at }, at - 500_000)).toBe(30_000);
  });
});
