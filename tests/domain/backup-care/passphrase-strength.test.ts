import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../src/domain/backup-care/passphrase-strength';

describe('passphraseStrength', () => {
  it.each([
    ['', 'none'],
    ['   ', 'none'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'guessable'],
    ['12345678901234567890', 'guessable'],
    ['qwertyuiop', 'guessable'],
    ['abcdefghij', 'guessable'],
    ['password', 'guessable'],
    ['password password password password', 'guessable'],
    ['Password1!', 'guessable'],
    ['summer 2026', 'guessable'],
    ['kestrel harbour', 'weak'],
    ['kestrel harbour violin', 'weak'],
    ['kestrel harbour violin copper', 'fair'],
    ['kestrel harbour violin copper saddle', 'strong'],
    ['x7Kq2mVd9TzRw4bN', 'strong'],
    ['Лодка вечер яблоко мост камень', 'strong'],
  ])('%s: %s', (passphrase, strength) => expect(passphraseStrength(passphrase)).toBe(strength));
});
