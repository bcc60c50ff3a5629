import { afterEach, describe, expect, it } from 'vitest';
import { createRandom, readRun, tellResults } from './run-arguments.mjs';

const run = { count: 3, seed: 7, options: { engine: 'all' } };
const draw = (seed: number, length: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length }, () => random.whole(0, 9));
};

describe('chance from a seed', () => {
  it('repeats itself, and differs with the seed', () => {
    expect(draw(1, 50)).toEqual(draw(1, 50));
    expect(draw(1, 50)).not.toEqual(draw(2, 50));
  });

  it('reaches every value, both ends included, about as often', () => {
    const counts = new Map<number, number>();
    for (const value of draw(5, 10_000)) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([...counts.keys()].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('gives a round the same chance whatever was drawn before it', () => {
    const random = createRandom(1);
    const before = random.fork(4).share();
    random.share();
    expect(random.fork(4).share()).toBe(before);
    expect(random.fork(5).share()).not.toBe(before);
    expect(createRandom(2).fork(4).share()).not.toBe(before);
  });

  it('picks and shuffles without losing or changing anything', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
    const random = createRandom(3);
    expect(random.shuffle(list).toSorted()).toEqual([...list]);
    expect(new Set(Array.from({ length: 100 }, () => random.pick(list))).size).toBe(list.length);
    expect(random.bytes(300)).toHaveLength(300);
  });
});

describe('the arguments of a run', () => {
  it('are count, seed and what the suite has of its own', () => {
    const args = ['--count', '12', '--seed', '9', '--engine', 'firefox'];
    expect(readRun({ count: 200, options: { engine: 'all' } }, args)).toEqual({
      count: 12,
      seed: 9,
      options: { engine: 'firefox' },
    });
  });

  it('have defaults, but for the seed, which is drawn', () => {
    const { count, seed, options } = readRun({ count: 200, options: { engine: 'all' } }, []);
    expect({ count, options }).toEqual({ count: 200, options: { engine: 'all' } });
    expect(Number.isInteger(seed)).toBe(true);
  });

  it.each([[['--count', 'many']], [['--seed', '-1']], [['--speed', '3']], [['7']]])('refuse %j', (args) => {
    expect(() => readRun({ count: 1 }, args)).toThrow();
  });
});

describe('the results', () => {
  const exitCode = process.exitCode;
  afterEach(() => {
    process.exitCode = exitCode;
  });
  const tell = (...findings: Parameters<typeof tellResults>[2]): { kept: boolean; text: string } => {
    const lines: string[] = [];
    return {
      kept: tellResults('torture:x', run, findings, (line: string) => lines.push(line)),
      text: lines.join('\n'),
    };
  };

  it('say how to repeat the run', () => {
    expect(tell({ what: 'rounds', figure: 3 }).text).toContain('torture:x --count 3 --seed 7 --engine all');
  });

  it('are well while every promise is kept, and figures without one may be anything', () => {
    expect(tell({ what: 'lost', figure: 0, atMost: 0 }, { what: 'saved', figure: '2,000' }).kept).toBe(true);
    expect(process.exitCode).toBe(exitCode);
  });

  it.each([
    { what: 'lost', figure: 1, atMost: 0 },
    { what: 'rounds', figure: 2, atLeast: 3 },
    { what: 'lost', figure: Number.NaN, atMost: 0 },
    { what: 'lost', figure: 'unknown', atMost: 0 },
  ])('fail the run for $what: $figure', (finding) => {
    expect(tell(finding, { what: 'torn', figure: 0, atMost: 0 }).kept).toBe(false);
    expect(process.exitCode).toBe(1);
  });
});
