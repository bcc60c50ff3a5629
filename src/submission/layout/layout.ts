import type { AnchorId, Block, CellBlock, SubmissionDocument } from '../../domain/submission/document';
import type { FontMetrics } from '../canvas';
import type { StructureElement } from '../structure';
import { blockPieces } from './blocks/block-pieces';
import type { MissingCharacter } from './clean-text';
import { type Compositor, createCompositor, type ListedHeading, type PageNumbers } from './compositor';
import type { DisplayList } from './display-list';
import { furnish } from './furniture';
import { paginate, type SectionPieces } from './paginate';

export interface LaidOutDocument extends DisplayList {
  readonly missingCharacters: readonly MissingCharacter[];
}

/** Passes with the numbers of the pass before; then page numbers get a fixed width, and nothing can move any more. */
const FREE_PASSES = 4;
const PASSES = FREE_PASSES + 2;

/**
 * Lays a document out on pages. Page numbers in the text are those of the pages on which things stand: layout runs again
 * until what is printed is true, which is the second pass for nearly every document.
 * A generator, so that the caller can show progress and stop: it yields the share of the work done, 0 to 1.
 */
export function* layoutDocument(document: SubmissionDocument, fonts: FontMetrics): Generator<number, LaidOutDocument> {
  const headings = listedHeadings(document);
  const anchors = anchorsOf(document);
  let printed: ReadonlyMap<AnchorId, number> = new Map();
  for (let pass = 0; ; pass += 1) {
    const pages: PageNumbers = { pageOf: pageLookup(printed), fixedWidth: pass >= FREE_PASSES };
    const compositor = createCompositor({ fonts, headings, anchors, pages });
    const sections = yield* setSections(document, compositor, pass);
    const list = paginate(sections);
    const real = new Map([...list.anchors].map(([anchor, { page }]) => [anchor, page + 1]));
    if (samePages(printed, real) || pass === PASSES) return finished(list, document, compositor);
    printed = real;
  }
}

function pageLookup(numbers: ReadonlyMap<AnchorId, number>): (anchor: AnchorId) => number | null {
  return (anchor) => numbers.get(anchor) ?? null;
}

function samePages(printed: ReadonlyMap<AnchorId, number>, real: ReadonlyMap<AnchorId, number>): boolean {
  return printed.size === real.size && [...real].every(([anchor, page]) => printed.get(anchor) === page);
}

function* setSections(
  document: SubmissionDocument,
  compositor: Compositor,
  pass: number,
): Generator<number, readonly SectionPieces[]> {
  const root: StructureElement = { role: 'Document', parent: null };
  const total = document.sections.reduce((sum, section) => sum + section.blocks.length, 0);
  const sections: SectionPieces[] = [];
  let done = 0;
  for (const section of document.sections) {
    const element: StructureElement = { role: 'Sect', parent: root };
    const pieces: SectionPieces['pieces'][number][] = [];
    for (const block of section.blocks) {
      if (block.kind === 'heading') compositor.cleaner.enter(block.label ?? block.text.slice(0, 80));
      pieces.push(...blockPieces(block, element, compositor));
      done += 1;
      if (done % 32 === 0) yield Math.min(1, (pass + done / total) / 2);
    }
    sections.push({ startsNewPage: section.startsNewPage, pieces });
  }
  return sections;
}

function finished(list: DisplayList, document: SubmissionDocument, compositor: Compositor): LaidOutDocument {
  compositor.cleaner.enter(document.meta.title);
  const pages = list.pages.map((page, index) => ({
    ...page,
    items: [...furnish(page, index, list.pages.length, document, compositor)],
  }));
  return { ...list, pages, missingCharacters: compositor.cleaner.missing() };
}

function listedHeadings(document: SubmissionDocument): readonly ListedHeading[] {
  return allBlocks(document).flatMap((block) => {
    if (block.kind !== 'heading' || block.listed !== 'contents' || block.anchor === undefined) return [];
    return [
      {
        anchor: block.anchor,
        level: block.level,
        label: block.display === true ? '' : (block.label ?? ''),
        text: block.text,
      },
    ];
  });
}

/** Every place that the document names. A link to any other is plain text. */
export function anchorsOf(document: SubmissionDocument): ReadonlySet<AnchorId> {
  return new Set(allBlocks(document).flatMap(anchorsIn));
}

function anchorsIn(block: Block): readonly AnchorId[] {
  const inCells = (blocks: readonly CellBlock[]): readonly AnchorId[] => blocks.flatMap(anchorsIn);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return named(block.anchor);
    case 'facts':
      return block.rows.flatMap((fact) => [...named(fact.anchor), ...inCells(fact.value)]);
    case 'table':
      return block.rows.flatMap((row) => [...named(row.anchor), ...row.cells.flatMap((cell) => inCells(cell.blocks))]);
    case 'callout':
      return inCells(block.blocks);
    default:
      return [];
  }
}

function named(anchor: AnchorId | undefined): readonly AnchorId[] {
  return anchor === undefined ? [] : [anchor];
}

function allBlocks(document: SubmissionDocument): readonly Block[] {
  return document.sections.flatMap((section) => section.blocks);
}
