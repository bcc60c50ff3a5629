import type { Tone } from '../canvas';
import type { Owner, StructureElement } from '../structure';
import type { Fragment } from './break-lines';
import type { Item, PageSize } from './display-list';
import type { TypeSize } from './page-grid';

/**
 * A stretch of the page as high as it is wide is given: laid out across, not yet placed down the page.
 * The paginator stacks pieces and splits those that may be split.
 */
export interface Piece {
  readonly body: PieceBody;
  readonly height: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly keepWithNext: boolean;
  /** Starts on the half line of the page's rhythm. */
  readonly onRhythm: boolean;
  readonly anchors: readonly string[];
  readonly runningRef?: string;
  readonly bookmark?: { readonly title: string; readonly level: number };
  /** Drawn again on top of each page on which this piece starts or goes on: a table's header row. */
  readonly repeat?: Piece;
}

export type PieceBody = LinesBody | RowBody | InkBody | SheetBody | SpaceBody | PageBreakBody;

/** Lines of text in one type size. */
export interface LinesBody {
  readonly kind: 'lines';
  readonly x: number;
  readonly type: TypeSize;
  readonly lines: readonly (readonly Fragment[])[];
  /** One link over the whole width, in place of one for each linked fragment. */
  readonly wholeLink?: {
    readonly owner: StructureElement;
    readonly to: string;
    readonly width: number;
    readonly text: string;
  };
}

/** Columns side by side: a row of a table, a label and its text, a frame. */
export interface RowBody {
  readonly kind: 'row';
  readonly cells: readonly CellStack[];
  readonly paddingTop: number;
  readonly paddingBottom: number;
  readonly look: RowLook;
  readonly splittable: boolean;
}
export interface CellStack {
  readonly pieces: readonly Piece[];
  readonly height: number;
}
export interface RowLook {
  readonly x: number;
  readonly width: number;
  readonly tint?: Tone;
  /** A bar at the left edge. */
  readonly bar?: Tone;
  readonly ruleAbove?: RuleLook;
  readonly ruleBelow?: RuleLook;
}
export interface RuleLook {
  readonly width: number;
  readonly tone: Tone;
}

/** Ink that stays in one piece; its items count from the piece's top. */
export interface InkBody {
  readonly kind: 'ink';
  readonly items: readonly Item[];
}
/** Ink that takes a page of its own, with the size of that page. */
export interface SheetBody {
  readonly kind: 'sheet';
  readonly size: PageSize;
  readonly items: readonly Item[];
}
export interface SpaceBody {
  readonly kind: 'space';
}
export interface PageBreakBody {
  readonly kind: 'pageBreak';
}

/** What every piece has, as it is when nothing is said of it. */
const PLAIN_PIECE = {
  spaceBefore: 0,
  spaceAfter: 0,
  keepWithNext: false,
  onRhythm: false,
  anchors: [],
} as const;

export function linesPiece(body: Omit<LinesBody, 'kind'>, options: Partial<Piece> = {}): Piece {
  return {
    ...PLAIN_PIECE,
    ...options,
    body: { kind: 'lines', ...body },
    height: body.lines.length * body.type.leading,
  };
}

export function inkPiece(items: readonly Item[], height: number, options: Partial<Piece> = {}): Piece {
  return { ...PLAIN_PIECE, ...options, body: { kind: 'ink', items }, height };
}

export function spacePiece(height: number): Piece {
  return { ...PLAIN_PIECE, body: { kind: 'space' }, height };
}

export function sheetPiece(size: PageSize, items: readonly Item[], options: Partial<Piece> = {}): Piece {
  return { ...PLAIN_PIECE, ...options, body: { kind: 'sheet', size, items }, height: 0 };
}

export function pageBreakPiece(): Piece {
  return { ...PLAIN_PIECE, body: { kind: 'pageBreak' }, height: 0 };
}

export function rowPiece(body: Omit<RowBody, 'kind'>, options: Partial<Piece> = {}): Piece {
  return { ...PLAIN_PIECE, ...options, body: { kind: 'row', ...body }, height: rowHeight(body) };
}

export function cellStack(pieces: readonly Piece[]): CellStack {
  let height = 0;
  pieces.forEach((piece, index) => {
    height += (index === 0 ? 0 : gapBetween(pieces[index - 1], piece)) + piece.height;
  });
  return { pieces, height };
}

/** Space between two pieces: the larger of what they ask for. None on top of a page or cell. */
export function gapBetween(above: Piece | undefined, below: Piece): number {
  return above === undefined ? 0 : Math.max(above.spaceAfter, below.spaceBefore);
}

function rowHeight(body: Omit<RowBody, 'kind'>): number {
  return body.paddingTop + Math.max(0, ...body.cells.map((cell) => cell.height)) + body.paddingBottom;
}

/** An empty cell still stands in the structure. */
export function emptyItem(owner: Owner): readonly Item[] {
  return typeof owner === 'string' ? [] : [{ kind: 'empty', owner }];
}
