import type { Heading } from '../../../domain/submission/document';
import type { StructureElement } from '../../structure';
import type { Fragment } from '../break-lines';
import type { Compositor } from '../compositor';
import { CONTENT, SIDE_COLUMN, TEXT_COLUMN, TYPE, type TypeSize } from '../page-grid';
import { inkPiece, linesPiece, type Piece } from '../pieces';
import { textPiece } from './text';

const HEADING_ROLES = { 1: 'H1', 2: 'H2', 3: 'H3', 4: 'H4' } as const;
const SPACE = {
  1: { spaceBefore: 28, spaceAfter: 16 },
  2: { spaceBefore: 28, spaceAfter: 8 },
  3: { spaceBefore: 22, spaceAfter: 6 },
  4: { spaceBefore: 14, spaceAfter: 4 },
} as const;
const BAR = { width: 30, height: 3, gap: 8 } as const;

export function headingPieces(block: Heading, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  const owner: StructureElement = { role: HEADING_ROLES[block.level], parent };
  const type = typeOf(block);
  const lines =
    block.level <= 2 ? wideLines(block, type, owner, compositor) : hangingLines(block, type, owner, compositor);
  const names = namesOf(block, compositor);
  const heading = linesPiece(
    { x: CONTENT.x, type, lines },
    { ...SPACE[block.level], keepWithNext: true, onRhythm: true },
  );
  const ornament = ornamentAbove(block, parent, compositor);
  if (ornament === null) return [{ ...heading, ...names }];
  // The ornament comes first on the page, so it carries the names.
  return [
    { ...ornament, ...names, spaceBefore: heading.spaceBefore, keepWithNext: true },
    { ...heading, spaceBefore: 4 },
  ];
}

function typeOf(block: Heading): TypeSize {
  if (block.display === true) return TYPE.display;
  return { 1: TYPE.heading1, 2: TYPE.heading2, 3: TYPE.heading3, 4: TYPE.heading4 }[block.level];
}

function namesOf(block: Heading, compositor: Compositor): Partial<Piece> {
  const title = compositor.cleaner.clean(headingTitle(block), 'strong');
  return {
    anchors: block.anchor === undefined ? [] : [block.anchor],
    ...(block.listed === undefined ? {} : { bookmark: { title: title.replace(/\s+/g, ' '), level: block.level } }),
    ...(block.runningRef === undefined ? {} : { runningRef: block.runningRef }),
  };
}

/** Label and text as one, the way bookmarks name it. */
function headingTitle(block: Heading): string {
  return block.label === undefined || block.display === true ? block.text : `${block.label} ${block.text}`;
}

function wideLines(
  block: Heading,
  type: TypeSize,
  owner: StructureElement,
  compositor: Compositor,
): readonly (readonly Fragment[])[] {
  const label = block.label === undefined || block.display === true ? [] : [{ text: `${block.label}  `, quiet: true }];
  return compositor.setText([...label, block.text], CONTENT.width, { type, face: 'strong' }, owner);
}

/** The label hangs in the side column; the text stands where text stands. */
function hangingLines(
  block: Heading,
  type: TypeSize,
  owner: StructureElement,
  compositor: Compositor,
): readonly (readonly Fragment[])[] {
  const indent = TEXT_COLUMN.x - CONTENT.x;
  const look = { type, face: 'strong' } as const;
  const text = compositor.setText([block.text], TEXT_COLUMN.width, look, owner);
  const shifted = text.map((line) => line.map((fragment) => ({ ...fragment, x: fragment.x + indent })));
  if (block.label === undefined) return shifted;
  const label = compositor.setOneLine(block.label, SIDE_COLUMN.width, { ...look, tone: 'accent' }, owner);
  const spaced = label.map((fragment) => ({ ...fragment, text: `${fragment.text} ` }));
  return [[...spaced, ...(shifted[0] ?? [])], ...shifted.slice(1)];
}

/** A short bar over a chapter, a hairline over a record, the label as a line of its own over a front sheet. */
function ornamentAbove(block: Heading, parent: StructureElement, compositor: Compositor): Piece | null {
  if (block.display === true) {
    if (block.label === undefined) return null;
    return textPiece([block.label], CONTENT, { type: TYPE.body, tone: 'accent' }, { role: 'P', parent }, compositor);
  }
  if (block.level === 1) {
    const bar = { x: CONTENT.x, y: 0, width: BAR.width, height: BAR.height };
    return inkPiece([{ kind: 'rect', owner: 'layout', area: bar, tone: 'accent' }], BAR.height + BAR.gap);
  }
  if (block.level === 3 && block.label !== undefined) {
    const rule = { x1: CONTENT.x, y1: 0, x2: CONTENT.x + CONTENT.width, y2: 0, width: 0.6, tone: 'middle' } as const;
    return inkPiece([{ kind: 'line', owner: 'layout', ink: rule }], 6);
  }
  return null;
}
