import { describe, expect, it } from 'vitest';
import { column, fact, paragraph, textCell } from '../../../src/domain/submission/blocks';
import type { Block, Row } from '../../../src/domain/submission/document';
import { CONTENT, PAGE } from '../../../src/submission/layout/page-grid';
import { isArtifact } from '../../../src/submission/structure';
import { exampleDocument } from '../fixtures/example-document';
import { documentOf, drawBlocks, layOut } from '../fixtures/draw-blocks';
import type { Recording } from '../fixtures/recording-canvas';

const WORDS = 'the session began where the last one had ended and went on from there to something new '
  .repeat(5)
  .trim();
const heading = (level: 1 | 2 | 3 | 4, text: string, anchor?: string): Block => ({
  kind: 'heading',
  level,
  text,
  ...(anchor === undefined ? {} : { anchor, listed: 'contents' }),
});
const body = (canvas: Recording) => canvas.texts.filter((text) => !isArtifact(text.owner));
const pageOfText = (canvas: Recording, text: string): number =>
  body(canvas).find((one) => one.text.startsWith(text))?.page ?? -1;

describe('pages', () => {
  it('hold everything within the margins', () => {
    const { canvas } = layOut(exampleDocument());
    for (const text of body(canvas)) {
      expect(text.y).toBeGreaterThan(CONTENT.y);
      expect(text.y).toBeLessThanOrEqual(CONTENT.y + CONTENT.height);
      expect(text.x).toBeGreaterThanOrEqual(CONTENT.x - 0.01);
    }
  });

  it('never leave a heading alone at the foot', () => {
    for (let lines = 1; lines < 30; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => paragraph(`Filler ${index}`));
      const canvas = drawBlocks([
        heading(1, 'Top'),
        ...filler,
        heading(2, 'Kept'),
        heading(3, 'Kept too'),
        paragraph(WORDS),
      ]);
      expect(pageOfText(canvas, 'Kept too')).toBe(pageOfText(canvas, 'Kept'));
      expect(pageOfText(canvas, 'the session')).toBe(pageOfText(canvas, 'Kept'));
    }
  });

  it('never part a single line from its paragraph', () => {
    for (let lines = 20; lines < 40; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => paragraph(`Filler ${index}`));
      const canvas = drawBlocks([heading(1, 'Top'), ...filler, paragraph(WORDS)]);
      const perPage = new Map<number, number>();
      for (const line of body(canvas).filter((text) => !/^(Top|Filler)/.test(text.text)))
        perPage.set(line.page, (perPage.get(line.page) ?? 0) + 1);
      expect(Math.min(...perPage.values())).toBeGreaterThanOrEqual(2);
    }
  });

  it('are not made for a break on top of a page', () => {
    const canvas = drawBlocks([heading(1, 'One'), { kind: 'pageBreak' }, { kind: 'pageBreak' }, heading(2, 'Two')]);
    expect(canvas.pages()).toBe(2);
  });

  it('cite the references of the records that they show', () => {
    const record = (ref: string): Block => ({
      kind: 'heading',
      level: 2,
      text: `Record ${ref}`,
      label: ref,
      runningRef: ref,
    });
    const canvas = drawBlocks([
      heading(1, 'Diary'),
      record('D01'),
      paragraph('Short.'),
      record('D02'),
      { kind: 'pageBreak' },
      paragraph('More of D02.'),
    ]);
    const heads = canvas.texts.filter((text) => isArtifact(text.owner) && text.face === 'strong');
    expect(heads.map((text) => [text.page, text.text])).toEqual([
      [0, 'D01 to D02'],
      [1, 'D02'],
    ]);
  });

  it('say which one they are, and of how many', () => {
    const canvas = drawBlocks([heading(1, 'One'), { kind: 'pageBreak' }, heading(2, 'Two')]);
    expect(canvas.texts.filter((text) => text.text.startsWith('Page ')).map((text) => text.text)).toEqual([
      'Page 1 of 2',
      'Page 2 of 2',
    ]);
  });

  it('carry the watermark under the text', () => {
    const canvas = drawBlocks([heading(1, 'One')], { watermark: 'DRAFT' });
    expect(canvas.texts[0]).toMatchObject({ text: 'DRAFT', owner: 'background', tone: 'watermark' });
  });
});

describe('page numbers', () => {
  it('in the contents and in the text are those of the pages', () => {
    const { laidOut, canvas } = layOut(exampleDocument());
    const page = (anchor: string): number => (laidOut.anchors.get(anchor)?.page ?? -1) + 1;
    const contentsPage = page('contents') - 1;
    const entries = body(canvas).filter((text) => text.page === contentsPage);
    const line = entries.findIndex((text) => text.text.startsWith('Client Quartz'));
    expect(entries[line + 1]?.text).toBe(String(page('client-Quartz')));
    const matrix = body(canvas).filter((text) => text.page === page('matrix') - 1);
    const printed = matrix.filter((text) => text.text.startsWith('D14')).map((text) => text.text.trim());
    expect(printed).toEqual([`D14\u00A0p.\u00A0${page('D14')}`]);
  });

  it('are right where a longer number moves the text', () => {
    const many = Array.from({ length: 120 }, (_, index): Block[] => [
      heading(2, `Part ${index}`, `part-${index}`),
      { kind: 'pageBreak' },
    ]).flat();
    const refs = Array.from({ length: 120 }, (_, index) =>
      paragraph(['See ', { pageOf: `part-${index}` }, ' for this.']),
    );
    const { laidOut, canvas } = layOut(documentOf([heading(1, 'Start'), ...refs, { kind: 'pageBreak' }, ...many]));
    const printed = body(canvas)
      .filter((text) => /^\d+$/.test(text.text.trim()))
      .map((text) => Number(text.text));
    const real = Array.from({ length: 120 }, (_, index) => (laidOut.anchors.get(`part-${index}`)?.page ?? -1) + 1);
    expect(printed).toEqual(real);
  });
});

