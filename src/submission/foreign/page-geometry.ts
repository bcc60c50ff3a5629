import type { ForeignFile } from './foreign-file';
import type { Box, Matrix } from './foreign-pdf';
import type { FoundPage } from './page-tree';
import { isList, type Value } from './values';

export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
  readonly box: Box;
}

const LETTER: Box = [0, 0, 612, 792];
const LARGEST = 1e6;

/** What of a page is seen and how it is turned: the crop box within the media box, the rotation, the unit. */
export function pageGeometry(page: FoundPage, file: ForeignFile): PageGeometry {
  const media = boxOf(page.mediaBox, file) ?? LETTER;
  const crop = boxOf(page.cropBox, file);
  const box = crop === null ? media : (overlap(media, crop) ?? media);
  const [x, y, width, height] = box;
  const unit = unitOf(file.resolve(page.dictionary.get('UserUnit')));
  const turn = quarterTurns(file.resolve(page.rotate));
  const isTurned = turn % 2 === 1;
  const [a, b, c, d, e, f] = turnMatrix(turn, box);
  return {
    width: (isTurned ? height : width) * unit,
    height: (isTurned ? width : height) * unit,
    matrix: [a * unit, b * unit, c * unit, d * unit, e * unit, f * unit],
    box: [x, y, width, height],
  };
}

/** A rectangle with its corners in either order; null if it is none, or has no area. */
export function boxOf(value: Value | undefined, file: ForeignFile): Box | null {
  const list = file.resolve(value);
  if (!isList(list) || list.length < 4) return null;
  const sides = list.slice(0, 4).map((one) => file.resolve(one));
  if (!sides.every((side): side is number => typeof side === 'number' && Math.abs(side) < LARGEST)) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = sides;
  const box: Box = [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
  return box[2] < 1e-3 || box[3] < 1e-3 ? null : box;
}

function overlap(one: Box, other: Box): Box | null {
  const [x, y] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  const width = Math.min(one[0] + one[2], other[0] + other[2]) - x;
  const height = Math.min(one[1] + one[3], other[1] + other[3]) - y;
  return width <= 0 || height <= 0 ? null : [x, y, width, height];
}

function unitOf(value: Value): number {
  return typeof value === 'number' && value > 0 && value < 1000 ? value : 1;
}

function quarterTurns(value: Value): number {
  if (typeof value !== 'number' || value % 90 !== 0) return 0;
  return (((value / 90) % 4) + 4) % 4;
}

/** Clockwise, and moved so that the corner of what is seen stands at the origin. */
function turnMatrix(turn: number, [x, y, width, height]: Box): Matrix {
  switch (turn) {
    case 1:
      return [0, -1, 1, 0, -y, width + x];
    case 2:
      return [-1, 0, 0, -1, x + width, y + height];
    case 3:
      return [0, 1, -1, 0, height + y, -x];
    default:
      return [1, 0, 0, 1, -x, -y];
  }
}
