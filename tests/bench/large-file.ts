/**
 * One file of 100 MB (or `--megabytes N`) attached and saved again in the built app: how long it takes, and the most memory
 * that the page, the worker and the whole renderer take for it. `npm run bench:files`; `--site FOLDER` for another build.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page, type Worker } from '@playwright/test';
import { startServer } from '../../src/node/serve.mjs';
import { CHROMIUM_FLAGS, chromiumForTests } from '../e2e/support/browser';

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '100' }, site: { type: 'string', default: 'dist' } },
});
const size = Number(values.megabytes) * 1_000_000;
const EVERY_MS = 40;

const folder = await mkdtemp(path.join(tmpdir(), 'coachfolio-large-file-'));
const server = await startServer({ root: path.resolve(values.site) });
const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
  executablePath: (await chromiumForTests()).path,
  args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info'],
  serviceWorkers: 'block',
});
try {
  const file = path.join(folder, 'recording.pdf');
  await writeFile(file, randomBytes(size));
  const page = context.pages()[0] ?? (await context.newPage());
  await openNewEvidence(page, server.url);
  const worker = new Promise<Worker>((resolve) => page.once('worker', resolve));
  const before = await renderersResident();
  const watch = startWatch(page, worker);
  const begun = performance.now();
  await page.locator('input[type=file][multiple]').setInputFiles(file);
  await page.getByRole('button', { name: /Save a copy of/ }).waitFor({ timeout: 600_000 });
  const stored = performance.now();
  const [copy] = await Promise.all([
    page.waitForEvent('download', { timeout: 600_000 }),
    page.getByRole('button', { name: /Save a copy of/ }).click(),
  ]);
  const kept = await readFile(await copy.path());
  const given = performance.now();
  const peak = await watch.stop();
  const isSame = kept.equals(await readFile(file));
  console.log(
    JSON.stringify({
      megabytes: size / 1_000_000,
      isSame,
      secondsToStore: Number(((stored - begun) / 1000).toFixed(1)),
      secondsToGiveBack: Number(((given - stored) / 1000).toFixed(1)),
      peakHeapOfPageMb: mb(peak.page),
      peakHeapOfWorkerMb: mb(peak.worker),
      peakRendererGrowthMb: mb(peak.resident - before),
    }),
  );
  if (!isSame) process.exitCode = 1;
} finally {
  await context.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

async function openNewEvidence(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('radio', { name: /Certificate/ }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('meter', { name: 'Coaching hours' }).waitFor({ timeout: 120_000 });
  await page.goto(new URL('/evidence/new', origin).href);
  await page.getByRole('heading', { level: 1, name: 'New evidence' }).waitFor();
}

interface Peak {
  page: number;
  worker: number;
  resident: number;
}

function startWatch(page: Page, worker: Promise<Worker>): { stop: () => Promise<Peak> } {
  const peak: Peak = { page: 0, worker: 0, resident: 0 };
  let isOver = false;
  const heapOf = () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  const repeat = async (read: () => Promise<void>): Promise<void> => {
    while (!isOver) {
      await read().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  };
  const watching = [
    repeat(async () => void (peak.page = Math.max(peak.page, await page.evaluate(heapOf)))),
    repeat(async () => void (peak.worker = Math.max(peak.worker, await (await worker).evaluate(heapOf)))),
    repeat(async () => void (peak.resident = Math.max(peak.resident, await renderersResident()))),
  ];
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(watching);
      return peak;
    },
  };
}

/** Bytes of memory that the renderers of this browser hold. */
async function renderersResident(): Promise<number> {
  let sum = 0;
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--type=renderer') || !(await isOurs(pid))) continue;
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    sum += Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  }
  return sum;
}

/** Whether a process belongs to the browser that this script started: other browsers may run beside it. */
async function isOurs(pid: string): Promise<boolean> {
  let current = pid;
  for (let depth = 0; depth < 8 && current !== '0'; depth += 1) {
    const status = await readFile(`/proc/${current}/status`, 'utf8').catch(() => '');
    current = /PPid:\s+(\d+)/.exec(status)?.[1] ?? '0';
    if (Number(current) === process.pid) return true;
  }
  return false;
}

function randomBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 12_345;
  for (let at = 0; at + 4 <= length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes.writeUInt32LE(state, at);
  }
  bytes.write('%PDF-1.7\n');
  return bytes;
}

function mb(bytes: number): number {
  return Number((bytes / 1_000_000).toFixed(1));
}
