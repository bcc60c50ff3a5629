import { describe, expect, it } from 'vitest';
import { imageSizeOf, isTooLargeToShow } from '../../../src/domain/files/image-size';

describe('the size of a picture', () => {
  it('is read from a PNG', () => {
    expect(imageSizeOf(bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0'))).toEqual({
      width: 640,
      height: 480,
    });
  });

  it('is read from a JPEG, behind whatever comes first', () => {
    const notes = `\xff\xe1\x00\x0cExif\0\0MM\0*`;
    const tables = '\xff\xdb\x00\x04\0\0\xff\xc4\x00\x03\0';
    const frame = '\xff\xff\xc2\x00\x11\x08\x01\xe0\x02\x80\x03';
    expect(imageSizeOf(bytes(`\xff\xd8${notes}${tables}${frame}`))).toEqual({ width: 640, height: 480 });
  });

  it('is read from each of the three kinds of WebP', () => {
    const extended = `RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\x00\xdf\x01\x00`;
    const lossy = `RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01`;
    const bits = (639 | (479 << 14)) >>> 0;
    const packed = [0, 8, 16, 24].map((by) => String.fromCharCode((bits >>> by) & 0xff)).join('');
    const lossless = `RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f${packed}`;
    for (const one of [extended, lossy, lossless]) expect(imageSizeOf(bytes(one))).toEqual({ width: 640, height: 480 });
  });

  it.each([
    '',
    '\xff\xd8',
    '\xff\xd8\xff\xe1\xff\xff',
    '\xff\xd8\xff\xda\0\0',
    '\xff\xd8notes',
    'GIF89a',
    '\x89PNG',
    'RIFF\0\0\0\0WEBPVP9 ',
  ])('is not known of %j', (text) => {
    expect(imageSizeOf(bytes(text))).toBeNull();
  });

  it('is too large from a hundred million pixels on', () => {
    expect(isTooLargeToShow({ width: 10_000, height: 10_000 })).toBe(false);
    expect(isTooLargeToShow({ width: 10_000, height: 10_001 })).toBe(true);
  });
});

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
