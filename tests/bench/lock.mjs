/**
 * `npm run bench:lock -- --count N --seed S`: what it costs in Chromium to open a portfolio of 60 sessions and reflections under a lock, against
 * the same one without, N times each in an order that the seed draws, always on a fresh page. Deriving the key from the passphrase is timed apart.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../../src/node/serve.mjs';
import { findOrGetBrowser } from '../support/find-browser.mjs';
import { createRandom, readRun, tellResults } from '../torture/run-arguments.mjs';

const MOST = 1.5;
const LEAST_DERIVATION_MS = 250;

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = readRun({ count: 15 });
const random = createRandom(run.seed);
/** @type {readonly ('plain' | 'locked')[]} */
const both = ['plain', 'locked'];
const order = Array.from({ length: run.count }, () => random.shuffle(both)).flat();

mkdirSync(path.join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(path.join(root, '.cache', 'bench-lock-'));
try {
  build(path.join(folder, 'page'));
  const { plain, locked, derivations } = await measure();
  tellResults('bench:lock', run, [
    { what: 'opening without the lock, median', figure: ms(median(plain)) },
    { what: 'opening with the lock, median', figure: ms(median(locked)) },
    { what: 'with against without', figure: Number((median(locked) / median(plain)).toFixed(2)), atMost: MOST },
    { what: 'key derivation, least, ms', figure: Math.round(Math.min(...derivations)), atLeast: LEAST_DERIVATION_MS },
    { what: 'key derivation, median, ms', figure: Math.round(median(derivations)) },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} outDir */
function build(outDir) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '-c', 'tests/bench/lock/vite.config.ts', '--outDir', outDir, '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The page could not be built.');
}

/** All in milliseconds. */
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
    const fresh = async () => {
      await page.goto(server.url);
      await page.waitForFunction(() => 'prepare' in window);
    };
    await fresh();
    const lock = await page.evaluate(() => window.prepare());
    /** @type {Record<'plain' | 'locked', number[]>} */
    const times = { plain: [], locked: [] };
    for (const which of [...both, ...order]) {
      await fresh();
      times[which].push(await page.evaluate((given) => window.openFresh(given), which === 'plain' ? null : lock));
    }
    const derivations = [];
    for (let count = 0; count < 3; count += 1) {
      derivations.push(await page.evaluate((note) => window.derive(note), lock.note));
    }
    // The first of each fills the browser's caches.
    return { plain: times.plain.slice(1), locked: times.locked.slice(1), derivations };
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
  return `${figure.toFixed(1)} ms`;
}
