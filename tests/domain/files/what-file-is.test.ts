import { describe, expect, it } from 'vitest';
import { whatFileIs } from '../../../src/domain/files/what-file-is';

const PNG = (width: number, height: number): string =>
  `\x89PNG\r\n\x1a\n\0\0\0\rIHDR${number32(width)}${number32(height)}`;

describe('what a file is', () => {
  it.each([
    ['a photograph', PNG(640, 480), 'a.png', 'picture', null],
    ['a picture under another name', PNG(640, 480), 'a.pdf', 'picture', 'other_than_name'],
    ['a picture that would fill the memory', PNG(60_000, 60_000), 'a.png', 'keep_only', 'too_many_pixels'],
    ['a picture of no height', PNG(640, 0), 'a.png', 'keep_only', 'no_size'],
    ['a picture that is cut off', '\xff\xd8\xff\xe1', 'a.jpg', 'keep_only', 'no_size'],
    ['a PDF', '%PDF-1.7', 'a.pdf', 'document', null],
    ['sound', 'OggS\0', 'a.ogg', 'sound', null],
    ['an HEIC photograph', '\0\0\0\x18ftypheic', 'a.heic', 'keep_only', null],
    ['a GIF, which is not shown', 'GIF89a', 'a.gif', 'keep_only', null],
    ['text', 'Dear tutor, 3 < 4', 'a.txt', 'keep_only', null],
    ['nothing', '', '', 'keep_only', null],
  ])('%s', (_, text, name, treatment, caution) => {
    expect(whatFileIs(bytes(text), name)).toMatchObject({ treatment, caution });
  });

  it.each([
    '<!DOCTYPE html><p>',
    '\xef\xbb\xbf  \n<html>',
    '<!-- a comment --><script>alert(1)</script>',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<SVG/onload=alert(1)>',
    '\xff\xfe<\0h\0t\0m\0l\0>\0',
    '<iframe src="x">',
  ])('a page is never anything else, whatever it is called: %j', (text) => {
    for (const name of ['a.jpg', 'a.pdf', 'a.svg', 'a.html', 'a', 'a.docx']) {
      expect(whatFileIs(bytes(text), name)).toMatchObject({
        mediaType: 'application/octet-stream',
        treatment: 'keep_only',
        caution: 'page',
      });
    }
  });

  it.each(['MZ\x90\0', '\x7fELF', '#!/bin/sh', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'])('a program: %j', (text) => {
    expect(whatFileIs(bytes(text), 'photo.jpg').caution).toBe('program');
  });
});

function number32(value: number): string {
  return [24, 16, 8, 0].map((by) => String.fromCharCode((value >>> by) & 0xff)).join('');
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
