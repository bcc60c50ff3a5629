import type { Cell, Row, Table } from '../../../domain/submission/document';
import type { Owner, StructureElement } from '../../structure';
import type { Compositor, TextLook } from '../compositor';
import { CONTENT, HANG, TYPE } from '../page-grid';
import { cellStack, type CellStack, linesPiece, type Piece, type RowLook, rowPiece } from '../pieces';
import { cellPieces, type Column as TextColumn, textPiece } from './text';

const GUTTER = 12;
/** A head that takes more of each page than this is shown once. */
const TALLEST_REPEAT = 160;
const LOOK: TextLook = { type: TYPE.small };
const STRONG: TextLook = { type: TYPE.small, face: 'strong' };
const GROUND = { x: CONTENT.x, width: CONTENT.width };
const HEAD_LOOK: RowLook = { ...GROUND, ruleBelow: { width: 1, tone: 'ink' } };
const BODY_LOOK: RowLook = { ...GROUND, ruleBelow: { width: 0.4, tone: 'line' } };
const TOTAL_LOOK: RowLook = { ...GROUND, ruleAbove: { width: 0.8, tone: 'ink' } };
const GROUP_LOOK: RowLook = { x: CONTENT.x - HANG, width: CONTENT.width + 2 * HANG, tint: 'tint' };

/** A table over the full width: rules instead of boxes, its header row on every page. */
export function tablePieces(block: Table, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  const table: StructureElement = { role: 'Table', parent };
  const columns = columnsOf(block);
  const caption = captionPieces(block, table, compositor);
  const head = headPiece(block, columns, (row) => ({ role: 'TH', parent: row, scope: 'Column' }), table, compositor);
  const repeat =
    block.repeatHeader === false || head.height > TALLEST_REPEAT
      ? undefined
      : headPiece(block, columns, () => 'pagination', table, compositor);
  const rows = block.rows.map((row, index) => {
    const piece = bodyPiece(row, block, columns, table, compositor);
    const isLast = index === block.rows.length - 1;
    return { ...piece, ...(repeat === undefined ? {} : { repeat }), ...(isLast ? { spaceAfter: 16 } : {}) };
  });
  return [...caption, { ...head, keepWithNext: true, spaceBefore: caption.length === 0 ? 12 : 2 }, ...rows];
}

function columnsOf(block: Table): readonly TextColumn[] {
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0);
  let x: number = CONTENT.x;
  return block.columns.map((column, index) => {
    const width = (CONTENT.width * column.width) / shares;
    const isLast = index === block.columns.length - 1;
    const inner = { x, width: width - (isLast ? 0 : GUTTER) };
    x += width;
    return inner;
  });
}

function captionPieces(block: Table, table: StructureElement, compositor: Compositor): readonly Piece[] {
  if (block.caption === undefined) return [];
  const look: TextLook = { type: TYPE.body, face: 'strong' };
  const piece = textPiece([block.caption], GROUND, look, { role: 'Caption', parent: table }, compositor);
  return piece === null ? [] : [{ ...piece, spaceBefore: 16, spaceAfter: 2, keepWithNext: true }];
}

function headPiece(
  block: Table,
  columns: readonly TextColumn[],
  ownerOf: (row: StructureElement) => Owner,
  table: StructureElement,
  compositor: Compositor,
): Piece {
  const row: StructureElement = { role: 'TR', parent: table };
  const cells = block.columns.map((column, index): CellStack => {
    const place = columns[index] ?? GROUND;
    const look = { ...STRONG, align: column.align ?? 'start' };
    const lines = compositor.setText([column.header], place.width, look, ownerOf(row));
    return cellStack([linesPiece({ x: place.x, type: look.type, lines })]);
  });
  return rowPiece({ cells, paddingTop: 4, paddingBottom: 4, look: HEAD_LOOK, splittable: false });
}

function bodyPiece(
  row: Row,
  block: Table,
  columns: readonly TextColumn[],
  table: StructureElement,
  compositor: Compositor,
): Piece {
  const owner: StructureElement = { role: 'TR', parent: table };
  let next = 0;
  const cells = row.cells.map((cell): CellStack => {
    const first = next;
    next += cell.span ?? 1;
    return bodyCell(cell, first, row, block, columns, owner, compositor);
  });
  const look = row.role === 'group' ? GROUP_LOOK : row.role === 'total' ? TOTAL_LOOK : BODY_LOOK;
  return rowPiece(
    { cells, paddingTop: 4, paddingBottom: 4, look, splittable: row.keepTogether !== true },
    { anchors: row.anchor === undefined ? [] : [row.anchor], keepWithNext: row.role === 'group' },
  );
}

function bodyCell(
  cell: Cell,
  first: number,
  row: Row,
  block: Table,
  columns: readonly TextColumn[],
  owner: StructureElement,
  compositor: Compositor,
): CellStack {
  const span = cell.span ?? 1;
  const column = block.columns[first];
  const headsRow = column?.headsRow === true || row.role === 'group';
  const element: StructureElement = {
    ...(headsRow ? { role: 'TH', scope: row.role === 'group' ? 'Column' : 'Row' } : { role: 'TD' }),
    parent: owner,
    ...(span === 1 ? {} : { columnSpan: span }),
  };
  const base = row.role === undefined && !headsRow ? LOOK : STRONG;
  const look = { ...base, align: span === 1 ? (column?.align ?? 'start') : 'start' } as const;
  return cellStack(cellPieces(cell.blocks, spanned(columns, first, span), element, compositor, look));
}

function spanned(columns: readonly TextColumn[], first: number, span: number): TextColumn {
  const start = columns[first] ?? GROUND;
  const end = columns[first + span - 1] ?? start;
  return { x: start.x, width: end.x + end.width - start.x };
}
