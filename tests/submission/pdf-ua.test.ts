import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDocument } from './fixtures/example-document';
import { exportBytes } from './fixtures/read-pdf';

/** The rules of PDF/UA-1 that can be read off the objects of the file; what is drawn is in export-submission.test.ts. */
describe('the objects of the PDF', () => {
  let file: string;
  let objects: readonly string[];
  const having = (mark: string): readonly string[] => objects.filter((object) => object.includes(mark));
  const elements = (role: string): readonly string[] => objects.filter((object) => object.startsWith(`<</S/${role}/`));
  const lacking = (found: readonly string[], mark: string | RegExp): readonly string[] =>
    found.filter((object) => !new RegExp(mark).test(object));

  beforeAll(async () => {
    file = Buffer.from(await exportBytes(exampleDocument())).toString('latin1');
    objects = [...file.matchAll(/\n\d+ 0 obj\n([^]*?)\nendobj/g)].map((match) => match[1] ?? '');
  });

  it('claim PDF/UA-1 in a catalog that is marked, named and in a language', () => {
    const [catalog = ''] = having('/Type /Catalog');
    for (const entry of [
      '/MarkInfo<</Marked true>>',
      '/StructTreeRoot ',
      '/Lang (en-GB)',
      '/ViewerPreferences<</DisplayDocTitle true>>',
      '/Metadata ',
    ]) {
      expect(catalog).toContain(entry);
    }
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file.startsWith('%PDF-1.7')).toBe(true);
  });

  it('lead from each page and each link back into the structure', () => {
    const pages = having('/Type /Page\n');
    const links = having('/Subtype/Link');
    expect(pages.length).toBeGreaterThan(10);
    expect(links.length).toBeGreaterThan(50);
    expect(lacking(pages, '/StructParents \\d+/Tabs/S')).toEqual([]);
    expect(lacking(links, '/StructParent \\d+')).toEqual([]);
    expect(lacking(links, '/Contents ?[(<]')).toEqual([]);
    expect(elements('Link').every((element) => element.includes('/Type/OBJR'))).toBe(true);
  });

  it('give each header cell its scope, each list its numbering, each figure its words and bounds', () => {
    expect(lacking(elements('TH'), '/Scope/(Row|Column)')).toEqual([]);
    expect(lacking(elements('L'), '/ListNumbering/(Disc|Decimal|None)')).toEqual([]);
    expect(elements('Figure').length).toBeGreaterThan(1);
    expect(lacking(elements('Figure'), '/Alt [(<].*/BBox\\[')).toEqual([]);
  });

  it('embed every font, with a map back to text', () => {
    const fonts = having('/Subtype /Type0');
    expect(fonts).toHaveLength(2);
    expect(lacking(fonts, '/ToUnicode \\d+ 0 R')).toEqual([]);
    expect(having('/Type /FontDescriptor').every((descriptor) => descriptor.includes('/FontFile2 '))).toBe(true);
    expect(having('/Subtype /Type1')).toEqual([]);
  });

  it('are where the cross-reference table says', () => {
    const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    const entries = [...file.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    expect(entries.length).toBe(objects.length);
    entries.forEach((offset, index) => expect(file.slice(offset).startsWith(`${index + 1} 0 obj`)).toBe(true));
  });
});
