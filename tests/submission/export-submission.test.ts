import { beforeAll, describe, expect, it } from 'vitest';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paragraph } from '../../src/domain/submission/blocks';
import type { Block, CellBlock, Inline } from '../../src/domain/submission/document';
import { exportSubmission } from '../../src/submission/index';
import { documentOf } from './fixtures/draw-blocks';
import { exampleDocument, NAMES } from './fixtures/example-document';
import { loadFontFiles } from './fixtures/font-files';
import {
  exportBytes,
  openPdf,
  type PageText,
  pageOfDestination,
  readBookmarks,
  readAllText,
  unmarkedOperators,
} from './fixtures/read-pdf';

const example = exampleDocument();
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

describe('the PDF of a submission', () => {
  let bytes: Uint8Array;
  let pdf: PDFDocumentProxy;
  let pages: readonly PageText[];

  beforeAll(async () => {
    bytes = await exportBytes({ ...example, meta: { ...example.meta, author: NAMES[4], watermark: 'DRAFT' } });
    pdf = await openPdf(bytes);
    pages = await readAllText(pdf);
  });

  it('holds every text of the document, to the letter', () => {
    const all = squeezed(pages.map((page) => page.content).join(' '));
    for (const text of example.sections.flatMap((section) => section.blocks.flatMap(textsOf)))
      expect(all).toContain(squeezed(text));
  });

  it('holds every name in every script', () => {
    const all = pages.map((page) => page.content).join(' ');
    for (const name of NAMES) expect(all).toContain(name);
  });

  it('does not join words over a line end', () => {
    const all = pages
      .map((page) => page.content)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(all).toContain('to hold a view in a senior room for longer than one sentence');
  });

  it('numbers its pages in words that are not read as text', () => {
    pages.forEach((page, index) => {
      expect(page.artifacts).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page.artifacts).toContain('DRAFT');
      expect(page.content).not.toContain('Page ');
    });
  });

  it('gives its title, author and language', async () => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: example.meta.title,
      Author: NAMES[4],
      Subject: example.meta.subject,
      Language: 'en-GB',
    });
    expect(info).toMatchObject({ CreationDate: expect.stringMatching(/^D:20261120093000/) as string });
    expect(metadata.get('dc:title')).toBe(example.meta.title);
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('has bookmarks that lead to the pages of their headings', async () => {
    const outline = await readBookmarks(pdf);
    expect(outline.map((entry) => entry.title)).toContain('Client Quartz');
    const client = outline.find((entry) => entry.title === 'Client Heron');
    expect(client?.items.map((entry) => entry.title)).toEqual(['C01 Contract', 'Diary and reflective log']);
    const session = client?.items[1]?.items[0];
    expect(session?.title).toBe('D01 Session with Heron, 12 May 2026');
    const page = await pageOfDestination(pdf, session?.dest);
    expect(squeezed(pages[page - 1]?.content ?? '')).toContain(squeezed('Session with Heron'));
  });

  it('has links both ways, each described and each to the page that it names', async () => {
    const described: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const annotations = (await (await pdf.getPage(number)).getAnnotations()) as {
        readonly subtype: string;
        readonly dest: unknown;
        readonly contentsObj: { readonly str: string };
      }[];
      for (const annotation of annotations) {
        const page = await pageOfDestination(pdf, annotation.dest);
        expect(annotation.contentsObj.str).toMatch(new RegExp(`, page ${page}$`));
        described.push(`${number}: ${annotation.contentsObj.str}`);
      }
    }
    expect(described.some((text) => /^3: D01, page \d+$/.test(text))).toBe(true);
    expect(described.some((text) => /^\d+: 1\.1, page 3$/.test(text))).toBe(true);
  });

  it('prints page numbers that are the reader’s own', async () => {
    const outline = await readBookmarks(pdf);
    const contents = pages[1]?.content ?? '';
    for (const entry of outline.slice(2))
      expect(contents).toContain(`${entry.title} ${await pageOfDestination(pdf, entry.dest)}`);
    expect(await pdf.getPageLabels()).toEqual(pages.map((_, index) => String(index + 1)));
  });

  it('is tagged: everything drawn is marked, and the marks lead into a tree', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      expect(await unmarkedOperators(pdf, number)).toEqual([]);
      collectRoles(await (await pdf.getPage(number)).getStructTree(), roles);
    }
    expect([...roles].sort()).toEqual(
      expect.arrayContaining([
        'Document',
        'Figure',
        'H1',
        'H2',
        'H3',
        'H4',
        'L',
        'LBody',
        'Lbl',
        'Link',
        'P',
        'Sect',
        'TD',
        'TH',
        'TOC',
        'TOCI',
        'TR',
        'Table',
      ]),
    );
    expect(JSON.stringify(await (await pdf.getPage(4)).getStructTree())).toContain(
      'Bars: Heron 6 h, Alder 6 h, Quartz 6 h.',
    );
  });

  it('is the same to the byte when it is made again, in another time zone too', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    const again = await exportBytes({ ...example, meta: { ...example.meta, author: NAMES[4], watermark: 'DRAFT' } });
    process.env['TZ'] = zone;
    expect(Buffer.compare(again, bytes)).toBe(0);
  });
});

