import type { Destination, OutlineEntry } from '../canvas';
import type { DisplayList, PageItems, PageSize } from './display-list';
import { CONTENT, PAGE, RHYTHM } from './page-grid';
import { gapBetween, type Piece } from './pieces';
import { placePiece } from './place-piece';
import { leastHeight, splitPiece } from './split-piece';

export interface SectionPieces {
  readonly startsNewPage: boolean;
  readonly pieces: readonly Piece[];
}

/** How far above a heading a reader lands who follows a link to it. */
const LANDING = 10;
const HALF_LINE = RHYTHM / 2;

/** Stacks the pieces on pages: keeps headings with what follows, splits what may be split, repeats table heads. */
export function paginate(sections: readonly SectionPieces[]): DisplayList {
  const book = createBook();
  sections.forEach((section, index) => {
    book.openSection(index, section.startsNewPage);
    stackPieces(section.pieces, book);
  });
  return book.close();
}

function stackPieces(pieces: readonly Piece[], book: Book): void {
  let above: Piece | undefined;
  for (let index = 0; index < pieces.length; index += 1) {
    let piece = pieces[index];
    if (piece === undefined) break;
    if (piece.body.kind === 'pageBreak') {
      if (!book.isFresh()) book.breakPage();
      above = undefined;
      continue;
    }
    if (piece.body.kind === 'sheet') {
      book.placeSheet(piece, piece.body.size);
      above = undefined;
      continue;
    }
    if (book.isAfterSheet()) book.breakPage();
    if (!book.isFresh() && !chainFits(pieces, index, above, book)) {
      book.breakPage(piece.repeat);
      above = undefined;
    }
    for (let rest: Piece | null = piece; rest !== null;) {
      piece = rest;
      rest = placeWhatFits(piece, above, book);
      above = rest === null ? piece : undefined;
      if (rest !== null) book.breakPage(rest.repeat);
    }
  }
}

/** Places a piece, or as much of it as the page takes; returns what is left of it. */
function placeWhatFits(piece: Piece, above: Piece | undefined, book: Book): Piece | null {
  const top = book.topFor(piece, above);
  const room = book.bottom() - top;
  if (piece.height <= room + 1e-6) {
    book.place(piece, top);
    return null;
  }
  const split = splitPiece(piece, room) ?? (book.isFresh() ? splitPiece(piece, room, true) : null);
  if (split !== null) {
    book.place(split.head, top);
    return split.tail;
  }
  if (!book.isFresh()) return piece;
  book.place(piece, top); // higher than a page and in one piece: it runs over the edge rather than vanish
  return null;
}

/** Whether a piece fits that keeps with the next, together with the least of what follows it. */
function chainFits(pieces: readonly Piece[], start: number, above: Piece | undefined, book: Book): boolean {
  const first = pieces[start];
  if (first === undefined) return true;
  let y = book.topFor(first, above);
  let previous: Piece | undefined;
  for (let index = start; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.body.kind === 'pageBreak') break;
    y += gapBetween(previous, piece) + (piece.keepWithNext ? piece.height : leastHeight(piece));
    if (!piece.keepWithNext) break;
    previous = piece;
  }
  return y <= book.bottom() + 1e-6;
}

interface Book {
  openSection(index: number, onNewPage: boolean): void;
  breakPage(repeat?: Piece): void;
  /** Nothing stands on the page yet but a repeated table head. */
  isFresh(): boolean;
  /** Where a piece would begin. */
  topFor(piece: Piece, above: Piece | undefined): number;
  bottom(): number;
  place(piece: Piece, top: number): void;
  /** On a page of its own size, on which nothing else is set. */
  placeSheet(piece: Piece, size: PageSize): void;
  isAfterSheet(): boolean;
  close(): DisplayList;
}

function createBook(): Book {
  const pages: PageItems[] = [];
  const anchors = new Map<string, Destination>();
  const outline: OutlineEntry[] = [];
  const bottom = CONTENT.y + CONTENT.height;
  let page: PageItems = { size: PAGE, section: 0, items: [], refs: [] };
  let section = 0;
  let y: number = CONTENT.y;
  let fresh = true;
  let isSheet = false;
  let activeRef = '';

  const openPage = (size: PageSize = PAGE): void => {
    page = { size, section, items: [], refs: [] };
    pages.push(page);
    y = CONTENT.y;
    fresh = true;
    isSheet = false;
  };
  const note = (piece: Piece, top: number): void => {
    const here = { page: pages.length - 1, y: Math.max(0, top - LANDING) };
    for (const anchor of piece.anchors) anchors.set(anchor, here);
    for (const cell of piece.body.kind === 'row' ? piece.body.cells : []) {
      for (const inner of cell.pieces) note(inner, top); // the top of the row is near enough
    }
    if (piece.bookmark !== undefined) outline.push({ ...piece.bookmark, to: here });
    if (piece.runningRef !== undefined) activeRef = piece.runningRef;
    if (activeRef !== '' && page.refs.at(-1) !== activeRef) page.refs.push(activeRef);
  };
  return {
    openSection(index, onNewPage) {
      section = index;
      activeRef = '';
      if (pages.length === 0 || onNewPage || isSheet) openPage();
    },
    breakPage(repeat) {
      openPage();
      if (repeat === undefined) return;
      placePiece(repeat, y, page.items);
      y += repeat.height;
    },
    isFresh: () => fresh,
    topFor(piece, above) {
      const top = y + (fresh ? 0 : Math.max(gapBetween(above, piece), above === undefined ? piece.spaceBefore : 0));
      if (!piece.onRhythm || fresh) return top;
      return CONTENT.y + Math.ceil((top - CONTENT.y) / HALF_LINE - 1e-6) * HALF_LINE;
    },
    bottom: () => bottom,
    place(piece, top) {
      note(piece, top);
      placePiece(piece, top, page.items);
      y = top + piece.height;
      fresh = false;
    },
    placeSheet(piece, size) {
      openPage(size);
      note(piece, 0);
      placePiece(piece, 0, page.items);
      fresh = false;
      isSheet = true;
    },
    isAfterSheet: () => isSheet,
    close: () => ({ pages, anchors, outline }),
  };
}
