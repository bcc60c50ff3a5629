import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPoint, PAD_HEIGHT, type Stroke, strokeToPath } from '../../src/ui/signature-strokes';

describe('adding a point', () => {
  test('keeps x and y in turn, to a tenth', () => {
    expect(addPoint([10, 20], 33.333, 44.449)).toEqual([10, 20, 33.3, 44.4]);
  });

  test('leaves out a point that nobody could tell from the last one', () => {
    const stroke: Stroke = [100, 100];
    expect(addPoint(stroke, 101, 101)).toBe(stroke);
    expect(addPoint(stroke, 102, 100)).toEqual([100, 100, 102, 100]);
  });

  test('never touches the stroke it was given', () => {
    const stroke: Stroke = Object.freeze([1, 1]);
    addPoint(stroke, 500, 200);
    expect(stroke).toEqual([1, 1]);
  });
});

describe('a stroke as a path', () => {
  test('nothing drawn is no path', () => {
    expect(strokeToPath([])).toBe('');
  });

  test('a touch is a dot, which a line without length would not show', () => {
    expect(strokeToPath([50, 60])).toBe('M50 60h0.1');
  });

  test('two points are a line', () => {
    expect(strokeToPath([0, 0, 10, 10])).toBe('M0 0L10 10');
  });

  test('in between it bends through the middles', () => {
    expect(strokeToPath([0, 0, 10, 0, 10, 10])).toBe('M0 0Q10 0 10 5L10 10');
  });

  test('starts at the first point and ends at the last, whatever is drawn', () => {
    const point = fc.tuple(fc.nat(10_000), fc.nat(PAD_HEIGHT * 10)).map(([x, y]) => [x / 10, y / 10]);
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), (points) => {
        const path = strokeToPath(points.flat());
        const [first = [], last = []] = [points[0], points.at(-1)];
        return (
          path.startsWith(`M${first.join(' ')}`) && path.endsWith(`L${last.join(' ')}`) && !/NaN|undefined/.test(path)
        );
      }),
    );
  });
});
