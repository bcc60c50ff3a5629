import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Orientation, exifOfOrientation, orientationOf } from '../../../src/domain/files/orientation';
import { stripMetadata } from '../../../src/domain/files/strip-metadata';
import { exifWithPlace, joined, jpeg, jpegSegment, latin, PLACE, png, pngChunk, webp, webpChunk } from './pictures';

const ICC = jpegSegment(0xe2, latin('ICC_PROFILE\0\x01\x01profile'));
const ADOBE = jpegSegment(0xee, latin('Adobe\0\x64\0\0\0\0\x01'));
const TABLES = joined(
  jpegSegment(0xdb, latin('quantisation')),
  jpegSegment(0xc2, [8, 0, 9, 0, 9, 1, 1, 0x11, 0]),
  jpegSegment(0xc4, latin('huffman')),
  jpegSegment(0xdd, [0, 4]),
);
const SCANS = joined(
  jpegSegment(0xda, [1, 1, 0, 0, 63, 0]),
  [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xff, 0, 5], // a guarded byte, a restart, padding
  jpegSegment(0xc4, latin('second table')),
  jpegSegment(0xda, [1, 1, 0, 0, 63, 0]),
  [6, 7],
);
const NOTES = [
  jpegSegment(0xe1, joined(latin('Exif\0\0'), exifWithPlace(6))),
  jpegSegment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x>${PLACE}</x>`)),
  jpegSegment(0xe2, latin(`MPF\0${PLACE}`)),
  jpegSegment(0xed, latin(`Photoshop 3.0\0${PLACE}`)),
  jpegSegment(0xe0, latin(`JFXX\0${PLACE}`)),
  jpegSegment(0xfe, latin(PLACE)),
];

describe('a JPEG', () => {
  it('keeps picture, colours and orientation, and nothing else', () => {
    const stripped = strip(jpeg(...NOTES, ICC, ADOBE, TABLES, SCANS));
    expect(stripped).toEqual(
      jpeg(jpegSegment(0xe1, joined(latin('Exif\0\0'), exifOfOrientation(6))), ICC, ADOBE, TABLES, SCANS),
    );
  });

  it('gets no note at all where it is upright', () => {
    const upright = jpegSegment(0xe1, joined(latin('Exif\0\0'), exifWithPlace(1)));
    expect(strip(jpeg(upright, TABLES, SCANS))).toEqual(jpeg(TABLES, SCANS));
  });

  it('loses the thumbnail in its first note', () => {
    const density = [1, 2, 1, 0, 72, 0, 72];
    const withThumbnail = jpegSegment(0xe0, joined(latin('JFIF\0'), density, [1, 1], latin(PLACE)));
    const without = jpegSegment(0xe0, joined(latin('JFIF\0'), density, [0, 0]));
    expect(strip(jpeg(withThumbnail, TABLES, SCANS))).toEqual(jpeg(without, TABLES, SCANS));
  });

  it('loses the film or the second picture behind it', () => {
    const whole = jpeg(TABLES, SCANS);
    expect(strip(joined(whole, jpeg(...NOTES, TABLES, SCANS)))).toEqual(whole);
    expect(strip(joined(whole, latin(`ftypmp42 ${PLACE}`)))).toEqual(whole);
  });

  it.each([
    ['cut off within a note', jpeg(...NOTES, TABLES, SCANS).subarray(0, 40)],
    ['cut off within the picture', jpeg(TABLES, SCANS).subarray(0, -3)],
    ['without a picture', jpeg(TABLES)],
    ['with a segment that is too long', joined(jpeg().subarray(0, 2), [0xff, 0xdb, 0xff, 0xff, 1])],
    ['with a segment of no length', joined(jpeg().subarray(0, 2), [0xff, 0xdb, 0, 0])],
    ['with bytes between its segments', joined(jpeg().subarray(0, 2), [1, 2], TABLES, SCANS)],
    ['of two bytes', jpeg().subarray(0, 2)],
  ])('%s is not taken for a whole one', (_, file) => {
    expect(stripMetadata(file)).toBeNull();
  });
});

describe('a PNG', () => {
  const header = pngChunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
  const picture = [pngChunk('iCCP', latin('profile')), pngChunk('IDAT', [1, 2]), pngChunk('IDAT', [3])];
  const end = pngChunk('IEND', []);
  const notes = [
    pngChunk('tEXt', latin(PLACE)),
    pngChunk('iTXt', latin(`XML:com.adobe.xmp\0${PLACE}`)),
    pngChunk('zTXt', latin(PLACE)),
    pngChunk('tIME', [7, 0xea, 5, 1, 0, 0, 0]),
    pngChunk('prVt', latin(PLACE)),
  ];

  it('keeps picture, colours and orientation, and nothing else', () => {
    const turned = pngChunk('eXIf', exifWithPlace(8));
    expect(strip(joined(png(header, ...notes, turned, ...picture, end), latin(PLACE)))).toEqual(
      png(header, pngChunk('eXIf', exifOfOrientation(8)), ...picture, end),
    );
    expect(strip(png(header, ...picture, ...notes, end))).toEqual(png(header, ...picture, end));
  });

  it.each([
    ['without its end', png(header, ...picture)],
    ['with a chunk that is too long', joined(png(header), [0xff, 0xff, 0xff, 0xff], latin('IDAT'), [1, 2, 3, 4])],
    ['that is damaged at the head', joined([0x89, 0x50, 0x4e, 0x47], latin('\n\r\x1a\n'), header, end)],
    ['with nothing in it', png()],
  ])('%s is not taken for a whole one', (_, file) => {
    expect(stripMetadata(file)).toBeNull();
  });
});

describe('a WebP', () => {
  const extended = (flags: number) => webpChunk('VP8X', [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]);
  const picture = [webpChunk('ICCP', latin('profile')), webpChunk('ALPH', [1]), webpChunk('VP8 ', [1, 2, 3])];
  const notes = [webpChunk('EXIF', exifWithPlace(3)), webpChunk('XMP ', latin(PLACE)), webpChunk('NOTE', latin(PLACE))];

  it('keeps picture, colours and orientation, and nothing else', () => {
    expect(strip(joined(webp(extended(0x3c), ...picture, ...notes), latin(PLACE)))).toEqual(
      webp(extended(0x38), ...picture, webpChunk('EXIF', exifOfOrientation(3))),
    );
  });

  it('says in its header that nothing is noted where that is so', () => {
    expect(strip(webp(extended(0x3c), ...picture, webpChunk('XMP ', latin(PLACE))))).toEqual(
      webp(extended(0x30), ...picture),
    );
    expect(strip(webp(webpChunk('VP8L', [1, 2])))).toEqual(webp(webpChunk('VP8L', [1, 2])));
  });

  it.each([
    ['cut off', webp(extended(0), ...picture).subarray(0, -2)],
    ['without a picture', webp()],
    ['that is another kind of RIFF', joined(latin('RIFF'), [4, 0, 0, 0], latin('WAVE'))],
  ])('%s is not taken for a whole one', (_, file) => {
    expect(stripMetadata(file)).toBeNull();
  });
});

describe('whatever the file', () => {
  const START = [
    [0xff, 0xd8],
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    [...latin('RIFF'), 40, 0, 0, 0, ...latin('WEBP')],
    [],
  ] as const;

  it('it ends, and gives no byte that was not there but for a short head', () => {
    fc.assert(
      fc.property(fc.constantFrom(...START), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const file = joined(start, rest);
        const pieces = stripMetadata(file);
        const size = pieces?.reduce((sum, { length }) => sum + length, 0) ?? 0;
        expect(size).toBeLessThanOrEqual(file.length + 64);
      }),
      { numRuns: 2000 },
    );
  });

  it('what was stripped once is left as it is', () => {
    const kinds = [...NOTES, ICC, ADOBE];
    fc.assert(
      fc.property(fc.shuffledSubarray(kinds), (segments) => {
        const once = strip(jpeg(...segments, TABLES, SCANS));
        expect(latinOf(once)).not.toContain(PLACE);
        expect(strip(once)).toEqual(once);
      }),
    );
  });
});

describe('the orientation', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('%i is read as it was written, in either order of bytes', (value) => {
    expect(orientationOf(exifOfOrientation(value))).toBe(value);
    expect(orientationOf(exifWithPlace(value))).toBe(value);
    expect(
      orientationOf(new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, value, 0])),
    ).toBe(value);
  });

  it('is upright where nothing sensible is said', () => {
    const wrong = exifOfOrientation(9 as Orientation);
    expect([orientationOf(wrong), orientationOf(new Uint8Array(3)), orientationOf(wrong.subarray(0, 9))]).toEqual([
      1, 1, 1,
    ]);
    expect(orientationOf(new Uint8Array([0x4d, 0x4d, 0, 42, 0xff, 0xff, 0xff, 0xff]))).toBe(1);
  });
});

function strip(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const pieces = stripMetadata(file);
  if (pieces === null) throw new Error('it was not taken for a whole picture');
  return joined(...pieces);
}

function latinOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
