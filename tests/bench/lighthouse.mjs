/**
 * `npm run bench:lighthouse`: Lighthouse's mobile preset on the built app, as `npm start` serves it. Five runs, since one says little on a busy
 * machine; the medians must reach the figures below. Run `npm run build` first.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../src/node/install.mjs';
import { startServer } from '../../src/node/serve.mjs';
import { FileStore } from '../../src/node/static-files.mjs';
import { findOrGetBrowser } from '../support/find-browser.mjs';
import { runCommand } from '../support/run-command.mjs';

const RUNS = 5;
/** Lowest median, in points of 100. @type {Readonly<Record<string, number>>} */
const FLOORS = { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 };
const CHROMIUM_FLAGS =
  '--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** @typedef {{ scores: Record<string, number>, measures: Record<string, number>, complaints: string[] }} Run */

const bench = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const reports = fileURLToPath(new URL('../../.cache/lighthouse', import.meta.url));

if (!existsSync(path.join(dist, 'index.html'))) throw new Error('There is no build: run `npm run build` first.');
await ensureInstalled(bench, console.log);
mkdirSync(reports, { recursive: true });
const browser = await findOrGetBrowser(console.log);
const files = new FileStore();
const server = await startServer({ root: dist, files });
await files.compressAhead(dist);
try {
  /** @type {Run[]} */
  const runs = [];
  for (let number = 1; number <= RUNS; number += 1) {
    runs.push(await runLighthouse(number));
    console.log(`run ${number}: ${describe(runs.at(-1)?.scores ?? {})}`);
  }
  report(runs);
} finally {
  await server.close();
}

/** @param {number} number @returns {Promise<Run>} */
async function runLighthouse(number) {
  const file = path.join(reports, `run-${number}.json`);
  const cli = path.join(bench, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const args = [
    cli,
    server.url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=${CHROMIUM_FLAGS}`,
  ];
  const env = { CHROME_PATH: browser.path, ...browser.env };
  const { ok, output } = await runCommand(process.execPath, args, { cwd: bench, timeoutMs: 180_000, env });
  if (!ok) throw new Error(`Lighthouse failed:\n${output}`);
  return readRun(JSON.parse(readFileSync(file, 'utf8')));
}

/** @param {any} result Lighthouse's own @returns {Run} */
function readRun({ categories, audits }) {
  const names = Object.keys(FLOORS);
  const measured = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  const exact = names.filter((name) => FLOORS[name] === 100);
  return {
    scores: Object.fromEntries(names.map((name) => [name, Math.round((categories[name].score ?? 0) * 100)])),
    measures: Object.fromEntries(measured.map((name) => [name, audits[name].numericValue])),
    complaints: exact
      .flatMap((name) => categories[name].auditRefs)
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => `${id}: ${audits[id].title}`),
  };
}

/** @param {readonly Run[]} runs */
function report(runs) {
  const scores = medians(runs.map((run) => run.scores));
  console.log(`\nmedian of ${RUNS}: ${describe(scores)}`);
  console.log(`measures: ${describe(medians(runs.map((run) => run.measures)))}`);
  new Set(runs.flatMap((run) => run.complaints)).forEach((complaint) => console.log(`  ${complaint}`));
  const low = Object.entries(FLOORS).filter(([name, floor]) => (scores[name] ?? 0) < floor);
  for (const [name, floor] of low) console.log(`FAIL ${name}: ${scores[name]}, not ${floor}`);
  process.exitCode = low.length > 0 ? 1 : 0;
}

/** @param {readonly Record<string, number>[]} rows @returns {Record<string, number>} */
function medians(rows) {
  return Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((name) => [name, median(rows.map((row) => row[name] ?? 0))]),
  );
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** @param {Record<string, number>} values */
function describe(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(3)}`)
    .join(', ');
}
