import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32c } from '../../../src/storage/journal/crc32c';
import { encodeFrame, scanFrames } from '../../../src/storage/journal/frame';

const TEXTS = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('', 'CFJ1', 'CCFJ1')), {
  minLength: 1,
  maxLength: 8,
});

describe('the checksum', () => {
  it('is that of the published example', () => {
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  });
});

describe('frames', () => {
  it('give back every text, in order', () => {
    fc.assert(
      fc.property(TEXTS, (texts) => {
        expect(scanFrames(fileOf(texts))).toEqual({ texts, strayBytes: 0 });
      }),
    );
  });

  it('survive a file that ends anywhere: every whole one is there, and nothing else', () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(), (texts, at) => {
        const whole = fileOf(texts);
        const cut = whole.slice(0, at % whole.length);
        const expected = texts.filter((_, index) => fileOf(texts.slice(0, index + 1)).length <= cut.length);
        const found = scanFrames(cut);
        expect(found.texts).toEqual(expected);
        expect(found.strayBytes).toBe(cut.length - fileOf(expected).length);
      }),
    );
  });

  it('lose only the one that a damaged byte is in', () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(), fc.integer({ min: 1, max: 255 }), (texts, place, flip) => {
        const bytes = fileOf(texts);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const hit = texts.findIndex((_, index) => fileOf(texts.slice(0, index + 1)).length > at);
        expect(scanFrames(bytes).texts).toEqual(texts.filter((_, index) => index !== hit));
      }),
    );
  });

  it('are found behind a tail that tore, and zeroes are none', () => {
    const torn = encodeFrame('never whole').slice(0, 15);
    const file = Uint8Array.of(...fileOf(['one']), ...torn, ...fileOf(['two']), ...new Uint8Array(64));
    expect(scanFrames(file).texts).toEqual(['one', 'two']);
  });
});

function fileOf(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(texts.flatMap((text) => [...encodeFrame(text)]));
}
