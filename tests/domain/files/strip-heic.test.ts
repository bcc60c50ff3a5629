import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripMetadata } from '../../../src/domain/files/strip-metadata';
import { joined, latin, PLACE } from './pictures';

const uint = (value: number, bytes: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: bytes }, (_, place) => Math.floor(value / 256 ** (bytes - 1 - place)) % 256);
const box = (type: string, ...content: readonly (Uint8Array | readonly number[])[]) => {
  const inside = joined(...content);
  return joined(uint(8 + inside.length, 4), latin(type), inside);
};
const entry = (item: number, type: string) => box('infe', [2, 0, 0, 0], uint(item, 2), [0, 0], latin(`${type}\0`));

const PICTURE = latin('coded picture, to the byte');
const EXIF = latin(`\0\0\0\0II*\0${PLACE}, and the camera`);
const XMP = latin(`<x>${PLACE}</x>`);
const LEFTOVER = latin(`what an editor left: ${PLACE}`);

/** A picture, its Exif and its XMP in one `mdat`, with something in it that nothing points to. */
function heic({ method = 0, film = false } = {}): Uint8Array<ArrayBuffer> {
  const head = joined(box('ftyp', latin('heic\0\0\0\0mif1heic')), box('uuid', latin(PLACE)));
  const items = [
    [1, 'hvc1', PICTURE],
    [2, 'Exif', EXIF],
    [3, 'mime', XMP],
  ] as const;
  const iinf = box('iinf', [0, 0, 0, 0], uint(3, 2), ...items.map(([item, type]) => entry(item, type)));
  const meta = (from: number) => {
    let at = from;
    const places = items.map(([item, , { length }]) => {
      at += length;
      return joined(uint(item, 2), uint(method, 2), [0, 0], uint(1, 2), uint(at - length, 4), uint(length, 4));
    });
    return box('meta', [0, 0, 0, 0], iinf, box('iloc', [1, 0, 0, 0], [0x44, 0], uint(3, 2), ...places));
  };
  const from = head.length + meta(0).length + 8;
  const data = box('mdat', ...items.map(([, , bytes]) => bytes), LEFTOVER);
  return joined(head, meta(from), data, ...(film ? [box('moov', latin(PLACE))] : []));
}

const strip = (file: Uint8Array<ArrayBuffer>): Uint8Array | null => {
  const pieces = stripMetadata(file);
  return pieces === null ? null : joined(...pieces);
};
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('an HEIC', () => {
  it('keeps its picture in its place, and says no more where it was taken', () => {
    const file = heic();
    const stripped = strip(file) ?? expect.fail('it was not understood');
    expect(stripped.length).toBe(file.length);
    expect(textOf(stripped)).not.toContain(PLACE);
    expect(textOf(file).split(PLACE)).toHaveLength(5);
    expect(textOf(stripped).indexOf(textOf(PICTURE))).toBe(textOf(file).indexOf(textOf(PICTURE)));
    expect(textOf(stripped)).toContain('MM\0*\0\0\0\u0008\0\0'); // an Exif that says nothing
  });

  it.each([
    ['with a film in it', heic({ film: true })],
    ['with items within items', heic({ method: 2 })],
    ['cut off', heic().subarray(0, -5)],
    ['cut off in its list of items', heic().subarray(0, 90)],
    ['without a list of items', box('ftyp', latin('heic\0\0\0\0'))],
  ])('is left to others: %s', (_, file) => expect(strip(new Uint8Array(file))).toBeNull());

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.nat(heic().length - 1), fc.nat(255), (at, value) => {
        const file = heic();
        file[at] = value;
        expect(() => strip(file)).not.toThrow();
      }),
    );
  });
});
