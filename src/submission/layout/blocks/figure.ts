import type { Figure, Mark, Shade } from '../../../domain/submission/document';
import type { Tone } from '../../canvas';
import type { StructureElement } from '../../structure';
import type { Compositor } from '../compositor';
import type { Item } from '../display-list';
import { CONTENT, TEXT_COLUMN, TYPE } from '../page-grid';
import { inkPiece, type Piece } from '../pieces';
import { textPiece } from './text';

const TONES: Readonly<Record<Shade, Tone>> = { ink: 'ink', accent: 'accent', middle: 'middle', light: 'light' };
/** No drawing is higher than this on the page; a taller one is made narrower. */
const TALLEST = 420;

/** A drawing scaled to its place; labels keep the small text size whatever the scale. */
export function figurePieces(block: Figure, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  const owner: StructureElement = { role: 'Figure', parent, alt: block.alt };
  const width = Math.min(CONTENT.width * block.widthShare, (TALLEST * block.width) / block.height);
  const scale = width / block.width;
  const height = block.height * scale;
  const x = width <= TEXT_COLUMN.width ? TEXT_COLUMN.x : CONTENT.x;
  const place: Placing = { x, scale, owner, compositor };
  const items = block.marks.map((mark) => markItem(mark, place));
  const ink = inkPiece([{ kind: 'figure', owner, bounds: { x, y: 0, width, height }, items }], height, {
    spaceBefore: 12,
    spaceAfter: 8,
  });
  if (block.caption === undefined) return [ink];
  const look = { type: TYPE.small, tone: 'quiet' } as const;
  const caption = textPiece(
    [block.caption],
    { x, width: CONTENT.x + CONTENT.width - x },
    look,
    { role: 'P', parent },
    compositor,
  );
  return caption === null
    ? [ink]
    : [
        { ...ink, keepWithNext: true },
        { ...caption, spaceAfter: 14 },
      ];
}

interface Placing {
  readonly x: number;
  readonly scale: number;
  readonly owner: StructureElement;
  readonly compositor: Compositor;
}

function markItem(mark: Mark, place: Placing): Item {
  if (mark.mark === 'label') return labelItem(mark, place);
  const points = mark.points.map((value, index) => value * place.scale + (index % 2 === 0 ? place.x : 0));
  const width = mark.mark === 'stroke' ? { width: mark.width * place.scale } : {};
  return { kind: 'path', owner: place.owner, ink: { points, tone: TONES[mark.shade], ...width } };
}

function labelItem(mark: Extract<Mark, { mark: 'label' }>, { x, scale, owner, compositor }: Placing): Item {
  const face = mark.strong === true ? 'strong' : 'regular';
  const text = compositor.cleaner.clean(mark.text, face);
  const width = compositor.measure(face, TYPE.small, text);
  const shift = mark.align === 'end' ? width : mark.align === 'centre' ? width / 2 : 0;
  const ink = {
    x: x + mark.x * scale - shift,
    y: mark.y * scale,
    face,
    size: TYPE.small.size,
    tone: 'ink',
    text,
  } as const;
  return { kind: 'text', owner, ink };
}
