import { fineNumber } from '../pdf/pdf-syntax';
import type { Copier } from './copier';
import type { ForeignFile } from './foreign-file';
import type { Box, Matrix } from './foreign-pdf';
import { boxOf } from './page-geometry';
import { plainShape } from './plain-shapes';
import { type Dictionary, isDictionary, isList, nameText, Stream, type Value } from './values';

export interface AnnotationDraw {
  readonly object: number;
  readonly matrix: Matrix;
}

const HIDDEN = 2;
const NO_VIEW = 32;
/** Links draw nothing of their own, and pop-ups belong to the reader's window. */
const NOT_DRAWN = new Set(['Link', 'Popup']);
const MOST = 5000;

/**
 * The notes and fields of a page as they look: the appearance that each brings along, or a plain shape. Nothing else of them comes over, so that
 * nothing can be clicked, filled in or run.
 */
export function annotationDraws(
  page: Dictionary,
  pageBox: Box,
  file: ForeignFile,
  copier: Copier,
  isHiddenLayer: (value: Value) => boolean,
): readonly AnnotationDraw[] {
  const annotations = file.resolve(page.get('Annots'));
  if (!isList(annotations)) return [];
  return annotations.slice(0, MOST).flatMap((one) => {
    const annotation = file.resolve(one);
    if (!isDictionary(annotation) || !isSeen(annotation, file) || isHiddenLayer(annotation.get('OC') ?? null))
      return [];
    const appearance = appearanceOf(annotation, file);
    if (appearance === null) return annotation.has('AP') ? [] : shapeOf(annotation, pageBox, file, copier);
    const rectangle = boxOf(annotation.get('Rect'), file);
    return rectangle === null ? [] : drawnIn(appearance, rectangle, file, copier);
  });
}

function isSeen(annotation: Dictionary, file: ForeignFile): boolean {
  const flags = file.resolve(annotation.get('F'));
  const isHidden = typeof flags === 'number' && (flags & (HIDDEN | NO_VIEW)) !== 0;
  return !isHidden && !NOT_DRAWN.has(nameText(file.resolve(annotation.get('Subtype'))) ?? '');
}

/** Of several looks, the one of the state that it is in. */
function appearanceOf(annotation: Dictionary, file: ForeignFile): Stream | null {
  const looks = file.resolve(annotation.get('AP'));
  const normal = isDictionary(looks) ? file.resolve(looks.get('N')) : null;
  if (normal instanceof Stream) return normal;
  if (!isDictionary(normal)) return null;
  const state = nameText(file.resolve(annotation.get('AS'))) ?? 'Off';
  const chosen = file.resolve(normal.get(state));
  return chosen instanceof Stream ? chosen : null;
}

/** A shape without a look of its own, drawn the way that readers do. */
function shapeOf(annotation: Dictionary, box: Box, file: ForeignFile, copier: Copier): readonly AnnotationDraw[] {
  const shape = plainShape(annotation, file);
  if (shape === null) return [];
  const [x, y, width, height] = box;
  const blend = shape.isMultiplied ? '/BM/Multiply' : '';
  const state = `<</ExtGState<</S<</ca ${fineNumber(shape.opacity)}/CA ${fineNumber(shape.opacity)}${blend}>>>>>>`;
  const object = copier.form(null, new TextEncoder().encode(`/S gs\n${shape.operators}\n`), [
    ['BBox', [`[${[x, y, x + width, y + height].map(fineNumber).join(' ')}]`]],
    ['Resources', [state]],
  ]);
  return [{ object, matrix: [1, 0, 0, 1, 0, 0] }];
}

/** ISO 32000-1, 12.5.5: the box of the appearance, turned by its own matrix, is made to fill the rectangle of the annotation. */
function drawnIn(appearance: Stream, rectangle: Box, file: ForeignFile, copier: Copier): readonly AnnotationDraw[] {
  const { dictionary } = appearance;
  const box = boxOf(dictionary.get('BBox'), file) ?? ([0, 0, rectangle[2], rectangle[3]] as const);
  const matrix = matrixOf(dictionary.get('Matrix'), file);
  const [x, y, width, height] = turnedBox(box, matrix);
  if (width < 1e-6 || height < 1e-6) return [];
  const [scaleX, scaleY] = [rectangle[2] / width, rectangle[3] / height];
  const object = copier.form(appearance, null, [
    ['BBox', [`[${[box[0], box[1], box[0] + box[2], box[1] + box[3]].map(fineNumber).join(' ')}]`]],
    ['Matrix', [`[${matrix.map(fineNumber).join(' ')}]`]],
    ['Resources', copier.entry(dictionary.get('Resources') ?? new Map())],
  ]);
  return [{ object, matrix: [scaleX, 0, 0, scaleY, rectangle[0] - x * scaleX, rectangle[1] - y * scaleY] }];
}

function matrixOf(value: Value | undefined, file: ForeignFile): Matrix {
  const list = file.resolve(value);
  const numbers = isList(list) ? list.map((one) => file.resolve(one)) : [];
  const [a, b, c, d, e, f] = numbers.map((one) => (typeof one === 'number' ? one : 0));
  return f === undefined || a === undefined || b === undefined || c === undefined || d === undefined || e === undefined
    ? [1, 0, 0, 1, 0, 0]
    : [a, b, c, d, e, f];
}

function turnedBox([x, y, width, height]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const;
  const xs = corners.map(([px, py]) => a * px + c * py + e);
  const ys = corners.map(([px, py]) => b * px + d * py + f);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  return [left, bottom, Math.max(...xs) - left, Math.max(...ys) - bottom];
}
