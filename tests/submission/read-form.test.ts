import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { MARK_NAME } from '../../src/domain/review/review-fields';
import { readForm } from '../../src/submission/forms/read-form';
import { documentOf } from './fixtures/draw-blocks';
import { exportBytes } from './fixtures/read-pdf';

/** A form of ours, filled in with mouse and keys and saved by the engine of Chrome. */
function filledBy(engine: string): Uint8Array<ArrayBuffer> {
  const file = path.resolve(import.meta.dirname, 'fixtures/forms', `filled-by-${engine}.pdf`);
  return new Uint8Array(readFileSync(file));
}

function valuesOf(bytes: Uint8Array<ArrayBuffer>): Readonly<Record<string, string | boolean>> {
  const read = readForm(bytes);
  if (!read.ok) throw new Error(read.problem);
  return Object.fromEntries(read.value);
}

test('what PDFium saved is read to the letter', () => {
  expect(valuesOf(filledBy('pdfium'))).toEqual({
    [MARK_NAME]: '1|enrolment|2026-11-20T09:30:00.000Z|first|501',
    '501/2·1/decision': 'Not yet met',
    '501/2·1/valid': true,
    '501/2·1/current': false,
    '501/2·1/comment': 'Da iawn: café, Ŵyn\nline two',
    '501//assessor': 'Tess Tutor',
  });
});

describe('a form that was saved otherwise', () => {
  const file = (objects: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(
      Buffer.from(
        `%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n${objects}\ntrailer <</Root 1 0 R>>\n%%EOF`,
        'latin1',
      ),
    );

  it('may nest its fields, and hand values and kinds down', () => {
    const nested = file(
      '3 0 obj <</T(a)/FT/Tx/V(down)/Kids[4 0 R 5 0 R]>> endobj 4 0 obj <</T(b)>> endobj 5 0 obj <</T(c)/V(own)>> endobj',
    );
    expect(valuesOf(nested)).toEqual({ 'a.b': 'down', 'a.c': 'own' });
  });

  it.each([
    ['(\\376\\377\\000\\304)', 'Ä'],
    ['<FFFEC400>', 'Ä'],
    ['<EFBBBFC5B4>', 'Ŵ'],
    ['(\\200 \\212 \\240)', '• − €'],
    ['(one\\rtwo\\r\\nthree)', 'one\ntwo\nthree'],
  ])('has its text in one of several ways: %s', (text, expected) => {
    expect(valuesOf(file(`3 0 obj <</T(a)/FT/Tx/V${text}>> endobj`))).toEqual({ a: expected });
  });

  it('may go round in circles, or name what isn’t there', () => {
    expect(readForm(file('3 0 obj <</T(a)/FT/Tx/Kids[3 0 R 9 0 R]>> endobj')).ok).toBe(false);
  });

  it('survives being cut off anywhere', async () => {
    const bytes = await exportBytes(
      documentOf([{ kind: 'field', name: 'a', label: 'A', entry: { type: 'text', lines: 1 } }], { formMark: 'x' }),
    );
    for (let end = 0; end < bytes.length; end += 997) readForm(new Uint8Array(bytes.slice(0, end)));
  });
});
