import type { CellBlock, Inline, List, Paragraph } from '../../../domain/submission/document';
import type { StructureElement } from '../../structure';
import { fieldPiece } from '../../forms/field-piece';
import type { Fragment } from '../break-lines';
import type { Compositor, TextLook } from '../compositor';
import { TYPE, type TypeSize } from '../page-grid';
import { emptyItem, inkPiece, linesPiece, type Piece } from '../pieces';

/** A column in which blocks are set. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

const BULLET = '•';
const BULLET_INDENT = 14;
const NUMBER_INDENT = 20;

/** A paragraph in the main column. */
export function paragraphPieces(
  block: Paragraph,
  column: Column,
  parent: StructureElement,
  compositor: Compositor,
): readonly Piece[] {
  const type = block.size === undefined ? TYPE.body : TYPE[block.size];
  const piece = textPiece(
    block.text,
    column,
    { type, tone: block.size === 'small' ? 'quiet' : 'ink' },
    { role: 'P', parent },
    compositor,
  );
  return piece === null ? [] : [{ ...piece, ...paragraphSpace(type), ...placeOf(block), onRhythm: type === TYPE.body }];
}

function paragraphSpace(type: TypeSize): Pick<Piece, 'spaceBefore' | 'spaceAfter'> {
  const space = type === TYPE.small ? 4 : 7;
  return { spaceBefore: space, spaceAfter: space };
}

function placeOf(block: Paragraph): Pick<Piece, 'anchors' | 'keepWithNext'> {
  return { anchors: block.anchor === undefined ? [] : [block.anchor], keepWithNext: block.keepWithNext ?? false };
}

/** Lines of text of one owner; null if there is nothing to show. */
export function textPiece(
  text: Inline,
  column: Column,
  look: TextLook,
  owner: StructureElement,
  compositor: Compositor,
): Piece | null {
  const lines = compositor.setText(text, column.width, look, owner);
  return lines.length === 0 ? null : linesPiece({ x: column.x, type: look.type, lines });
}

/** A list, one piece an item. */
export function listPieces(
  block: List,
  column: Column,
  parent: StructureElement,
  compositor: Compositor,
  type: TypeSize,
): readonly Piece[] {
  const list: StructureElement = { role: 'L', parent, numbering: block.ordered ? 'Decimal' : 'Disc' };
  const indent = (block.ordered ? NUMBER_INDENT : BULLET_INDENT) * (type.size / TYPE.body.size);
  const space = type === TYPE.body ? 4 : 2;
  return block.items.map((item, index) => {
    const entry: StructureElement = { role: 'LI', parent: list };
    const marker = block.ordered ? `${index + 1}.` : BULLET;
    const label =
      compositor.setText([marker], indent, { type, tone: 'quiet' }, { role: 'Lbl', parent: entry })[0] ?? [];
    const lines = compositor.setText(item, column.width - indent, { type }, { role: 'LBody', parent: entry });
    const indented = lines.map((line) => line.map((fragment) => ({ ...fragment, x: fragment.x + indent })));
    const first: readonly Fragment[] = [...label, ...(indented[0] ?? [])];
    return linesPiece(
      { x: column.x, type, lines: [first, ...indented.slice(1)] },
      { spaceBefore: space, spaceAfter: space },
    );
  });
}

/** What stands in a cell. One paragraph belongs to the cell itself; several are paragraphs of their own. */
export function cellPieces(
  blocks: readonly CellBlock[],
  column: Column,
  cell: StructureElement,
  compositor: Compositor,
  look: TextLook,
): readonly Piece[] {
  const lone = blocks.length === 1;
  const pieces = blocks.flatMap((block) => {
    if (block.kind === 'list') return listPieces(block, column, cell, compositor, look.type);
    if (block.kind === 'field') return [fieldPiece(block, column, cell, compositor)];
    const owner: StructureElement = lone ? cell : { role: 'P', parent: cell };
    const small = block.size === 'small' ? { type: TYPE.small, tone: 'quiet' as const } : {};
    const piece = textPiece(block.text, column, { ...look, ...small }, owner, compositor);
    const space = look.type === TYPE.body ? 6 : 4;
    return piece === null ? [] : [{ ...piece, ...placeOf(block), spaceBefore: space, spaceAfter: space }];
  });
  return pieces.length === 0 ? [inkPiece(emptyItem(cell), 0)] : pieces;
}