describe('links', () => {
  it('lead both ways between a criterion and its evidence', () => {
    const { laidOut, canvas } = layOut(exampleDocument());
    const page = (anchor: string): number => laidOut.anchors.get(anchor)?.page ?? -1;
    expect(canvas.links).toContainEqual({
      page: page('ac-1.1'),
      toPage: page('D01'),
      description: `D01, page ${page('D01') + 1}`,
    });
    expect(canvas.links).toContainEqual({
      page: page('D01'),
      toPage: page('ac-1.1'),
      description: `1.1, page ${page('ac-1.1') + 1}`,
    });
  });

  it('to a place that is not there are plain text', () => {
    const canvas = drawBlocks([heading(1, 'One'), paragraph([{ text: 'nowhere', to: 'gone' }, { pageOf: 'gone' }])]);
    expect(canvas.links).toEqual([]);
    expect(canvas.texts.map((text) => text.text)).toContain('nowhere');
  });
});

describe('tables', () => {
  const row = (text: string, more: Partial<Row> = {}): Row => ({ cells: [textCell(text), textCell(WORDS)], ...more });
  const table = (rows: readonly Row[]): Block => ({
    kind: 'table',
    columns: [column('Ref', 1, { headsRow: true }), column('What', 4)],
    rows,
  });

  it('repeat their head on every page, as no part of the text', () => {
    const canvas = drawBlocks([heading(1, 'One'), table(Array.from({ length: 40 }, (_, index) => row(`R${index}`)))]);
    const heads = canvas.texts.filter((text) => text.text === 'Ref');
    expect(heads.map((text) => text.page)).toEqual(Array.from({ length: canvas.pages() }, (_, index) => index));
    expect(heads.map((text) => isArtifact(text.owner))).toEqual([false, ...heads.slice(1).map(() => true)]);
  });

  it('keep a group row with the first row of the group', () => {
    for (let count = 1; count < 12; count += 1) {
      const canvas = drawBlocks([
        heading(1, 'One'),
        table([
          ...Array.from({ length: count }, (_, index) => row(`R${index}`)),
          { role: 'group', cells: [textCell('Group', { span: 2 })] },
          row('Last'),
        ]),
      ]);
      expect(pageOfText(canvas, 'Group')).toBe(pageOfText(canvas, 'Last'));
    }
  });

  it('split a row that is higher than a page, with nothing lost', () => {
    const long = Array.from({ length: 900 }, (_, index) => `word${index}`);
    const canvas = drawBlocks([
      heading(1, 'One'),
      table([{ cells: [textCell('R1'), textCell(long.join(' '))], keepTogether: true }]),
    ]);
    const drawn = body(canvas).flatMap((text) => text.text.split(' ').filter((word) => word.startsWith('word')));
    expect(drawn).toEqual(long);
  });

  it('have an element for each cell, empty or not', () => {
    const canvas = drawBlocks([heading(1, 'One'), table([{ cells: [textCell(''), textCell('b')] }])]);
    expect(canvas.calls.filter((call) => call === '(TH' || call === '(TD')).toEqual(['(TH', '(TH', '(TH', '(TD']);
  });
});

describe('any text', () => {
  const monster = 'W'.repeat(10_000);

  it('of any length breaks no page, wherever it stands', () => {
    const blocks: Block[] = [
      heading(1, monster, 'a'),
      { kind: 'contents', depth: 2 },
      {
        kind: 'heading',
        level: 2,
        text: monster,
        label: monster,
        anchor: 'b',
        listed: 'contents',
        runningRef: monster,
      },
      paragraph(monster),
      { kind: 'list', ordered: false, items: [[monster]] },
      { kind: 'facts', rows: [fact(monster, monster)] },
      {
        kind: 'table',
        caption: monster,
        columns: [column(monster, 1), column('b', 1)],
        rows: [{ cells: [textCell(monster), textCell('b')] }],
      },
      { kind: 'callout', title: monster, blocks: [paragraph(monster)] },
      { kind: 'keyFigures', figures: [{ value: monster, label: monster }] },
      { kind: 'signatures', lines: [{ role: monster, dateLabel: 'Date', name: monster, date: monster }] },
    ];
    const { canvas } = layOut({
      ...documentOf(blocks, { footer: monster, watermark: monster, title: monster }),
      sections: [{ runningHead: [monster], startsNewPage: true, blocks }],
    });
    for (const text of canvas.texts.filter((one) => one.owner !== 'background')) {
      const right = text.x + canvas.measureText(text.face, text.size, text.text.trimEnd());
      expect(right).toBeLessThanOrEqual(CONTENT.x + CONTENT.width + 0.5);
      expect(
        text.y,
        `${text.size} ${text.tone} ${typeof text.owner === 'string' ? text.owner : text.owner.role}`,
      ).toBeLessThanOrEqual(PAGE.height);
    }
  });

  it('stands on pages and not over their edge', () => {
    const canvas = drawBlocks([heading(1, 'One'), paragraph(`${WORDS} `.repeat(60))]);
    expect(canvas.pages()).toBeGreaterThan(3);
    for (const text of body(canvas)) expect(text.y).toBeLessThanOrEqual(CONTENT.y + CONTENT.height);
  });
});
