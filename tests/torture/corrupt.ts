/**
 * `npm run torture:corrupt -- --count N --seed S`: damages the files of Chromium's databases on disk, N ways, opens the portfolio again and
 * compares every row with what was there. Then loses a large portfolio whole, and takes the time until it is back.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startServer } from '../../src/node/serve.mjs';
import { findOrGetBrowser } from '../support/find-browser.mjs';
import type { Found } from './corrupt/corrupt-page';
import { createRandom, type Random, readRun, tellResults } from './run-arguments.mjs';

const RECORDS = 400;
const MANY_RECORDS = 10_000;
const BACK_WITHIN_MS = 10_000;
const DATABASES = path.join('Default', 'IndexedDB');
/** What a profile keeps of a site: databases, private files, notes. The rest is the browser's own affair. */
const KEPT = [DATABASES, path.join('Default', 'File System'), path.join('Default', 'Local Storage')];

const root = path.resolve(import.meta.dirname, '../..');
const run = readRun({ count: 50 });
const random = createRandom(run.seed);
const work = mkdtempSync(path.join(root, '.cache', 'torture-corrupt-'));
const browser = await findOrGetBrowser(console.log);

try {
  build(path.join(work, 'page'));
  const server = await startServer({ root: path.join(work, 'page') });
  try {
    await everyWay(server.url);
  } finally {
    await server.close();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function everyWay(url: string): Promise<void> {
  const profile = path.join(work, 'profile');
  const before = await fillProfile(url, profile, RECORDS, 4);
  const large = await loseLarge(url);
  const tally = { equal: 0, mended: 0, slowestMs: 0 };
  const rounds = Array.from({ length: run.count }, (_, index) => index + 1);
  const lane = async (): Promise<void> => {
    for (let round = rounds.shift(); round !== undefined; round = rounds.shift()) {
      const damaged = path.join(work, `round-${round}`);
      for (const kept of KEPT) cpSync(path.join(profile, kept), path.join(damaged, kept), { recursive: true });
      const way = damage(path.join(damaged, DATABASES), random.fork(round));
      const found = await inBrowser(url, damaged, look);
      const isEqual = found.hash === before.hash;
      tally.equal += isEqual ? 1 : 0;
      tally.mended += found.cause === null ? 0 : 1;
      tally.slowestMs = Math.max(tally.slowestMs, found.openMs);
      const outcome = isEqual ? 'same' : `NOT THE SAME ${found.problem ?? `${found.records} records`}`;
      console.log(`${round}: ${way}: ${outcome}, ${found.cause ?? 'unharmed'}, ${Math.round(found.openMs)} ms`);
      rmSync(damaged, { recursive: true, force: true });
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  tellResults('torture:corrupt', run, [
    { what: 'ways of damage', figure: run.count },
    { what: 'of them rebuilt or repaired', figure: tally.mended },
    { what: 'opened to the same rows', figure: tally.equal, atLeast: run.count },
    { what: 'slowest opening, ms', figure: Math.round(tally.slowestMs) },
    { what: `${MANY_RECORDS} records lost and back, ms`, figure: Math.round(large.openMs), atMost: BACK_WITHIN_MS },
    { what: 'the same rows', figure: large.isSame ? 1 : 0, atLeast: 1 },
  ]);
}

async function loseLarge(url: string): Promise<{ readonly openMs: number; readonly isSame: boolean }> {
  const profile = path.join(work, 'large');
  const before = await fillProfile(url, profile, MANY_RECORDS, 250);
  rmSync(path.join(profile, DATABASES), { recursive: true });
  const found = await inBrowser(url, profile, look);
  return { openMs: found.openMs, isSame: found.hash === before.hash && found.cause === 'lost' };
}

/** Opened once more, so that the browser has sorted its files. */
async function fillProfile(url: string, profile: string, count: number, batch: number): Promise<Found> {
  await inBrowser(url, profile, (page) =>
    page.evaluate(([many, few]) => window.fill(many, few), [count, batch] as const),
  );
  return inBrowser(url, profile, look);
}

function look(page: Page): Promise<Found> {
  return page.evaluate(() => window.look());
}

async function inBrowser<Value>(url: string, profile: string, use: (page: Page) => Promise<Value>): Promise<Value> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    env: { ...process.env, ...browser.env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-extensions',
    ],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.waitForFunction(() => 'look' in window);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Does something to the files below a folder, and says what. */
function damage(folder: string, chance: Random): string {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['LOCK', 'LOG', 'LOG.old'].includes(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const file = chance.pick(all);
  const name = path.basename(file);
  const bytes = readFileSync(file);
  const ways: readonly (() => string)[] = [
    () => {
      rmSync(folder, { recursive: true });
      return 'everything deleted';
    },
    () => {
      rmSync(file);
      return `${name} deleted`;
    },
    () => {
      const length = chance.whole(0, Math.max(0, bytes.length - 1));
      truncateSync(file, length);
      return `${name} cut from ${bytes.length} to ${length}`;
    },
    () => {
      const count = chance.whole(1, 8);
      for (let flip = 0; flip < count; flip += 1) flipAt(bytes, chance);
      writeFileSync(file, bytes);
      return `${name}: ${count} bits turned over`;
    },
    () => {
      const from = chance.whole(0, bytes.length);
      writeFileSync(file, bytes.fill(0, from, Math.min(bytes.length, from + 4096)));
      return `${name}: a page of zeroes at ${from}`;
    },
    () => {
      for (const each of all) writeFileSync(each, Buffer.from(chance.bytes(readFileSync(each).length)));
      return 'everything overwritten';
    },
    () => {
      for (const each of all) flipInFile(each, chance);
      return 'a bit of every file turned over';
    },
    () => {
      appendFileSync(file, chance.bytes(chance.whole(1, 5000)));
      return `${name}: something behind its end`;
    },
  ];
  return chance.pick(ways)();
}

function flipInFile(file: string, chance: Random): void {
  const bytes = readFileSync(file);
  flipAt(bytes, chance);
  writeFileSync(file, bytes);
}

function flipAt(bytes: Buffer, chance: Random): void {
  if (bytes.length === 0) return;
  const at = chance.whole(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.whole(0, 7));
}

function build(outDir: string): void {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '-c', 'tests/torture/corrupt/vite.config.ts', '--outDir', outDir, '--logLevel', 'error'];
  const { status } = spawnSync(process.execPath, [vite, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The page could not be built.');
}