describe('exporting', () => {
  const fonts = loadFontFiles();

  it('reports characters that the fonts lack, and draws a box for each', async () => {
    const document = documentOf([{ kind: 'heading', level: 1, text: 'Diary' }, paragraph('Well done \u{1F600}!')]);
    const { blob, missingCharacters } = await exportSubmission(document, { fonts });
    expect(missingCharacters).toEqual([{ character: '\u{1F600}', where: 'Diary' }]);
    const pages = await readAllText(await openPdf(new Uint8Array(await blob.arrayBuffer())));
    expect(pages[0]?.content).toContain('Well done \u25A1!');
  });

  it('tells how far it is, forwards only, up to the end', async () => {
    const shares: number[] = [];
    await exportSubmission(example, { fonts, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...new Set(shares)].sort((one, other) => one - other));
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.at(-1)).toBe(1);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const run = exportSubmission(example, { fonts, signal: controller.signal, onProgress: () => controller.abort() });
    await expect(run).rejects.toThrow(/abort/i);
  });

  it('survives text that would break out of the syntax of a PDF', async () => {
    const nasty = ') Tj ET\\ <</JS (x)>> endobj \u0000\u000D(';
    const document = documentOf(
      [
        { kind: 'heading', level: 1, text: nasty, anchor: 'a', listed: 'contents' },
        paragraph([{ text: nasty, to: 'a' }]),
      ],
      { title: nasty, author: nasty, subject: nasty, footer: nasty },
    );
    const pdf = await openPdf(await exportBytes(document));
    expect(((await pdf.getMetadata()).info as { readonly Title: string }).Title).toContain(
      ') Tj ET\\ <</JS (x)>> endobj',
    );
    expect((await readAllText(pdf))[0]?.content).toContain(') Tj ET\\ <</JS (x)>> endobj');
  });
});

interface StructNode {
  readonly role?: string;
  readonly children?: readonly object[];
}

function collectRoles(node: StructNode | null, roles: Set<string>): void {
  if (node?.role !== undefined) roles.add(node.role);
  for (const child of node?.children ?? []) collectRoles(child, roles);
}

function textsOf(block: Block): readonly string[] {
  const inCells = (blocks: readonly CellBlock[]): readonly string[] => blocks.flatMap(textsOf);
  switch (block.kind) {
    case 'heading':
      return [`${block.label ?? ''}${block.text}`];
    case 'paragraph':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'facts':
      return block.rows.flatMap((row) => [row.label, ...inCells(row.value)]);
    case 'table':
      return [
        ...block.columns.map((column) => column.header),
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => inCells(cell.blocks))),
      ];
    case 'callout':
      return inCells(block.blocks);
    case 'keyFigures':
      return block.figures.flatMap((figure) => [figure.value, figure.label]);
    default:
      return [];
  }
}

/** Without page numbers, which only layout knows: the longest stretch before the first. */
function plain(text: Inline): string {
  const end = text.findIndex((run) => typeof run !== 'string' && 'pageOf' in run);
  return text
    .slice(0, end < 0 ? text.length : end)
    .map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : ''))
    .join('');
}
