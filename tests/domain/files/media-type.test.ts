import { describe, expect, it } from 'vitest';
import { HEAD_BYTES, mediaTypeOf } from '../../../src/domain/files/media-type';
import type { MediaType } from '../../../src/domain/files/media-types';

const WORD: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Text as bytes, with `\xNN` for those that are no letters. */
const SAMPLES: readonly (readonly [string, MediaType])[] = [
  ['\xff\xd8\xff\xe1\x00\x18Exif', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR', 'image/png'],
  ['RIFF\x24\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1', 'image/heic'],
  ['\x00\x00\x00\x1cftypmif1', 'image/heic'],
  ['%PDF-1.7\n', 'application/pdf'],
  ['PK\x03\x04\x14\x00\x06\x00[Content_Types].xml ... PK\x03\x04word/document.xml', WORD],
  ['ID3\x04\x00', 'audio/mpeg'],
  ['\xff\xfb\x90\x64', 'audio/mpeg'],
  ['\x00\x00\x00\x1cftypM4A ', 'audio/mp4'],
  ['OggS\x00\x02', 'audio/ogg'],
  ['RIFF\x24\x00\x00\x00WAVEfmt ', 'audio/wav'],
  ['\x1aE\xdf\xa3\x9fB\x82\x84webm ... A_OPUS', 'audio/webm'],
];

/** What only looks like one of them, or is never shown. */
const OTHERS: readonly string[] = [
  '',
  '\xff\xd8',
  '<svg xmlns="http://www.w3.org/2000/svg">',
  '<!doctype html><script>alert(1)</script>',
  'GIF89a',
  ' %PDF-1.7',
  'RIFF\x24\x00\x00\x00AVI ',
  '\x00\x00\x00\x18ftypisom',
  'PK\x03\x04\x14\x00\x00\x00xl/workbook.xml [Content_Types].xml',
  '\x1aE\xdf\xa3\x9fB\x82\x84webm ... V_VP9 A_OPUS',
  '\xff\xff\xff\xff',
  'MZ\x90\x00',
];

describe('the type of a file', () => {
  it.each(SAMPLES)('%j is %s', (text, type) => {
    expect(mediaTypeOf(bytesOf(text))).toBe(type);
  });

  it.each(OTHERS)('%j is none that is ever shown', (text) => {
    expect(mediaTypeOf(bytesOf(text))).toBe('application/octet-stream');
  });

  it('is seen from the beginning alone', () => {
    const late = `${'PK\x03\x04'}${' '.repeat(HEAD_BYTES)}word/document.xml[Content_Types].xml`;
    expect(mediaTypeOf(bytesOf(late))).toBe('application/octet-stream');
  });
});

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
