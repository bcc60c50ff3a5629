import type { Page } from '@playwright/test';

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Drawn by the browser, so that no picture needs to be kept with the tests. */
export function pngOf(page: Page, size: PictureSize): Promise<Buffer> {
  return drawn(page, size, 'image/png');
}

/** A photograph as a phone makes it that is held upright: stored on its side, with a note to turn it and one on where it was taken. */
export async function jpegWithNotes(page: Page, size: PictureSize): Promise<Buffer> {
  const jpeg = await drawn(page, size, 'image/jpeg');
  const notes = exifNotes();
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(notes.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, notes, jpeg.subarray(2)]);
}

async function drawn(page: Page, { width, height }: PictureSize, type: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ width, height, type }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      for (let x = 0; x < width; x += 50) {
        context.fillStyle = `hsl(${String((x * 7) % 360)} 60% 50%)`;
        context.fillRect(x, 0, 50, height);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    },
    { width, height, type },
  );
  return Buffer.from(base64, 'base64');
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const LATITUDE_REF = 0x0001;

/** "Exif", then a TIFF with two entries: turn it a quarter to the right, and a GPS folder that says "N". */
function exifNotes(): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  entry(tiff, 10, ORIENTATION, 3, 1, 6 << 16);
  entry(tiff, 22, GPS, 4, 1, 38);
  tiff.writeUInt16BE(1, 38);
  entry(tiff, 40, LATITUDE_REF, 2, 2, 0x4e000000);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

function entry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  tiff.writeUInt16BE(tag, at);
  tiff.writeUInt16BE(type, at + 2);
  tiff.writeUInt32BE(count, at + 4);
  tiff.writeUInt32BE(value, at + 8);
}
