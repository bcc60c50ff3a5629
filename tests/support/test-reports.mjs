/** Reads what Vitest and Playwright wrote about a run. Nothing is skipped in silence: a skipped test counts as failed. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./gates.mjs').GateResult} GateResult */
/** @typedef {import('./run-command.mjs').CommandResult} CommandResult */

/** @param {string} file written by Vitest's json reporter @param {CommandResult} command @returns {GateResult} */
export function readVitestReport(file, command) {
  const report = readReport(file);
  if (report === undefined) return couldNotRun(command);
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return total(report.numPassedTests, report.numFailedTests + brokenFiles, skipped, command);
}

/** @param {string} file written by Playwright's json reporter @param {CommandResult} command @returns {GateResult} */
export function readPlaywrightReport(file, command) {
  const report = readReport(file);
  if (report === undefined) return couldNotRun(command);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return total(expected, unexpected + flaky, skipped, command);
}

/** @param {number} passed @param {number} failed @param {number} skipped @param {CommandResult} command @returns {GateResult} */
function total(passed, failed, skipped, { ok, output }) {
  const remark = skipped > 0 ? `\n${skipped} skipped: a test that is not run is a test that failed.` : '';
  const unexplained = failed + skipped === 0 && (!ok || passed === 0) ? 1 : 0;
  return { passed, failed: failed + skipped + unexplained, output: output + remark };
}

/** @param {CommandResult} command @returns {GateResult} */
function couldNotRun({ output }) {
  return { passed: 0, failed: 1, output: `${output}\nIt ended without a report.` };
}

/** @param {string} file @returns {any} */
function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
