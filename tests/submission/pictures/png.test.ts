import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImageStream } from '../../../src/submission/pictures/picture';
import { readPng } from '../../../src/submission/pictures/png';
import { inflate } from '../../../src/submission/foreign/filters';

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  /** Each with its filter in front. */
  readonly rows: readonly (readonly number[])[];
  readonly extra?: readonly (readonly [string, readonly number[]])[];
  readonly interlace?: number;
}

const chunk = (name: string, body: Uint8Array): number[] => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length);
  return [...length, ...[...name].map((character) => character.charCodeAt(0)), ...body, 0, 0, 0, 0];
};
const pngOf = ({ width, height, bits, type, rows, extra = [], interlace = 0 }: Drawing): Blob => {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([bits, type, 0, 0, interlace], 8);
  const data = zlibSync(Uint8Array.from(rows.flat()));
  const half = Math.floor(data.length / 2);
  const parts = [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', header),
    ...extra.map(([name, body]) => chunk(name, Uint8Array.from(body))),
    chunk('IDAT', data.subarray(0, half)),
    chunk('IDAT', data.subarray(half)),
    chunk('IEND', new Uint8Array(0)),
  ];
  return new Blob([Uint8Array.from(parts.flat())]);
};
const plain = async (image: ImageStream | undefined): Promise<number[]> => [
  ...inflate(new Uint8Array(await new Blob([...(image?.data ?? [])]).arrayBuffer())),
];

describe('a PNG', () => {
  it('hands its compressed rows on as they are', async () => {
    const rows = [
      [1, 10, 20, 30, 1, 1, 1],
      [2, 0, 0, 0, 5, 5, 5],
    ];
    const picture = await readPng(pngOf({ width: 2, height: 2, bits: 8, type: 2, rows }));
    expect(await plain(picture?.image)).toEqual(rows.flat());
    expect(picture?.image.entries).toContain('/ColorSpace/DeviceRGB');
    expect(picture?.image.entries).toContain('/Predictor 15/Colors 3/BitsPerComponent 8/Columns 2');
    expect(picture?.image.mask).toBeUndefined();
  });

  it('keeps 16 bits a colour, and one bit', async () => {
    const deep = await readPng(pngOf({ width: 1, height: 1, bits: 16, type: 0, rows: [[0, 0x12, 0x34]] }));
    expect(deep?.image.entries).toContain('/ColorSpace/DeviceGray/BitsPerComponent 16');
    const flat = await readPng(pngOf({ width: 8, height: 1, bits: 1, type: 0, rows: [[0, 0b10101010]] }));
    expect(flat?.image.entries).toContain('/BitsPerComponent 1');
  });

  it('has its alpha as a mask of its own, filters undone', async () => {
    // Two rows of two pixels; the second row is the difference from the one above.
    const rows = [
      [0, 100, 110, 120, 255, 10, 20, 30, 128],
      [2, 1, 1, 1, 0, 0, 0, 0, 127],
    ];
    const picture = await readPng(pngOf({ width: 2, height: 2, bits: 8, type: 6, rows }));
    // Written again with each byte as its difference from the pixel before.
    expect(await plain(picture?.image)).toEqual([1, 100, 110, 120, 166, 166, 166, 1, 101, 111, 121, 165, 165, 165]);
    expect(await plain(picture?.image.mask)).toEqual([1, 255, 129, 1, 255, 0]);
    expect(picture?.image.mask?.entries).toContain('/DeviceGray');
  });

  it('has no mask where everything is opaque', async () => {
    const picture = await readPng(pngOf({ width: 1, height: 1, bits: 8, type: 4, rows: [[0, 7, 255]] }));
    expect(picture?.image.mask).toBeUndefined();
    expect(picture?.image.entries).toContain('/DeviceGray');
  });

  it('makes a colour that stands for nothing transparent, and a place in the palette too', async () => {
    const key = await readPng(
      pngOf({ width: 1, height: 1, bits: 8, type: 2, rows: [[0, 1, 2, 3]], extra: [['tRNS', [0, 1, 0, 2, 0, 3]]] }),
    );
    expect(key?.image.entries).toContain('/Mask[1 1 2 2 3 3]');
    const extra = [
      ['PLTE', [255, 0, 0, 0, 255, 0]],
      ['tRNS', [255, 40]],
    ] as const;
    const palette = await readPng(pngOf({ width: 4, height: 1, bits: 2, type: 3, rows: [[0, 0b00010001]], extra }));
    expect(palette?.image.colourSpace).toMatchObject({ kind: 'palette' });
    expect(await plain(palette?.image.mask)).toEqual([1, 255, 41, 215, 41]);
  });

  it('is put in order where it comes in passes', async () => {
    // Three by three pixels, numbered in reading order; passes 1, 6 and 4 to 7 hold them as the specification says.
    const rows = [
      [0, 1],
      [0, 3],
      [0, 7, 9],
      [0, 2],
      [0, 8],
      [0, 4, 5, 6],
    ];
    const picture = await readPng(pngOf({ width: 3, height: 3, bits: 8, type: 0, rows, interlace: 1 }));
    expect(await plain(picture?.image)).toEqual([0, 1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9]);
    const bits = [
      [0, 0b10000000],
      [0, 0b10000000],
      [0, 0b01000000],
      [0, 0],
      [0, 0b10000000],
      [0, 0b11000000],
    ];
    const flat = await readPng(pngOf({ width: 3, height: 3, bits: 1, type: 0, rows: bits, interlace: 1 }));
    expect(await plain(flat?.image)).toEqual([0, 0b10100000, 0, 0b11000000, 0, 0b01100000]);
  });

  it.each([
    ['damaged rows', new Blob([pngOf({ width: 9, height: 9, bits: 8, type: 6, rows: [[0, 1]] })])],
    ['no header', new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])])],
    ['depths that there are not', pngOf({ width: 1, height: 1, bits: 3, type: 2, rows: [[0, 1]] })],
    ['nothing', new Blob([])],
  ])('is not taken with %s', async (_, blob) => {
    expect(await readPng(blob)).toBeNull();
  });
});
