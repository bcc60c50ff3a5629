import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/submission/canvas';
import { MISSING_BOX } from '../../src/submission/layout/clean-text';
import { embedFonts } from '../../src/submission/pdf/embedded-fonts';
import { createHost } from '../../src/submission/pdf/jspdf-host';
import { NAMES } from './fixtures/example-document';
import { loadFontFiles } from './fixtures/font-files';

const fonts = embedFonts(createHost(), loadFontFiles());
const faces: readonly Face[] = ['regular', 'strong'];
const characters = (face: Face): readonly number[] =>
  Array.from({ length: 0xfffe - 0x20 }, (_, index) => index + 0x20).filter((code) => fonts.has(face, code));

describe.each(faces)('the %s face', (face) => {
  it('has the box that stands for what it lacks', () => {
    expect(fonts.has(face, MISSING_BOX.charCodeAt(0))).toBe(true);
  });

  it('has a glyph of its own for each character, so that text comes out as it went in', () => {
    const byGlyph = new Map<string, number[]>();
    for (const code of characters(face)) {
      const glyph = fonts.encode(face, String.fromCharCode(code));
      byGlyph.set(glyph, [...(byGlyph.get(glyph) ?? []), code]);
    }
    expect([...byGlyph.values()].filter((codes) => codes.length > 1)).toEqual([]);
  });

  it('has the letters of the languages that candidates write names in', () => {
    const needed = `${NAMES.join('')}ŴŶŷŵĄąĘęŁłŃńŚśŹźŻżÇçĞğİıŞşȘșȚțŐőŰűŠšŽžĐđÞþÐðÆæØøÅåẞßǅΆώЁёЄєІіЇїҐґЎў–—‘’“”…•→←≥≤≠≈✓✗☐☑½№€£`;
    expect([...needed].filter((character) => !fonts.has(face, character.codePointAt(0) ?? 0))).toEqual([]);
  });
});

it('both faces have the same characters', () => {
  expect(characters('strong')).toEqual(characters('regular'));
});
