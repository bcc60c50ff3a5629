import type { FormField } from '../../domain/submission/document';
import type { Area, FieldInk } from '../canvas';
import type { Compositor } from '../layout/compositor';
import type { Item } from '../layout/display-list';
import { TYPE } from '../layout/page-grid';
import { inkPiece, type Piece } from '../layout/pieces';
import type { StructureElement } from '../structure';

const LINE = 13;
const INSET = 3;
const BOX = 11;
const CHOICE_HEIGHT = 18;
const MULTILINE = 2;
const SPACE = 4;
const EDGE = 0.75;

/** A field in its column: its outline is drawn, so that it shows where a reader draws none, and on paper. */
export function fieldPiece(
  block: FormField,
  column: { readonly x: number; readonly width: number },
  parent: StructureElement,
  compositor: Compositor,
): Piece {
  const owner: StructureElement = { role: 'Form', parent };
  const { name, label, entry } = block;
  if (entry.type === 'tick') {
    const area = { x: column.x, y: 1, width: BOX, height: BOX };
    const ink: FieldInk = { ...within(area), name, label, entry: { type: 'tick' } };
    const words = tickWords(entry.words, column, parent, compositor);
    return inkPiece([outline(area), { kind: 'field', owner, ink }, ...words], BOX + 2, spaced(SPACE));
  }
  const height = entry.type === 'choice' ? CHOICE_HEIGHT : entry.lines * LINE + 2 * INSET;
  const area = { x: column.x, y: 0, width: column.width, height };
  const ink: FieldInk =
    entry.type === 'choice'
      ? { ...within(area), name, label, entry }
      : { ...within(area), name, label, entry: { type: 'text', isMultiline: entry.lines >= MULTILINE } };
  return inkPiece([outline(area), { kind: 'field', owner, ink }], height, spaced(SPACE));
}

function spaced(space: number): Pick<Piece, 'spaceBefore' | 'spaceAfter'> {
  return { spaceBefore: space, spaceAfter: space };
}

/** What is filled in leaves the outline alone. */
function within({ x, y, width, height }: Area): Area {
  return { x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
}

function outline({ x, y, width, height }: Area): Item {
  const points = [x, y, x + width, y, x + width, y + height, x, y + height, x, y];
  return { kind: 'path', owner: 'layout', ink: { points, tone: 'middle', width: 0.5 } };
}

function tickWords(
  text: string,
  column: { readonly x: number; readonly width: number },
  parent: StructureElement,
  compositor: Compositor,
): readonly Item[] {
  const indent = BOX + 5;
  const look = { type: TYPE.small } as const;
  const owner: StructureElement = { role: 'P', parent };
  return compositor.setOneLine(text, column.width - indent, look, owner).map((fragment) => ({
    kind: 'text',
    owner: fragment.run.owner,
    ink: {
      x: column.x + indent + fragment.x,
      y: BOX - 1.5,
      face: fragment.run.face,
      size: look.type.size,
      tone: fragment.run.tone,
      text: fragment.text,
    },
  }));
}
