import { describe, expect, it } from 'vitest';
import { toRecordId } from '../../../src/domain/ids';
import { mayEndWithoutPin, newHandOver, parseHandOver } from '../../../src/domain/privacy/hand-over';

const form = { kind: 'session', sessionId: toRecordId('11111111-1111-4111-8111-111111111111') } as const;
const handOver = newHandOver(form, 5_000);

describe('a phone that was handed over', () => {
  it('stays so over a reload', () => {
    expect(parseHandOver(JSON.stringify(handOver))).toEqual(handOver);
  });

  it.each(['', 'null', '{}', '[]', '"x"', JSON.stringify({ ...handOver, form: { kind: 'settings' } })])(
    'shows no form if what was kept can’t be read: %s',
    (text) => {
      expect(parseHandOver(text)).toBeNull();
    },
  );

  it.each([
    { ...handOver, tries: -1 },
    { ...handOver, more: 1 },
    { ...handOver, startedAt: '5' },
  ])('believes nothing that it would not write itself', (kept) => {
    expect(parseHandOver(JSON.stringify(kept))).toBeNull();
  });

  it('can be taken back without the PIN only after a whole day', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(mayEndWithoutPin(handOver, 5_000 + day - 1)).toBe(false);
    expect(mayEndWithoutPin(handOver, 5_000 + day)).toBe(true);
    expect(mayEndWithoutPin(handOver, 0)).toBe(false);
    expect(mayEndWithoutPin(null, 9e15)).toBe(false);
  });
});
