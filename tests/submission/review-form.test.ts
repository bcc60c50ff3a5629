import { beforeAll, describe, expect, it } from 'vitest';
import { MARK_NAME, parseReviewFieldName, parseReviewMark } from '../../src/domain/review/review-fields';
import { buildSubmission } from '../../src/domain/submission/build-submission';
import { readForm } from '../../src/submission/forms/read-form';
import { requestOf } from '../domain/submission/submission-of';
import { completeCertificate } from '../support/complete-portfolio';
import { exportBytes, openPdf, unmarkedOperators } from './fixtures/read-pdf';

const COMMENT = 'Da iawn: Łukasz Ŵyn, “č” (ok)\\\nSecond line – 50 %';

interface Widget {
  readonly id: string;
  readonly subtype: string;
  readonly fieldName: string;
  readonly fieldType: string;
  readonly alternativeText: string;
  readonly hidden: boolean;
}

describe('the form of a file for review', () => {
  let bytes: Uint8Array;
  let source: string;
  let objects: readonly string[];

  beforeAll(async () => {
    bytes = await exportBytes(buildSubmission(requestOf(completeCertificate().build(), ['501'], { forReview: true })));
    source = Buffer.from(bytes).toString('latin1');
    objects = [...source.matchAll(/\n\d+ 0 obj\n([^]*?)\nendobj/g)].map((match) => match[1] ?? '');
  });

  async function widgets(of: Uint8Array): Promise<readonly Widget[]> {
    const pdf = await openPdf(of);
    const found: Widget[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const annotations = (await (await pdf.getPage(page)).getAnnotations()) as Widget[];
      found.push(...annotations.filter(({ subtype }) => subtype === 'Widget'));
    }
    return found;
  }

  it('has fields for each criterion, for the unit and for quality assurance, each with words for those who don’t see it', async () => {
    const names = (await widgets(bytes)).map(({ fieldName }) => fieldName);
    const fields = names.filter((name) => name !== MARK_NAME).map(parseReviewFieldName);
    expect(fields).not.toContain(null);
    expect(new Set(names).size).toBe(names.length);
    expect(fields.filter((field) => field?.item === '2.1').map((field) => field?.field)).toEqual([
      ...['decision', 'valid', 'authentic', 'current', 'sufficient', 'comment', 'action', 'due'],
    ]);
    expect(fields.filter((field) => field?.item === null)).toHaveLength(8);
    const spoken = (await widgets(bytes)).map(({ alternativeText }) => alternativeText);
    expect(spoken).toContain('Comment to the learner, 501 2.1');
    expect(new Set(spoken).size).toBe(spoken.length);
  });

  it('is unfilled at first, and says which submission it belongs to', () => {
    const read = readForm(new Uint8Array(bytes));
    if (!read.ok) throw new Error(read.problem);
    const { [MARK_NAME]: mark, ...rest } = Object.fromEntries(read.value);
    expect(new Set(Object.values(rest))).toEqual(new Set(['', false]));
    expect(parseReviewMark(String(mark))).toEqual({
      enrolmentId: 'enrolment',
      madeAt: '2026-11-20T09:30:00.000Z',
      attempt: 'first',
      units: ['501'],
    });
  });

  it('keeps to the rules of accessible PDF: each field in the structure alone, described, in the order of reading', async () => {
    const fields = objects.filter((object) => object.includes('/Subtype/Widget'));
    const shown = fields.filter((object) => !object.includes('/F 2/'));
    const elements = objects.filter((object) => object.startsWith('<</S/Form/'));
    expect(fields.length - shown.length).toBe(1);
    expect(shown.filter((object) => !/\/StructParent \d+/.test(object) || !/\/TU ?[(<]/.test(object))).toEqual([]);
    expect(elements).toHaveLength(shown.length);
    expect(elements.filter((object) => !/\/K\[<<\/Type\/OBJR[^>]*>>\]/.test(object))).toEqual([]);
    expect(source).not.toContain('/ZapfDingbats');
    expect(source).not.toContain('/JS');
    const pdf = await openPdf(bytes);
    for (let page = 4; page <= 8; page += 1) expect(await unmarkedOperators(pdf, page)).toEqual([]);
  });

  it('is there only where it is asked for', async () => {
    const flat = await exportBytes(buildSubmission(requestOf(completeCertificate().build(), ['501'])));
    expect(Buffer.from(flat).toString('latin1')).not.toContain('/AcroForm');
    expect(readForm(new Uint8Array(flat))).toEqual({ ok: false, problem: 'no_form' });
  });

  it('comes back from pdf.js as it was filled in, to the letter', async () => {
    const pdf = await openPdf(bytes);
    const all = await widgets(bytes);
    const put = (name: string, value: string | boolean): void => {
      const widget = all.find(({ fieldName }) => fieldName === name);
      if (widget === undefined) throw new Error(`no field ${name}`);
      pdf.annotationStorage.setValue(widget.id, { value });
    };
    put('501/2·1/decision', 'Not yet met');
    put('501/2·1/comment', COMMENT);
    put('501/2·1/valid', true);
    put('501//assessor', 'Tess Ŷ');
    const saved = await pdf.saveDocument();
    const read = readForm(new Uint8Array(saved));
    if (!read.ok) throw new Error(read.problem);
    const filled = [...read.value].filter(([name, value]) => name !== MARK_NAME && value !== '' && value !== false);
    expect(Object.fromEntries(filled)).toEqual({
      '501/2·1/decision': 'Not yet met',
      '501/2·1/comment': COMMENT,
      '501/2·1/valid': true,
      '501//assessor': 'Tess Ŷ',
    });
  });
});

describe('reading a form', () => {
  it.each([
    ['', 'damaged'],
    ['%PDF-1.7\n%%EOF', 'no_form'],
    ['not a PDF at all', 'no_form'],
  ])('of %j is no exception', (text) => {
    expect(readForm(new Uint8Array(Buffer.from(text))).ok).toBe(false);
  });
});
