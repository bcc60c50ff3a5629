import { cleanFileName } from '../../src/domain/files/file-name';
import { isTooLargeToShow } from '../../src/domain/files/image-size';
import { whatFileIs } from '../../src/domain/files/what-file-is';
import { readPortfolioFile } from '../../src/interchange/portfolio-file/read-portfolio-file';

export interface HostileFigures {
  readonly files: number;
  readonly shown: number;
  readonly broken: readonly string[];
}

const HEADS = [
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
  '\xff\xd8\xff\xe0\0\x10JFIF\0',
  'RIFF\0\0\0\0WEBPVP8X',
  'RIFF\0\0\0\0WEBPVP8 ',
  '%PDF-1.7\n',
  'PK\x03\x04word/_rels/',
  'OggS',
  'GIF89a',
  '\0\0\0\x18ftypheic',
  '\x1a\x45\xdf\xa3webmA_OPUS',
] as const;
const PAGES = [
  '<!doctype html>',
  '<script>',
  '<svg onload=x>',
  '\xef\xbb\xbf<html>',
  '<?xml version="1.0"?><svg>',
] as const;
const NAMES = [
  'a.jpg',
  '../../a.png',
  'a.svg',
  'x\u202Egpj.exe',
  'CON',
  '.htaccess',
  'a\0.jpg',
  '',
  'a'.repeat(4000),
] as const;
const RESERVED = ['__proto__', 'constructor', 'prototype'] as const;

/** Files that lie, are cut off or claim too much, by chance from a seed: none may be shown as what it is not, or take anything down. */
export function runHostileRounds(count: number, seed: number): HostileFigures {
  const random = randomFrom(seed);
  const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One;
  const broken: string[] = [];
  let shown = 0;
  for (let round = 0; round < count; round += 1) {
    const isPage = random() < 0.3;
    const noise = Array.from({ length: Math.floor(random() * 200) }, () =>
      String.fromCharCode(Math.floor(random() * 256)),
    );
    const text = `${isPage ? `${' '.repeat(Math.floor(random() * 20))}${pick(PAGES)}` : pick(HEADS)}${noise.join('')}`;
    const cut = isPage ? text : text.slice(0, Math.floor(random() * text.length) + 1);
    const name = pick(NAMES);
    try {
      const found = whatFileIs(
        Uint8Array.from(cut, (letter) => letter.charCodeAt(0)),
        name,
      );
      if (found.treatment === 'picture') shown += 1;
      if (isPage && (found.treatment !== 'keep_only' || found.caution !== 'page'))
        broken.push(`round ${round}: a page is taken for ${found.mediaType}`);
      if (found.treatment === 'picture' && (found.size === null || isTooLargeToShow(found.size)))
        broken.push(`round ${round}: a picture without a size that may be drawn`);
      if (/[\\/\0\u202e]|^\./.test(cleanFileName(name))) broken.push(`round ${round}: a file name keeps its trick`);
      if (readPortfolioFile(withReserved(pick(RESERVED), random() < 0.5)).ok)
        broken.push(`round ${round}: a reserved name is taken in`);
      if (Object.hasOwn(Object.prototype, 'polluted'))
        broken.push(`round ${round}: the prototype of everything is changed`);
    } catch (error) {
      broken.push(`round ${round}: ${String(error)}`);
    }
  }
  return { files: count, shown, broken };
}

function withReserved(name: string, isDeep: boolean): string {
  const trap = `{"${name}":{"polluted":true}}`;
  return `{"format":"coachfolio-portfolio","formatVersion":1,"exportedAt":"2026-01-01T00:00:00.000Z","records":[${isDeep ? `{"kind":"client","x":${trap}}` : trap}]}`;
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
