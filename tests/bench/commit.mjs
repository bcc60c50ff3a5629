/**
 * `npm run bench:commit -- --count N --seed S`: what saving a session costs in Chromium, in both stores, against a bare put and a bare append
 * of the same bytes, each flushed. All four are timed in every round, in an order that the seed draws, so that a
 * busy machine slows them alike.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../../src/node/serve.mjs';
import { findOrGetBrowser } from '../support/find-browser.mjs';
import { createRandom, readRun, tellResults } from '../torture/run-arguments.mjs';

/** @typedef {'save' | 'edit' | 'put' | 'append'} Kind */

const MOST = 1.5;
/** About what a quick log with a line or two says. */
const TEXT = 'We looked at what holds her back from handing over the rota, and what one step would be. '.repeat(4);

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = readRun({ count: 400 });
const random = createRandom(run.seed);
/** @type {readonly Kind[]} */
const kinds = ['save', 'edit', 'put', 'append'];
const orders = Array.from({ length: run.count }, () => random.shuffle(kinds));

const folder = mkdtempSync(path.join(root, '.cache', 'bench-commit-'));
try {
  build(path.join(folder, 'page'));
  const medians = await measure();
  const bare = medians.put + medians.append;
  tellResults('bench:commit', run, [
    { what: 'save a session, median', figure: ms(medians.save) },
    { what: 'save it again, median', figure: ms(medians.edit) },
    { what: 'bare strict put', figure: ms(medians.put) },
    { what: 'bare flushed append', figure: ms(medians.append) },
    { what: 'save against put and append', figure: ratio(medians.save / bare), atMost: MOST },
    { what: 'save again against put and append', figure: ratio(medians.edit / bare), atMost: MOST },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} outDir */
function build(outDir) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '-c', 'tests/bench/commit/vite.config.ts', '--outDir', outDir, '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The page could not be built.');
}

/** @returns {Promise<Record<Kind, number>>} milliseconds */
async function measure() {
  const browser = await findOrGetBrowser(console.log);
  const server = await startServer({ root: path.join(folder, 'page') });
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: browser.path,
    env: { ...process.env, ...browser.env },
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url);
    await page.waitForFunction(() => 'measure' in window);
    const rounds = await page.evaluate(
      ([some, text]) => window.measure(some, text),
      /** @type {const} */ ([orders, TEXT]),
    );
    const medianOf = (/** @type {Kind} */ kind) => median(rounds.map((round) => round[kind]));
    return { save: medianOf('save'), edit: medianOf('edit'), put: medianOf('put'), append: medianOf('append') };
  } finally {
    await context.close();
    await server.close();
  }
}

/** @param {readonly number[]} figures */
function median(figures) {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @param {number} figure */
function ms(figure) {
  return `${figure.toFixed(2)} ms`;
}

/** @param {number} figure */
function ratio(figure) {
  return Number(figure.toFixed(2));
}
