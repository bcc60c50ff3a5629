import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'coachfolio-reports-'));
const file = path.join(folder, 'report.json');
const ran = { ok: true, output: 'what it said' };
const fell = { ok: false, output: 'what it said' };

afterAll(() => rmSync(folder, { recursive: true }));

function write(report: unknown): string {
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
}

const vitest = (passed: number, failed: number, pending: number, testResults: unknown[] = []): unknown => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults,
});

describe('readVitestReport', () => {
  it.each([
    ['all pass', vitest(3, 0, 0), ran, 3, 0],
    ['some fail', vitest(3, 2, 0), fell, 3, 2],
    ['one is skipped', vitest(3, 0, 1), ran, 3, 1],
    ['a file does not load', vitest(3, 0, 0, [{ status: 'failed', assertionResults: [] }]), fell, 3, 1],
    ['it ends badly though all passed', vitest(3, 0, 0), fell, 3, 1],
    ['there is no test', vitest(0, 0, 0), ran, 0, 1],
    ['the report is cut short', '{"numPassedTests":', ran, 0, 1],
  ])('when %s', (_case, report, command, passed, failed) => {
    expect(readVitestReport(write(report), command)).toMatchObject({ passed, failed });
  });

  it('says so when there is no report', () => {
    const result = readVitestReport(path.join(folder, 'none.json'), fell);
    expect(result).toEqual({ passed: 0, failed: 1, output: 'what it said\nIt ended without a report.' });
  });
});

describe('readPlaywrightReport', () => {
  it.each([
    ['all pass', { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, ran, 4, 0],
    ['one fails', { expected: 3, unexpected: 1, flaky: 0, skipped: 0 }, fell, 3, 1],
    ['one is skipped', { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }, ran, 3, 1],
    ['one passes only at the second try', { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }, ran, 3, 1],
    ['nothing ran', { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, fell, 0, 1],
  ])('when %s', (_case, stats, command, passed, failed) => {
    expect(readPlaywrightReport(write({ stats }), command)).toMatchObject({ passed, failed });
  });
});
