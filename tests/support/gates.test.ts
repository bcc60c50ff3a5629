import { describe, expect, it } from 'vitest';
import { type Gate, type GateResult, oneCheck, runGates } from './gates.mjs';

const good = (): Promise<GateResult> => Promise.resolve(oneCheck(true, ''));
const bad = (): Promise<GateResult> => Promise.resolve(oneCheck(false, 'line one\nline two'));

async function run(gates: readonly Gate[]): Promise<{ lines: string[]; totals: { passed: number; failed: number } }> {
  const lines: string[] = [];
  const totals = await runGates(gates, (line) => lines.push(line));
  return { lines: lines.map((line) => line.replace(/ +/g, ' ')), totals };
}

describe('runGates', () => {
  it('adds up tests and checks, and shows why a gate failed', async () => {
    const tests = (): Promise<GateResult> => Promise.resolve({ passed: 5, failed: 2, output: 'two are wrong' });
    const { lines, totals } = await run([
      { name: 'types', run: good },
      { name: 'lint', run: bad },
      { name: 'tests', run: tests },
    ]);
    expect(totals).toEqual({ passed: 6, failed: 3 });
    expect(lines).toEqual([
      'ok types 0.0 s',
      'FAIL lint 0.0 s',
      ' | line one\n | line two',
      'FAIL tests 0.0 s 5 passed, 2 failed',
      ' | two are wrong',
    ]);
  });

  it('reports in the order given, whoever is done first', async () => {
    const slow = async (): Promise<GateResult> => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return oneCheck(true, '');
    };
    const { lines } = await run([
      { name: 'slow', run: slow },
      { name: 'quick', run: good },
    ]);
    expect(lines.map((line) => line.split(' ')[1])).toEqual(['slow', 'quick']);
  });

  it('counts a gate that breaks, and runs the others', async () => {
    const broken = (): Promise<GateResult> => Promise.reject(new Error('no such program'));
    const { lines, totals } = await run([
      { name: 'broken', run: broken },
      { name: 'other', run: good },
    ]);
    expect(totals).toEqual({ passed: 1, failed: 1 });
    expect(lines.join('\n')).toContain('no such program');
  });

  it('fails a gate that cannot run since another failed, without running it', async () => {
    let ran = false;
    const never = (): Promise<GateResult> => {
      ran = true;
      return good();
    };
    const { lines, totals } = await run([
      { name: 'build', run: bad },
      { name: 'budgets', needs: ['build'], run: never },
    ]);
    expect(ran).toBe(false);
    expect(totals).toEqual({ passed: 0, failed: 2 });
    expect(lines.at(-1)).toContain('Cannot run, since "build" failed.');
  });

  it('runs two at a time, and the one that must be alone when all else is done', async () => {
    let busy = 0;
    const seen: number[] = [];
    const watched = async (): Promise<GateResult> => {
      busy += 1;
      seen.push(busy);
      await new Promise((resolve) => setTimeout(resolve, 10));
      busy -= 1;
      return oneCheck(true, '');
    };
    await run([
      { name: 'alone', alone: true, run: watched },
      ...['a', 'b', 'c'].map((name) => ({ name, run: watched })),
    ]);
    expect(Math.max(...seen)).toBe(2);
    expect(seen.at(-1)).toBe(1);
  });
});
