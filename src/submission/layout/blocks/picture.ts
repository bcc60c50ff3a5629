import type { StructureElement } from '../../structure';
import type { PictureBlock } from '../../set-document';
import type { Compositor } from '../compositor';
import { CONTENT, RHYTHM, TEXT_COLUMN, TYPE } from '../page-grid';
import { inkPiece, type Piece } from '../pieces';
import { textPiece } from './text';

/** No picture is higher than this on the page: two across stand on one page with their captions. */
const TALLEST = 24 * RHYTHM;
/** A small picture isn't blown up beyond this many points a pixel. */
const LARGEST_PIXEL = 0.75;

/**
 * A photograph on the grid: as wide as the page where it lies, in the text column where it stands. The caption keeps to it.
 */
export function picturePieces(block: PictureBlock, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  const owner: StructureElement = { role: 'Figure', parent, alt: block.alt };
  const column = block.width >= block.height ? CONTENT : TEXT_COLUMN;
  const scale = Math.min(column.width / block.width, TALLEST / block.height, LARGEST_PIXEL);
  const width = Math.max(1, block.width * scale);
  const height = Math.max(1, block.height * scale);
  const x = width <= TEXT_COLUMN.width ? TEXT_COLUMN.x : CONTENT.x;
  const bounds = { x, y: 0, width, height };
  const items = [{ kind: 'picture', owner, ink: { ...bounds, hash: block.hash } }] as const;
  const picture = inkPiece([{ kind: 'figure', owner, bounds, items }], height, {
    spaceBefore: RHYTHM,
    spaceAfter: 6,
    onRhythm: true,
    anchors: [block.anchor],
  });
  const caption = textPiece(
    [block.caption],
    { x, width: CONTENT.x + CONTENT.width - x },
    { type: TYPE.small, tone: 'quiet' },
    { role: 'P', parent },
    compositor,
  );
  return caption === null
    ? [picture]
    : [
        { ...picture, keepWithNext: true },
        { ...caption, spaceAfter: 2 * RHYTHM },
      ];
}
