import {
  type CellStack,
  cellStack,
  gapBetween,
  type LinesBody,
  linesPiece,
  type Piece,
  type RowBody,
  rowPiece,
} from './pieces';

export interface Split {
  readonly head: Piece;
  readonly tail: Piece;
}

/** No paragraph leaves fewer lines than this behind, or takes fewer along. */
const FEWEST_LINES = 2;
/** A row as low as this stays whole: a torn row of a few lines reads worse than the gap it saves. */
const WHOLE_ROW_HEIGHT = 64;

/**
 * Parts a piece so that its head is no higher than `available`; null if it can't be done well.
 * With `force` anything goes that makes progress: for a piece that is higher than a page.
 */
export function splitPiece(piece: Piece, available: number, force = false): Split | null {
  if (piece.body.kind === 'lines') return splitLines(piece, piece.body, available, force);
  if (piece.body.kind === 'row') return splitRow(piece, piece.body, available, force);
  return null;
}

/** The least height that a piece needs on a page: all of it, or the smallest head that it can be split into. */
export function leastHeight(piece: Piece): number {
  const { body } = piece;
  if (body.kind === 'lines') return Math.min(body.lines.length, wholeLines(body.lines.length)) * body.type.leading;
  if (body.kind === 'row' && isSplittable(piece, body)) {
    const needs = body.cells.map((cell) => (cell.pieces[0] === undefined ? 0 : leastHeight(cell.pieces[0])));
    return body.paddingTop + Math.max(0, ...needs) + body.paddingBottom;
  }
  return piece.height;
}

/** Two lines may be split off a paragraph of four; one of three stays whole. */
function wholeLines(count: number): number {
  return count < 2 * FEWEST_LINES ? count : FEWEST_LINES;
}

function splitLines(piece: Piece, body: LinesBody, available: number, force: boolean): Split | null {
  const count = body.lines.length;
  const fitting = Math.floor(available / body.type.leading + 1e-6);
  const wanted = force ? Math.max(1, Math.min(fitting, count - 1)) : Math.min(fitting, count - FEWEST_LINES);
  if (wanted < (force ? 1 : FEWEST_LINES) || wanted >= count) return null;
  return {
    head: headOf(piece, linesPiece({ ...body, lines: body.lines.slice(0, wanted) })),
    tail: tailOf(piece, linesPiece({ ...body, lines: body.lines.slice(wanted) })),
  };
}

function isSplittable(piece: Piece, body: RowBody): boolean {
  return body.splittable && piece.height > WHOLE_ROW_HEIGHT;
}

function splitRow(piece: Piece, body: RowBody, available: number, force: boolean): Split | null {
  if (!force && !isSplittable(piece, body)) return null;
  const room = available - body.paddingTop - body.paddingBottom;
  const parts = body.cells.map((cell) => splitStack(cell, room, force));
  if (parts.some((part, index) => part === null && (body.cells[index]?.pieces.length ?? 0) > 0)) return null;
  if (parts.every((part) => part === null || part.tail.pieces.length === 0)) return null;
  const empty = cellStack([]);
  return {
    head: headOf(piece, rowPiece({ ...body, cells: parts.map((part) => part?.head ?? empty) })),
    tail: tailOf(piece, rowPiece({ ...body, cells: parts.map((part) => part?.tail ?? empty) })),
  };
}

/** As many of a cell's pieces as the room takes, the last one split if need be; null if not even the first fits. */
function splitStack(cell: CellStack, room: number, force: boolean): { head: CellStack; tail: CellStack } | null {
  const head: Piece[] = [];
  let y = 0;
  for (const [index, piece] of cell.pieces.entries()) {
    const top = y + gapBetween(head.at(-1), piece);
    if (top + piece.height <= room + 1e-6) {
      head.push(piece);
      y = top + piece.height;
      continue;
    }
    const split = splitPiece(piece, room - top, force && head.length === 0);
    const rest = cell.pieces.slice(index + 1);
    if (split !== null) return stacks([...head, split.head], [split.tail, ...rest]);
    return head.length === 0 ? null : stacks(head, [piece, ...rest]);
  }
  return stacks(head, []);
}

function stacks(head: readonly Piece[], tail: readonly Piece[]): { head: CellStack; tail: CellStack } {
  return { head: cellStack(head), tail: cellStack(tail) };
}

function headOf(whole: Piece, part: Piece): Piece {
  return { ...whole, body: part.body, height: part.height, spaceAfter: 0, keepWithNext: false };
}

/** The rest of a piece names no place again. */
function tailOf(whole: Piece, part: Piece): Piece {
  const { bookmark: _bookmark, runningRef: _runningRef, ...rest } = whole;
  return { ...rest, body: part.body, height: part.height, spaceBefore: 0, anchors: [] };
}
