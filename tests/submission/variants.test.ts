import { beforeAll, describe, expect, it } from 'vitest';
import type { Portfolio } from '../../src/domain/portfolio';
import { buildAnnex } from '../../src/domain/submission/build-annex';
import { buildSubmission } from '../../src/domain/submission/build-submission';
import type { SubmissionDocument } from '../../src/domain/submission/document';
import { splitDocument } from '../../src/domain/submission/split-document';
import { requestOf } from '../domain/submission/submission-of';
import { completeCertificate } from '../support/complete-portfolio';
import { exportBytes, openPdf, readAllText, unmarkedOperators } from './fixtures/read-pdf';

const NAME = 'Łukasz Ŵyn ğ ễ č';

function portfolio(): Portfolio {
  return completeCertificate()
    .changeAll('candidate', () => ({ name: NAME }))
    .changeAll('signature', ({ role }) =>
      role === 'client' ? { method: 'drawn' as const, strokes: [[10, 20, 300, 310, 900, 40]] } : {},
    )
    .build();
}

const request = requestOf(portfolio(), ['501']);
const flat = buildSubmission(request);
const VARIANTS: readonly (readonly [string, SubmissionDocument])[] = [
  ['flat', flat],
  ['a draft', buildSubmission({ ...request, draft: true })],
  ['for review', buildSubmission({ ...request, forReview: true })],
  ['the annex', buildAnnex(request)],
  ['with data', { ...buildSubmission({ ...request, carriesData: true }), data: '{}\n' }],
  ...splitDocument(flat, 250_000).map((part, index) => [`part ${index + 1}`, part] as const),
];

/** The rules of PDF/UA-1 that can be read off the objects and the pages, on every file that a submission can be. */
describe.each(VARIANTS)('%s', (_, document) => {
  let bytes: Uint8Array;
  let file: string;
  let objects: readonly string[];
  const elements = (role: string): readonly string[] => objects.filter((object) => object.startsWith(`<</S/${role}/`));
  const lacking = (found: readonly string[], mark: RegExp): readonly string[] => found.filter((one) => !mark.test(one));

  beforeAll(async () => {
    bytes = await exportBytes(document);
    file = Buffer.from(bytes).toString('latin1');
    objects = [...file.matchAll(/\n\d+ 0 obj\n([^]*?)\nendobj/g)].map((match) => match[1] ?? '');
  });

  it('claims to be accessible, and says its title, its language and that it is tagged', () => {
    const catalog = objects.find((object) => object.includes('/Type /Catalog')) ?? '';
    expect(lacking([catalog], /\/MarkInfo<<\/Marked true>>.*\/Lang \(en-GB\).*DisplayDocTitle true/s)).toEqual([]);
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).not.toMatch(/\/JavaScript|\/Launch|\/SubmitForm|\/OpenAction <</);
  });

  it('leads from each page, link and field into the structure, and describes them', () => {
    const pages = objects.filter((object) => object.includes('/Type /Page\n'));
    const annotations = objects.filter((object) => /\/Type\/Annot/.test(object) && !object.includes('/F 2/'));
    expect(pages.length).toBeGreaterThan(1);
    expect(lacking(pages, /\/StructParents \d+\/Tabs\/S/)).toEqual([]);
    expect(lacking(annotations, /\/StructParent \d+/)).toEqual([]);
    expect(lacking(annotations, /\/Contents ?[(<]/)).toEqual([]);
  });

  it('has header cells with their scope, figures with their words, and headings that skip no level', () => {
    expect(lacking(elements('TH'), /\/Scope\/(Row|Column)/)).toEqual([]);
    expect(lacking(elements('Figure'), /\/Alt [(<].*\/BBox\[/s)).toEqual([]);
    const levels = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])),
    );
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  it('marks everything that it draws, and gives every name back to the letter', async () => {
    const pdf = await openPdf(bytes);
    for (let page = 1; page <= pdf.numPages; page += 1) expect(await unmarkedOperators(pdf, page)).toEqual([]);
    const pages = await readAllText(pdf);
    expect(pages.some(({ content, artifacts }) => `${content} ${artifacts}`.includes(NAME))).toBe(true);
    for (const { artifacts } of pages) expect(artifacts.includes('DRAFT')).toBe(document.meta.watermark !== null);
  });

  it('embeds the fonts that it draws with', () => {
    const drawn = objects.filter((object) => object.includes('/Subtype /Type0'));
    expect(drawn).toHaveLength(2);
    expect(
      lacking(
        objects.filter((object) => object.includes('/Type /FontDescriptor')),
        /\/FontFile2 /,
      ),
    ).toEqual([]);
  });

  it('has the same bytes when it is made again', async () => {
    expect(Buffer.compare(await exportBytes(document), bytes)).toBe(0);
  });
});
