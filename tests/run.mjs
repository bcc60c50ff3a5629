/**
 * `npm test`: every gate, in one command, on a machine that has only Node 20. The last line says how many tests and gates passed
 * and failed. `npm run check` (--no-e2e) leaves out the end-to-end tests, and says so.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from '../src/node/install.mjs';
import { findOrGetBrowser } from './support/find-browser.mjs';
import { oneCheck, runGates } from './support/gates.mjs';
import { runCommand, stopAllCommands } from './support/run-command.mjs';
import { readPlaywrightReport, readVitestReport } from './support/test-reports.mjs';

/** @typedef {import('./support/gates.mjs').Gate} Gate */

const MINUTE = 60_000;
/** What takes long and says little more: `npm run test:e2e` runs it too. The gallery shows parts that every screen is tried with. */
const LEFT_OUT = '@long|gallery\\.spec';
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, '.cache', 'reports');
const say = (/** @type {string} */ line) => console.log(line);

/** @type {Gate[]} */
const quickGates = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => check('eslint/bin/eslint.js', ['--max-warnings', '0', '.']) },
  { name: 'format', run: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']) },
  { name: 'unused code', run: () => check('knip/bin/knip.js', []) },
  { name: 'unit tests', run: unitTests },
  { name: 'standards data', run: () => check('tsx/dist/cli.mjs', ['src/node/standards.ts', '--json']) },
  { name: 'build', run: () => check('vite/bin/vite.js', ['build', '--logLevel', 'warn']) },
  { name: 'budgets', needs: ['build'], run: budgets },
];

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    stopAllCommands();
    process.exit(130);
  });
}

const { passed, failed } = await runEverything(process.argv.slice(2));
process.exitCode = failed > 0 ? 1 : 0;
say(`${passed} passed, ${failed} failed`);

/** @param {readonly string[]} args */
async function runEverything(args) {
  const unknown = args.find((arg) => arg !== '--no-e2e');
  if (unknown !== undefined) return giveUp(`Unknown option ${unknown}; there is only --no-e2e.`);
  try {
    requireNode();
    await ensureInstalled(root, say);
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  if (!args.includes('--no-e2e')) return runGates([...quickGates, endToEnd()], say);
  const totals = await runGates(quickGates, say);
  say('Left out, as asked: the end-to-end tests. `npm test` runs them too.');
  return totals;
}

/** @param {string} why */
function giveUp(why) {
  say(why);
  return { passed: 0, failed: 1 };
}

/** The browser is looked for, and if need be downloaded, while the quick gates run. @returns {Gate} */
function endToEnd() {
  const found = findOrGetBrowser(say).catch((/** @type {Error} */ error) => error);
  return {
    name: 'end to end',
    needs: ['build'],
    alone: true,
    run: async () => {
      const browser = await found;
      if (browser instanceof Error) return oneCheck(false, browser.message);
      say(`      Chromium: ${browser.how}`);
      const report = path.join(reports, 'playwright.json');
      const result = await runModule(
        '@playwright/test/cli.js',
        ['test', '-c', 'tests/e2e/playwright.config.ts', '--grep-invert', LEFT_OUT],
        {
          COACHFOLIO_CHROMIUM: JSON.stringify(browser),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      );
      return readPlaywrightReport(report, result);
    },
  };
}

async function checkTypes() {
  const projects = ['tsconfig.json', 'tsconfig.pure.json', 'tsconfig.worker.json'];
  const results = await Promise.all(projects.map((project) => runModule('typescript/bin/tsc', ['-p', project])));
  const complaints = results.map((result) => result.output).filter((output) => output !== '');
  return oneCheck(
    results.every((result) => result.ok),
    complaints.join('\n'),
  );
}

async function unitTests() {
  const report = path.join(reports, 'vitest.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return readVitestReport(report, await runModule('vitest/vitest.mjs', args));
}

/** @param {string} module @param {readonly string[]} args */
async function check(module, args) {
  const { ok, output } = await runModule(module, args);
  return oneCheck(ok, output);
}

async function budgets() {
  const { ok, output } = await runCommand(process.execPath, ['tests/support/budgets.mjs'], {
    cwd: root,
    timeoutMs: MINUTE,
  });
  const [note = ''] = output.split('\n');
  return { ...oneCheck(ok, output), note };
}

/** @param {string} module its command's file below node_modules @param {readonly string[]} args @param {Record<string, string>} [env] */
function runModule(module, args, env) {
  const file = path.join(root, 'node_modules', ...module.split('/'));
  return runCommand(process.execPath, [file, ...args], { cwd: root, timeoutMs: 9 * MINUTE, env });
}
