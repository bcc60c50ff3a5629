import type { MediaType } from './media-types';

/** How many bytes from the beginning `mediaTypeOf` looks at. */
export const HEAD_BYTES = 4096;

const OTHER: MediaType = 'application/octet-stream';
const WORD: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a file is by its first bytes. Neither its name nor what a browser calls it is believed. */
export function mediaTypeOf(head: Uint8Array): MediaType {
  if (startsWith(head, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (textAt(head, 0, 5) === '%PDF-') return 'application/pdf';
  if (textAt(head, 0, 4) === 'RIFF') return riffType(textAt(head, 8, 4));
  if (textAt(head, 4, 4) === 'ftyp') return brandType(head);
  if (textAt(head, 0, 4) === 'OggS') return 'audio/ogg';
  if (textAt(head, 0, 4) === 'PK\u0003\u0004') return isWordDocument(head) ? WORD : OTHER;
  if (startsWith(head, 0, [0x1a, 0x45, 0xdf, 0xa3])) return isWebm(head) ? 'audio/webm' : OTHER;
  if (textAt(head, 0, 3) === 'ID3' || isMpegFrame(head)) return 'audio/mpeg';
  return OTHER;
}

function riffType(form: string): MediaType {
  if (form === 'WEBP') return 'image/webp';
  return form === 'WAVE' ? 'audio/wav' : OTHER;
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
const SOUND_BRANDS = new Set(['M4A ', 'M4B ']);

/** The family of MP4 and HEIC says what it is in the brand of its first box. */
function brandType(head: Uint8Array): MediaType {
  const brand = textAt(head, 8, 4);
  if (HEIC_BRANDS.has(brand)) return 'image/heic';
  return SOUND_BRANDS.has(brand) ? 'audio/mp4' : OTHER;
}

/** A DOCX is a zip that holds a `word/` folder; which entry comes first is up to the program that wrote it. */
function isWordDocument(head: Uint8Array): boolean {
  const text = textAt(head, 0, HEAD_BYTES);
  return text.includes('word/') && (text.includes('[Content_Types].xml') || text.includes('_rels/'));
}

/** Sound that a browser recorded. Video in the same container is left among the others. */
function isWebm(head: Uint8Array): boolean {
  const text = textAt(head, 0, HEAD_BYTES);
  return text.includes('webm') && !text.includes('V_VP') && !text.includes('V_AV1') && text.includes('A_OPUS');
}

/** Eleven set bits, layer III, and a rate and a frequency that exist. */
function isMpegFrame(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head;
  const isSync = first === 0xff && (second & 0xe0) === 0xe0;
  const isLayerThree = (second & 0x06) === 0x02 && (second & 0x18) !== 0x08;
  return isSync && isLayerThree && (third & 0xf0) !== 0xf0 && (third & 0xf0) !== 0 && (third & 0x0c) !== 0x0c;
}

function startsWith(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}

/** Bytes as characters of the same number. */
function textAt(bytes: Uint8Array, from: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(from, from + length)) text += String.fromCharCode(byte);
  return text;
}
