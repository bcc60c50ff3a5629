import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryKey, RECOVERY_KEY_BYTES, recoveryKeyFrom } from '../../../src/domain/lock/recovery-key';

const anyKey = fc
  .uint8Array({ minLength: RECOVERY_KEY_BYTES, maxLength: RECOVERY_KEY_BYTES })
  .map((bytes) => recoveryKeyFrom(bytes));

describe('a recovery key', () => {
  it('is seven groups of four that nobody misreads', () => {
    fc.assert(fc.property(anyKey, (key) => /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/.test(key)));
    expect(recoveryKeyFrom(new Uint8Array(26).map((_, index) => index))).toBe('0123-4567-89AB-CDEF-GHJK-MNPQ-RSNP');
  });

  it('is read however it was typed', () => {
    fc.assert(
      fc.property(anyKey, fc.constantFrom('', ' ', '-', ' - '), (key, gap) => {
        const typed = key.replaceAll('-', gap).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readRecoveryKey(typed)).toBe(key);
      }),
    );
  });

  it('with a letter changed, missing or too many is seen to be wrong, but for one in a thousand', () => {
    let missed = 0;
    fc.assert(
      fc.property(anyKey, fc.nat(25), fc.nat(30), (key, at, by) => {
        const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const plain = key.replaceAll('-', '');
        const changed = letters.charAt((letters.indexOf(plain.charAt(at)) + 1 + by) % 32);
        if (readRecoveryKey(plain.slice(0, at) + changed + plain.slice(at + 1)) !== null) missed += 1;
        expect(readRecoveryKey(plain.slice(1))).toBeNull();
        expect(readRecoveryKey(`${plain}0`)).toBeNull();
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(missed).toBeLessThan(5);
    expect(readRecoveryKey('')).toBeNull();
    expect(readRecoveryKey('ÄÖÜ')).toBeNull();
  });
});
