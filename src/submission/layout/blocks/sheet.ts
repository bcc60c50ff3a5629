import type { StructureElement } from '../../structure';
import type { SheetBlock } from '../../set-document';
import type { Compositor } from '../compositor';
import type { Item, PageSize } from '../display-list';
import { baselineIn, CONTENT, FURNITURE, PAGE, TYPE } from '../page-grid';
import { linesPiece, type Piece, sheetPiece } from '../pieces';
import { placePiece } from '../place-piece';

/** The room for a foreign page: as near to the edges as printers reach, between the head with its label and the foot. */
const MARGIN = 24;
const LABEL_Y = FURNITURE.headY + 12;
const TOP = LABEL_Y + 18;
const FOOT = 46;

/**
 * A foreign page on a page of ours, made smaller so that head, label and foot stand clear of it; on its side where it is too wide.
 * A thin frame shows where it ends.
 */
export function sheetPieces(block: SheetBlock, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  const lies = block.width > block.height && block.width > PAGE.width - 2 * MARGIN;
  const size: PageSize = lies ? { width: PAGE.height, height: PAGE.width } : PAGE;
  const room = { width: size.width - 2 * MARGIN, height: size.height - TOP - FOOT };
  const scale = Math.min(room.width / block.width, room.height / block.height, 1);
  const width = block.width * scale;
  const height = block.height * scale;
  const area = { x: (size.width - width) / 2, y: TOP, width, height };
  const items: Item[] = [];
  const owner: StructureElement = { role: 'P', parent };
  const label = compositor.setOneLine(
    block.label,
    size.width - 2 * CONTENT.x,
    { type: TYPE.small, face: 'strong' },
    owner,
  );
  placePiece(
    linesPiece({ x: CONTENT.x, type: TYPE.small, lines: [label] }),
    LABEL_Y + 9 - baselineIn(TYPE.small),
    items,
  );
  items.push(...frameOf(area));
  const ink = { ...area, hash: block.hash, page: block.page };
  if (block.hasText) {
    items.push({ kind: 'sheet', owner: { role: 'P', parent }, ink });
  } else {
    const figure: StructureElement = { role: 'Figure', parent, alt: block.alt };
    items.push({ kind: 'figure', owner: figure, bounds: area, items: [{ kind: 'sheet', owner: figure, ink }] });
  }
  return [
    sheetPiece(size, items, {
      anchors: block.anchor === undefined ? [] : [block.anchor],
      ...(block.bookmark === undefined ? {} : { bookmark: { title: block.bookmark, level: 3 } }),
    }),
  ];
}

function frameOf({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  const [right, bottom] = [x + width, y + height];
  const sides = [
    [x, y, right, y],
    [right, y, right, bottom],
    [right, bottom, x, bottom],
    [x, bottom, x, y],
  ] as const;
  return sides.map(([x1, y1, x2, y2]): Item => ({
    kind: 'line',
    owner: 'layout',
    ink: { x1, y1, x2, y2, width: 0.4, tone: 'line' },
  }));
}
