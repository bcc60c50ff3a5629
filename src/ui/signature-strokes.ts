/** One stroke of the pen: x and y in turn, in thousandths of the pad's width, to one decimal. */
export type Stroke = readonly number[];
export type Strokes = readonly Stroke[];

/** The pad is this high for a width of 1000. */
export const PAD_HEIGHT = 360;

const KEPT_DISTANCE = 2;

/** Adds a point, or returns the same stroke if it is too near to the last one to be seen. */
export function addPoint(stroke: Stroke, x: number, y: number): Stroke {
  const lastX = stroke.at(-2);
  const lastY = stroke.at(-1);
  if (lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < KEPT_DISTANCE) return stroke;
  return [...stroke, roundTenth(x), roundTenth(y)];
}

/** A stroke as the `d` of an SVG path, its corners rounded by curves through the middles of its lines. */
export function strokeToPath(stroke: Stroke): string {
  const points = toPoints(stroke);
  const [first] = points;
  if (first === undefined) return '';
  if (points.length === 1) return `M${at(first)}h0.1`;
  const curves = points
    .slice(1, -1)
    .map((point, index) => `Q${at(point)} ${at(middle(point, points[index + 2] ?? point))}`);
  return `M${at(first)}${curves.join('')}L${at(points.at(-1) ?? first)}`;
}

type Point = readonly [x: number, y: number];

function toPoints(stroke: Stroke): readonly Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 2) points.push([stroke[index] ?? 0, stroke[index + 1] ?? 0]);
  return points;
}

function middle(a: Point, b: Point): Point {
  return [roundTenth((a[0] + b[0]) / 2), roundTenth((a[1] + b[1]) / 2)];
}

function at([x, y]: Point): string {
  return `${String(x)} ${String(y)}`;
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
