import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, withEnding } from '../../../src/domain/files/file-name';

describe('the name of a file', () => {
  it.each([
    ['photo.jpg', 'photo.jpg'],
    ['C:\\Users\\me\\photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202egpj.exe', 'abgpj.exe'],
    ['  two   words .pdf ', 'two words .pdf'],
    ['.hidden', 'hidden'],
    ['What? *all*: <it>|.txt', 'What all it.txt'],
    ['', ''],
  ])('%j is shown as %j', (name, shown) => {
    expect(cleanFileName(name)).toBe(shown);
  });

  it('is cut in the middle, never at its ending or through a letter', () => {
    expect(cleanFileName(`${'x'.repeat(300)}.docx`)).toBe(`${'x'.repeat(115)}.docx`);
    expect(cleanFileName(`${'x'.repeat(115)}😀yyy.docx`)).toBe(`${'x'.repeat(115)}.docx`);
  });

  it('is clean once it was cleaned, and one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const clean = cleanFileName(name);
        expect(clean.length).toBeLessThanOrEqual(120);
        expect(/[\p{Cc}/\\\u202e]/u.test(clean)).toBe(false);
      }),
    );
  });

  it('gets the ending of what it was made', () => {
    expect([withEnding('a.webp', 'jpg'), withEnding('b', 'jpg'), withEnding('c.d.png', 'jpg')]).toEqual([
      'a.jpg',
      'b.jpg',
      'c.d.jpg',
    ]);
  });
});
