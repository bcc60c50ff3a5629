import { type ImageSize, imageSizeOf, isTooLargeToShow } from './image-size';
import { mediaTypeOf } from './media-type';
import type { MediaType } from './media-types';

/** What the app may do with a file: show it, play it, read it with care, or only keep it and hand it out again. */
export type FileTreatment = 'picture' | 'sound' | 'document' | 'keep_only';

/**
 * Why a file deserves a word. `page`: a web page or an SVG, which could run as part of the app if it were ever opened here.
 * `program`: something that a computer runs. `other_than_name`: its name says that it is something else.
 * `too_many_pixels`, `no_size`: a picture that is never decoded, since its header claims too much or says nothing.
 */
export type FileCaution = 'page' | 'program' | 'other_than_name' | 'too_many_pixels' | 'no_size';

export interface WhatFileIs {
  readonly mediaType: MediaType;
  readonly treatment: FileTreatment;
  readonly caution: FileCaution | null;
  /** In pixels, for a picture that may be decoded; else null. */
  readonly size: ImageSize | null;
}

/** The most bytes that one file may have. More is refused before anything of it is read. */
export const MOST_FILE_BYTES = 512 * 1024 * 1024;

const PICTURES: ReadonlySet<MediaType> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * What a file is, by its first bytes (`IMAGE_HEAD_BYTES` of them, or all that there are). Its name is only used to say that it
 * lies; what a browser calls the file is not even asked for.
 */
export function whatFileIs(head: Uint8Array, name: string): WhatFileIs {
  const mediaType = mediaTypeOf(head);
  const size = PICTURES.has(mediaType) ? imageSizeOf(head) : null;
  if (PICTURES.has(mediaType)) {
    const hasSize = size !== null && size.width > 0 && size.height > 0;
    const flaw = !hasSize ? 'no_size' : isTooLargeToShow(size) ? 'too_many_pixels' : null;
    if (flaw !== null) return { mediaType, treatment: 'keep_only', caution: flaw, size: null };
  }
  const caution = cautionOf(head, name, mediaType);
  return { mediaType, treatment: treatmentOf(mediaType), caution, size };
}

function treatmentOf(type: MediaType): FileTreatment {
  if (PICTURES.has(type)) return 'picture';
  if (type.startsWith('audio/')) return 'sound';
  return type === 'application/octet-stream' || type === 'image/heic' ? 'keep_only' : 'document';
}

function cautionOf(head: Uint8Array, name: string, type: MediaType): FileCaution | null {
  if (type === 'application/octet-stream') {
    if (isPage(head)) return 'page';
    if (isProgram(head)) return 'program';
  }
  const expected = TYPES_BY_ENDING[endingOf(name)];
  return expected !== undefined && !expected.includes(type) ? 'other_than_name' : null;
}

const TYPES_BY_ENDING: Readonly<Record<string, readonly MediaType[]>> = {
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  webp: ['image/webp'],
  heic: ['image/heic'],
  heif: ['image/heic'],
  pdf: ['application/pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  mp3: ['audio/mpeg'],
  m4a: ['audio/mp4'],
  ogg: ['audio/ogg'],
  opus: ['audio/ogg'],
  wav: ['audio/wav'],
};

function endingOf(name: string): string {
  return /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** As far as a browser looks for markup when it guesses. */
const SNIFFED = 1024;

/** Markup that a browser would take for a page: after a byte order mark, white space, comments and an XML head. */
function isPage(head: Uint8Array): boolean {
  const text = latin(head.subarray(0, SNIFFED))
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .toLowerCase();
  const start = text.trimStart().replace(/^ï»¿/, '').trimStart();
  return (
    start.startsWith('<') && /<(!doctype|html|head|body|script|svg|iframe|\?xml|style|meta|a|p|div|math)\b/.test(start)
  );
}

/** Windows, Linux and macOS programs, and scripts that name their interpreter. */
function isProgram(head: Uint8Array): boolean {
  const start = latin(head.subarray(0, 4));
  const isMachO = ['\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\xca\xfe\xba\xbe'].includes(start);
  return start.startsWith('MZ') || start.startsWith('#!') || start === '\x7fELF' || isMachO;
}

/** Bytes as characters of the same number. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
