import { partsWords as words } from '../words/submission-parts';
import { column, paragraph, textCell } from './blocks';
import { blockBytes, FRAME_BYTES } from './document-size';
import type {
  AnchorId,
  Block,
  CellBlock,
  Fact,
  Heading,
  Inline,
  Row,
  Run,
  Section,
  SubmissionDocument,
} from './document';

/**
 * The same document in parts of no more than so many bytes each, as far as that can be told beforehand. A part begins where
 * a record or a section does; what is larger by itself makes a part of its own. References into another part name the part.
 */
export function splitDocument(document: SubmissionDocument, mostBytes: number): readonly SubmissionDocument[] {
  const parts = packed(stretchesOf(document), mostBytes);
  if (parts.length < 2) return [document];
  const partByAnchor = new Map(
    parts.flatMap((part, index) => anchorsOf(part).map((anchor) => [anchor, index + 1] as const)),
  );
  const lists = document.sections.filter(isAttachmentSection);
  return parts.map((part, index) => {
    const number = index + 1;
    const own = new Set([...partByAnchor].filter(([, at]) => at === number).map(([anchor]) => anchor));
    const sections = [...sectionsOf(part), ...(holdsFiles(part) ? lists : [])].map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => relinked(block, own, partByAnchor)),
    }));
    return partOf(document, number, parts.length, number === 1 ? withOverview(sections, parts) : sections);
  });
}

/** A stretch that is never parted: a section, or one record of it. */
interface Stretch {
  readonly section: Section;
  readonly blocks: readonly Block[];
}

function stretchesOf(document: SubmissionDocument): readonly Stretch[] {
  return document.sections
    .filter((section) => !isAttachmentSection(section))
    .flatMap((section) => {
      const stretches: Block[][] = [];
      for (const block of section.blocks) {
        const begins = block.kind === 'heading' && block.level <= 2 && block.display !== true;
        const last = stretches.at(-1);
        // A heading over others stays with the first of them.
        if (last === undefined || (begins && !last.every(isIntroduction))) stretches.push([block]);
        else last.push(block);
      }
      return stretches.map((blocks) => ({ section, blocks }));
    });
}

function isIntroduction(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.size !== undefined);
}

function isAttachmentSection({ blocks }: Section): boolean {
  return blocks.some(({ kind }) => kind === 'attachmentList');
}

function packed(stretches: readonly Stretch[], mostBytes: number): readonly (readonly Stretch[])[] {
  const parts: Stretch[][] = [[]];
  let size = FRAME_BYTES;
  for (const stretch of stretches) {
    const bytes = stretch.blocks.reduce((sum, block) => sum + blockBytes(block), 0);
    const isStart = stretch.section.runningHead.length === 0; // the front sheet never stands alone
    if (size + bytes > mostBytes && (parts.at(-1)?.length ?? 0) > 0 && !isStart) {
      parts.push([]);
      size = FRAME_BYTES;
    }
    parts.at(-1)?.push(stretch);
    size += bytes;
  }
  return parts;
}

function sectionsOf(part: readonly Stretch[]): readonly Section[] {
  const sections: { section: Section; blocks: Block[] }[] = [];
  for (const { section, blocks } of part) {
    const last = sections.at(-1);
    if (last?.section === section) last.blocks.push(...blocks);
    else sections.push({ section, blocks: [...blocks] });
  }
  return sections.map(({ section, blocks }) => ({ ...section, blocks }));
}

function holdsFiles(part: readonly Stretch[]): boolean {
  return part.some(({ blocks }) => blocks.some(({ kind }) => kind === 'file'));
}

function partOf(
  { meta, data }: SubmissionDocument,
  number: number,
  of: number,
  sections: readonly Section[],
): SubmissionDocument {
  const suffix = ` - ${words.suffix(number, of)}.pdf`;
  const { formMark, ...rest } = meta;
  return {
    meta: {
      ...rest,
      title: words.documentTitle(meta.title, number, of),
      fileName: meta.fileName.replace(/\.pdf$/i, suffix),
      ...(formMark === undefined || number > 1 ? {} : { formMark }),
    },
    ...(data === undefined || number > 1 ? {} : { data }),
    sections: number === 1 ? sections : [opening(meta.subject, meta.title, number, of), ...sections],
  };
}

