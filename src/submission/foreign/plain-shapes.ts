import { fineNumber } from '../pdf/pdf-syntax';
import type { ForeignFile } from './foreign-file';
import { boxOf } from './page-geometry';
import { type Dictionary, isDictionary, isList, nameText, type Value } from './values';

/** The operators of a shape that brings no look of its own, in the space of the page. */
export interface PlainShape {
  readonly operators: string;
  /** From 0 to 1. */
  readonly opacity: number;
  readonly isMultiplied: boolean;
}

type Numbers = readonly number[];

/** How far the handles of a quarter circle stand from its ends. */
const KAPPA = 0.5523;
const LARGEST = 1e6;
const MOST_POINTS = 100_000;

/** What readers draw for a mark that says only what it is: lines, frames, rings, marked text. Null for any other kind. */
export function plainShape(annotation: Dictionary, file: ForeignFile): PlainShape | null {
  const kind = nameText(file.resolve(annotation.get('Subtype'))) ?? '';
  const path = pathOf(kind, annotation, file);
  if (path === null) return null;
  const stroke = colour(file.resolve(annotation.get('C')), ['G', 'RG', 'K'], file);
  const fill = colour(file.resolve(annotation.get(kind === 'Highlight' ? 'C' : 'IC')), ['g', 'rg', 'k'], file);
  const width = lineWidth(annotation, file);
  const isMarker = kind === 'Highlight';
  const isStroked = !isMarker && stroke !== null && width > 0;
  const isFilled = fill !== null && !['Line', 'PolyLine', 'Ink', 'Underline', 'StrikeOut'].includes(kind);
  if (!isStroked && !isFilled) return null;
  const paint = isStroked && isFilled ? 'B' : isStroked ? 'S' : 'f';
  const opacity = file.resolve(annotation.get('CA'));
  return {
    operators: [isFilled ? fill : '', isStroked ? `${stroke} ${fineNumber(width)} w` : '', path, paint].join('\n'),
    opacity: typeof opacity === 'number' ? Math.min(1, Math.max(0, opacity)) : 1,
    isMultiplied: isMarker,
  };
}

function pathOf(kind: string, annotation: Dictionary, file: ForeignFile): string | null {
  switch (kind) {
    case 'Square':
    case 'Circle':
      return framed(kind, annotation, file);
    case 'Line':
      return polyline(numbersIn(annotation.get('L'), file));
    case 'PolyLine':
      return polyline(numbersIn(annotation.get('Vertices'), file));
    case 'Polygon': {
      const path = polyline(numbersIn(annotation.get('Vertices'), file));
      return path === null ? null : `${path} h`;
    }
    case 'Ink': {
      const strokes = file.resolve(annotation.get('InkList'));
      const paths = isList(strokes) ? strokes.flatMap((one) => polyline(numbersIn(one, file)) ?? []) : [];
      return paths.length === 0 ? null : paths.join('\n');
    }
    case 'Highlight':
    case 'Underline':
    case 'StrikeOut':
      return markedText(kind, numbersIn(annotation.get('QuadPoints'), file));
    default:
      return null;
  }
}

/** Within the rectangle by half the width of the line, and by what the shape itself keeps free. */
function framed(kind: 'Square' | 'Circle', annotation: Dictionary, file: ForeignFile): string | null {
  const rectangle = boxOf(annotation.get('Rect'), file);
  if (rectangle === null) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(annotation.get('RD'), file);
  const half = lineWidth(annotation, file) / 2;
  const [x, y] = [rectangle[0] + left + half, rectangle[1] + bottom + half];
  const [width, height] = [rectangle[2] - left - right - 2 * half, rectangle[3] - bottom - top - 2 * half];
  if (width <= 0 || height <= 0) return null;
  return kind === 'Square' ? `${texts([x, y, width, height])} re` : ellipse(x, y, width, height);
}

function ellipse(x: number, y: number, width: number, height: number): string {
  const [rx, ry] = [width / 2, height / 2];
  const [cx, cy] = [x + rx, y + ry];
  const [hx, hy] = [rx * KAPPA, ry * KAPPA];
  return [
    `${texts([cx + rx, cy])} m`,
    `${texts([cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry])} c`,
    `${texts([cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy])} c`,
    `${texts([cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry])} c`,
    `${texts([cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy])} c h`,
  ].join('\n');
}

function polyline(points: Numbers): string | null {
  if (points.length < 4) return null;
  const steps: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    steps.push(`${texts(points.slice(at, at + 2))} ${at === 0 ? 'm' : 'l'}`);
  return steps.join('\n');
}

/** Four corners a line of text: upper left and right, lower left and right. */
function markedText(kind: 'Highlight' | 'Underline' | 'StrikeOut', points: Numbers): string | null {
  const paths: string[] = [];
  for (let at = 0; at + 7 < points.length; at += 8) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0] = points.slice(at, at + 8);
    if (kind === 'Highlight') paths.push(`${polyline([x1, y1, x2, y2, x4, y4, x3, y3]) ?? ''} h`);
    else if (kind === 'Underline') paths.push(polyline([x3, y3, x4, y4]) ?? '');
    else paths.push(polyline([(x1 + x3) / 2, (y1 + y3) / 2, (x2 + x4) / 2, (y2 + y4) / 2]) ?? '');
  }
  return paths.length === 0 ? null : paths.join('\n');
}

function lineWidth(annotation: Dictionary, file: ForeignFile): number {
  const style = file.resolve(annotation.get('BS'));
  const width = isDictionary(style) ? file.resolve(style.get('W')) : numbersIn(annotation.get('Border'), file)[2];
  return typeof width === 'number' && width >= 0 && width < 1000 ? width : 1;
}

/** One, three or four shares with their operator; null for none, which is transparent. */
function colour(value: Value, operators: readonly [string, string, string], file: ForeignFile): string | null {
  const shares = numbersIn(value, file);
  const operator = { 1: operators[0], 3: operators[1], 4: operators[2] }[shares.length];
  return operator === undefined ? null : `${texts(shares)} ${operator}`;
}

function numbersIn(value: Value | undefined, file: ForeignFile): Numbers {
  const list = file.resolve(value);
  if (!isList(list)) return [];
  const numbers = list.slice(0, MOST_POINTS).map((one) => file.resolve(one));
  return numbers.map((one) => (typeof one === 'number' && Math.abs(one) < LARGEST ? one : 0));
}

function texts(numbers: Numbers): string {
  return numbers.map(fineNumber).join(' ');
}
