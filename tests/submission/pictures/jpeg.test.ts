import { describe, expect, it } from 'vitest';
import { exifOfOrientation } from '../../../src/domain/files/orientation';
import { readJpeg } from '../../../src/submission/pictures/jpeg';

const bytesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const segment = (marker: number, body: readonly number[]): number[] => {
  const length = body.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...body];
};
const frame = (components: number, marker = 0xc0): number[] =>
  segment(marker, [8, 0, 30, 0, 40, components, ...Array.from({ length: components * 3 }, () => 1)]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
const END = [0xff, 0xd9];
const fileOf = (...parts: readonly (readonly number[])[]): Blob =>
  new Blob([Uint8Array.from([0xff, 0xd8, ...parts.flat()])]);
const dataOf = async (blob: Blob): Promise<number[]> => {
  const picture = await readJpeg(blob);
  return [...new Uint8Array(await new Blob([...(picture?.image.data ?? [])]).arrayBuffer())];
};

describe('a JPEG', () => {
  it('goes in byte by byte where it carries nothing but the picture', async () => {
    const blob = fileOf(segment(0xe0, bytesOf('JFIF\0')), segment(0xdb, [1, 2, 3]), frame(3), scan, END);
    expect(await dataOf(blob)).toEqual([...new Uint8Array(await blob.arrayBuffer())]);
    expect(await readJpeg(blob)).toMatchObject({ width: 40, height: 30, orientation: 1 });
  });

  it('loses what the camera noted beside it, and what hangs behind it', async () => {
    const place = segment(0xe1, [...bytesOf('Exif\0\0'), ...bytesOf('51.5 N')]);
    const comment = segment(0xfe, bytesOf('at home'));
    const film = bytesOf('ftypmp4 and where it was taken');
    const kept = await dataOf(fileOf(place, frame(3), comment, scan, END, film));
    expect(kept).toEqual([0xff, 0xd8, ...frame(3), ...scan, ...END]);
  });

  it.each([1, 3, 6, 8, 5] as const)('stands upright as EXIF’s orientation %i says', async (orientation) => {
    const exif = segment(0xe1, [...bytesOf('Exif\0\0'), ...exifOfOrientation(orientation)]);
    const isTurned = orientation >= 5;
    expect(await readJpeg(fileOf(exif, frame(1), scan, END))).toMatchObject({
      orientation,
      width: isTurned ? 30 : 40,
      height: isTurned ? 40 : 30,
    });
  });

  it('finds its end behind a table between two scans', async () => {
    const table = segment(0xc4, [0xff, 0xd9, 0xff, 0xd9]);
    const blob = fileOf(frame(3, 0xc2), scan, table, scan, END, [9, 9]);
    expect((await dataOf(blob)).slice(-2)).toEqual(END);
    expect((await dataOf(blob)).length).toBe(blob.size - 2);
  });

  it('has its inks turned round where Adobe’s programs wrote four of them', async () => {
    const adobe = segment(0xee, [...bytesOf('Adobe'), 0, 100, 0, 0, 0, 0, 2]);
    expect((await readJpeg(fileOf(adobe, frame(4), scan, END)))?.image.entries).toContain('/Decode[1 0 1 0 1 0 1 0]');
    expect((await readJpeg(fileOf(frame(4), scan, END)))?.image.entries).not.toContain('/Decode');
  });

  it.each([
    ['arithmetic codes', fileOf(frame(3, 0xc9), scan, END)],
    ['no frame', fileOf(scan, END)],
    ['a cut head', fileOf([0xff, 0xe1, 0x20])],
    ['another kind of file', new Blob(['%PDF-1.7'])],
    ['nothing', new Blob([])],
  ])('is not taken with %s', async (_, blob) => {
    expect(await readJpeg(blob)).toBeNull();
  });
});
