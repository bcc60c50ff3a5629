import type { AnchorId } from '../../domain/submission/document';
import type { FontMetrics } from '../canvas';
import type { SetBlock, SetDocument } from '../set-document';
import type { StructureElement } from '../structure';
import { blockPieces } from './blocks/block-pieces';
import { createTextCleaner, type MissingCharacter } from './clean-text';
import { type Compositor, createCompositor, type PageNumbers } from './compositor';
import type { DisplayList } from './display-list';
import { furnish } from './furniture';
import { paginate, type SectionPieces } from './paginate';
import type { Piece } from './pieces';
import { anchorsOf, blocksOf, listedHeadings, printsPageNumber } from './survey';

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
export function* layoutDocument(document: SetDocument, fonts: FontMetrics): Generator<number, LaidOutDocument> {
  const parts = {
    fonts,
    headings: listedHeadings(document),
    anchors: anchorsOf(document),
    cleaner: createTextCleaner(fonts),
  };
  const setter = createSetter(document);
  let printed: ReadonlyMap<AnchorId, number> = new Map();
  for (let pass = 0; ; pass += 1) {
    const pages: PageNumbers = { pageOf: pageLookup(printed), fixedWidth: pass >= FREE_PASSES };
    const compositor = createCompositor({ ...parts, pages });
    const sections = yield* setter.setAll(compositor);
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

interface SectionSetter {
  setAll(compositor: Compositor): Generator<number, readonly SectionPieces[]>;
}

/** Sets the blocks of each section. What prints no page number is set once and kept for the passes that follow. */
function createSetter(document: SetDocument): SectionSetter {
  const root: StructureElement = { role: 'Document', parent: null };
  const sections = document.sections.map((section) => ({ section, element: { role: 'Sect', parent: root } as const }));
  const kept = new Map<number, readonly Piece[]>(); // by position: a document may hold one block twice
  const total = blocksOf(document).length;
  let done = 0;

  const setBlock = (
    block: SetBlock,
    position: number,
    parent: StructureElement,
    compositor: Compositor,
  ): readonly Piece[] => {
    if (block.kind === 'heading') compositor.cleaner.enter(block.label ?? block.text.slice(0, 80));
    const pieces = blockPieces(block, parent, compositor);
    if (!printsPageNumber(block)) kept.set(position, pieces);
    return pieces;
  };
  return {
    *setAll(compositor) {
      const set: SectionPieces[] = [];
      let position = 0;
      for (const { section, element } of sections) {
        const pieces: Piece[] = [];
        for (const block of section.blocks) {
          pieces.push(...(kept.get(position) ?? setBlock(block, position, element, compositor)));
          position += 1;
          done += 1;
          if (done % 32 === 0) yield Math.min(1, done / total / 2);
        }
        set.push({ startsNewPage: section.startsNewPage, pieces });
      }
      return set;
    },
  };
}

function finished(list: DisplayList, document: SetDocument, compositor: Compositor): LaidOutDocument {
  compositor.cleaner.enter(document.meta.title);
  const pages = list.pages.map((page, index) => ({
    ...page,
    items: [...furnish(page, index, list.pages.length, document, compositor)],
  }));
  return { ...list, pages, missingCharacters: compositor.cleaner.missing() };
}