/** The first page of a later part. */
function opening(subject: string, title: string, number: number, of: number): Section {
  return {
    runningHead: [],
    startsNewPage: true,
    blocks: [
      {
        kind: 'heading',
        level: 1,
        label: subject,
        text: words.title(number, of),
        anchor: 'part',
        listed: 'bookmark',
        display: true,
      },
      paragraph(title, { size: 'lead' }),
      paragraph(words.lead),
      { kind: 'contents', depth: 2 },
    ],
  };
}

/** In the first part, after its contents: what the other parts hold. */
function withOverview(sections: readonly Section[], parts: readonly (readonly Stretch[])[]): readonly Section[] {
  const overview: readonly Block[] = [
    { kind: 'heading', level: 2, text: words.whole, anchor: 'parts', listed: 'bookmark' },
    paragraph(words.wholeLead),
    {
      kind: 'table',
      columns: [column(words.part, 12, { headsRow: true }), column(words.holds, 88)],
      rows: parts.slice(1).map((part, index): Row => ({
        cells: [textCell(words.title(index + 2, parts.length)), textCell(headingsOf(part).map(headingText).join('\n'))],
      })),
    },
  ];
  return sections.map((section) =>
    section.blocks.some(({ kind }) => kind === 'contents')
      ? { ...section, blocks: [...section.blocks, ...overview] }
      : section,
  );
}

function headingsOf(part: readonly Stretch[]): readonly Heading[] {
  return part.flatMap(({ blocks }) =>
    blocks.filter(
      (block): block is Heading => block.kind === 'heading' && block.listed === 'contents' && block.level <= 2,
    ),
  );
}

function headingText({ label, text }: Heading): string {
  return label === undefined ? text : `${label} ${text}`;
}

function anchorsOf(part: readonly Stretch[]): readonly AnchorId[] {
  return part.flatMap(({ blocks }) => blocks.flatMap(anchorsIn));
}

function anchorsIn(block: Block): readonly AnchorId[] {
  const own = 'anchor' in block && block.anchor !== undefined ? [block.anchor] : [];
  const inCells = (cells: readonly CellBlock[]): readonly AnchorId[] => cells.flatMap(anchorsIn);
  if (block.kind === 'facts') {
    return block.rows.flatMap((row) => [...(row.anchor === undefined ? [] : [row.anchor]), ...inCells(row.value)]);
  }
  if (block.kind === 'table') {
    return block.rows.flatMap((row) => [
      ...(row.anchor === undefined ? [] : [row.anchor]),
      ...row.cells.flatMap((cell) => inCells(cell.blocks)),
    ]);
  }
  return block.kind === 'callout' ? [...own, ...inCells(block.blocks)] : own;
}

type PartByAnchor = ReadonlyMap<AnchorId, number>;

/** A block whose references into other parts name the part in place of a page. */
function relinked(block: Block, own: ReadonlySet<AnchorId>, parts: PartByAnchor): Block {
  const text = (inline: Inline): Inline => inline.map((run) => relinkedRun(run, own, parts));
  const cells = (blocks: readonly CellBlock[]): readonly CellBlock[] =>
    blocks.map((one) => relinked(one, own, parts)).filter(isCellBlock);
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: text(block.text) };
    case 'list':
      return { ...block, items: block.items.map(text) };
    case 'facts':
      return { ...block, rows: block.rows.map((row): Fact => ({ ...row, value: cells(row.value) })) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row): Row => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: cells(cell.blocks) })),
        })),
      };
    case 'callout':
      return { ...block, blocks: cells(block.blocks) };
    default:
      return block;
  }
}

function isCellBlock(block: Block): block is CellBlock {
  return block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'field';
}

function relinkedRun(run: Run, own: ReadonlySet<AnchorId>, parts: PartByAnchor): Run {
  if (typeof run === 'string' || !('pageOf' in run) || own.has(run.pageOf)) return run;
  const part = parts.get(run.pageOf);
  if (part === undefined) return run;
  return run.cited === undefined ? words.elsewhere(part) : words.cited(run.cited, part);
}
