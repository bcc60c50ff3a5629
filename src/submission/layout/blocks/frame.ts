import type { Callout, KeyFigures, Signatures } from '../../../domain/submission/document';
import type { StructureElement } from '../../structure';
import type { Compositor } from '../compositor';
import { CONTENT, TEXT_COLUMN, TYPE } from '../page-grid';
import { cellStack, inkPiece, linesPiece, type Piece, rowPiece, spacePiece } from '../pieces';
import { cellPieces, type Column, textPiece } from './text';

const PADDING = 14;

/** A tinted frame with a bar at its left. */
export function calloutPieces(block: Callout, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  const frame: StructureElement = { role: 'Div', parent };
  const column: Column = { x: TEXT_COLUMN.x, width: TEXT_COLUMN.width - PADDING };
  const title =
    block.title === undefined
      ? null
      : textPiece([block.title], column, { type: TYPE.body, face: 'strong' }, { role: 'P', parent: frame }, compositor);
  const body = block.blocks.flatMap((inner) => {
    const owner: StructureElement = inner.kind === 'list' ? frame : { role: 'P', parent: frame };
    return cellPieces([inner], column, owner, compositor, { type: TYPE.body });
  });
  const pieces = title === null ? body : [{ ...title, spaceAfter: 2, keepWithNext: true }, ...body];
  const look = { x: CONTENT.x, width: CONTENT.width, tint: 'tint', bar: 'accent' } as const;
  const cells = [cellStack(pieces)];
  return [
    rowPiece({ cells, paddingTop: 12, paddingBottom: 12, look, splittable: true }, { spaceBefore: 14, spaceAfter: 14 }),
  ];
}

/** A few large figures side by side, each under a rule. */
export function keyFiguresPieces(
  block: KeyFigures,
  parent: StructureElement,
  compositor: Compositor,
): readonly Piece[] {
  const list: StructureElement = { role: 'L', parent, numbering: 'None' };
  const gutter = 20;
  const width = (CONTENT.width - gutter * (block.figures.length - 1)) / Math.max(1, block.figures.length);
  const cells = block.figures.map((figure, index) => {
    const column = { x: CONTENT.x + index * (width + gutter), width };
    const body: StructureElement = { role: 'LBody', parent: { role: 'LI', parent: list } };
    const rule = { x1: column.x, y1: 0, x2: column.x + width, y2: 0, width: 1.4, tone: 'ink' } as const;
    const value = compositor.setText([figure.value], width, { type: TYPE.figure, face: 'strong' }, body);
    const label = compositor.setText([figure.label], width, { type: TYPE.small, tone: 'quiet' }, body);
    return cellStack([
      inkPiece([{ kind: 'line', owner: 'layout', ink: rule }], 8),
      linesPiece({ x: column.x, type: TYPE.figure, lines: value.map(withSpace) }),
      linesPiece({ x: column.x, type: TYPE.small, lines: label }),
    ]);
  });
  const look = { x: CONTENT.x, width: CONTENT.width };
  return [
    rowPiece({ cells, paddingTop: 0, paddingBottom: 0, look, splittable: false }, { spaceBefore: 16, spaceAfter: 20 }),
  ];
}

/** A line for the name and one for the date, each with its label beneath. */
export function signaturesPieces(
  block: Signatures,
  parent: StructureElement,
  compositor: Compositor,
): readonly Piece[] {
  const name: Column = { x: TEXT_COLUMN.x, width: TEXT_COLUMN.width * 0.64 };
  const date: Column = { x: TEXT_COLUMN.x + TEXT_COLUMN.width * 0.7, width: TEXT_COLUMN.width * 0.3 };
  return block.lines.map((line) => {
    const owner: StructureElement = { role: 'P', parent };
    const cells = [
      cellStack(signedLine(line.name, line.role, name, owner, compositor)),
      cellStack(signedLine(line.date, line.dateLabel, date, owner, compositor)),
    ];
    const look = { x: TEXT_COLUMN.x, width: TEXT_COLUMN.width };
    return rowPiece(
      { cells, paddingTop: 8, paddingBottom: 4, look, splittable: false },
      { spaceBefore: 6, spaceAfter: 6 },
    );
  });
}

function signedLine(
  written: string | null,
  label: string,
  column: Column,
  owner: StructureElement,
  compositor: Compositor,
): readonly Piece[] {
  const rule = { x1: column.x, y1: 0, x2: column.x + column.width, y2: 0, width: 0.6, tone: 'ink' } as const;
  const labelLines = compositor.setText([label], column.width, { type: TYPE.small, tone: 'quiet' }, owner);
  const text =
    written === null || written.trim() === ''
      ? null
      : compositor.setOneLine(written, column.width, { type: TYPE.body }, owner);
  return [
    text === null
      ? spacePiece(TYPE.body.leading)
      : linesPiece({ x: column.x, type: TYPE.body, lines: [withSpace(text)] }),
    inkPiece([{ kind: 'line', owner: 'layout', ink: rule }], 3),
    linesPiece({ x: column.x, type: TYPE.small, lines: labelLines.map(withSpace) }),
  ];
}

/** So that a reader's copy doesn't join a line and the next one of the same element. */
function withSpace<Part extends { readonly text: string }>(line: readonly Part[]): readonly Part[] {
  return line.map((part) => ({ ...part, text: `${part.text} ` }));
}
