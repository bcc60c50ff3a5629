/**
 * How long every screen of the built app takes to open with 1,000 sessions, 1,000 reflections, 1,000 pieces of feedback and 300
 * evidence files, against 60, 60, 60 and 18, in turns in one run: `npm run bench:large`; `--site FOLDER` for another build,
 * `--rounds N`, `--throttle 4` for a processor four times as slow. The median of each, and their ratio. Ends with 1 if a screen takes more than 1.5 times as long.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { startServer } from '../../src/node/serve.mjs';
import { CHROMIUM_FLAGS, chromiumForTests } from '../e2e/support/browser';
import { archiveOf, backupOf, hashOf, memoryFiles, versionOf } from '../interchange/backup/backup-cases';
import { completePractice, TODAY } from '../support/complete-portfolio';
import { date, id } from '../support/portfolio-builder';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    rounds: { type: 'string', default: '9' },
    throttle: { type: 'string', default: '1' },
  },
});
const LIMIT = 1.5;
const ROUNDS = Number(values.rounds);
const SIZES = { few: { sessions: 60, files: 18 }, many: { sessions: 1000, files: 300 } } as const;

const ADDRESSES = [
  '/',
  '/log',
  '/sessions',
  '/sessions/D31',
  '/sessions/D31/reflection',
  '/clients',
  '/clients/AB',
  '/clients/AB/contract',
  '/clients/AB/thread',
  '/supervision',
  '/supervision/S01',
  '/supervision/new',
  '/feedback',
  '/feedback/F31',
  '/feedback/new',
  '/evidence',
  '/evidence/E05',
  '/evidence/new',
  '/portfolio',
  '/portfolio/502',
  '/portfolio/502/2.1',
  '/portfolio/502/2.4',
  '/portfolio/502/3.3',
  '/portfolio/500/1.1',
  '/portfolio/500/1.1/answer',
  '/portfolio/503/1.3/answer',
  '/progress',
  '/what-counts',
  '/development',
  '/development/swot',
  '/development/plan',
  '/plan',
  '/enrolment',
  '/export',
  '/storage',
  '/settings',
  '/removed',
];

const folder = await mkdtemp(path.join(tmpdir(), 'coachfolio-large-'));
const server = await startServer({ root: path.resolve(values.site) });
const browser = await chromium.launch({ executablePath: (await chromiumForTests()).path, args: [...CHROMIUM_FLAGS] });
try {
  const few = await openedWith('few');
  const many = await openedWith('many');
  const rows: Row[] = [];
  for (const address of ADDRESSES) rows.push(await compare(few, many, address));
  report(rows);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

interface Row {
  readonly address: string;
  readonly few: number;
  readonly many: number;
}

/** A browser of its own with the portfolio restored from a backup, evidence files and all. */
async function openedWith(size: keyof typeof SIZES): Promise<Page> {
  const file = path.join(folder, `${size}.coachfolio`);
  await writeFile(file, await backupWith(SIZES[size]));
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 360, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00Z`));
  await page.goto(new URL('/storage/open', server.url).href);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Open it' }).click({ timeout: 300_000 });
  await page.getByText('The portfolio is open.').waitFor({ timeout: 300_000 });
  await page.goto(server.url);
  await page.getByRole('meter').first().waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  return page;
}

async function backupWith({ sessions, files }: { readonly sessions: number; readonly files: number }) {
  const builder = completePractice({ qualification: 'diploma', clients: 6, sessions, minutesEach: 60 });
  const contents = Array.from({ length: files }, (_, index) => `Evidence file ${String(index)}`);
  for (const [index, content] of contents.entries())
    builder.add('evidenceItem', {
      enrolmentId: id('enrolment'),
      title: `Notes ${String(index + 1)}`,
      producedOn: date('2026-05-12'),
      serves: [{ unit: '502', criterion: '2.1' }],
      aboutIds: [id('AB')],
      files: [
        { sha256: hashOf(content), name: 'notes.txt', size: content.length, mediaType: 'application/octet-stream' },
      ],
    });
  const archive = archiveOf(builder.records().map((record, index) => versionOf(record, index + 1)));
  const { blob } = await backupOf(archive, memoryFiles(...contents));
  return Buffer.from(await blob.arrayBuffer());
}

/** Few and many in turns, so that whatever else the machine does falls on both. The first opening of each fetches the code and is not counted. */
async function compare(few: Page, many: Page, address: string): Promise<Row> {
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const [one, other] = [await msToOpen(few, address), await msToOpen(many, address)];
    if (round < 0) continue;
    times.few.push(one);
    times.many.push(other);
  }
  return { address, few: median(times.few), many: median(times.many) };
}

/** From the press of a link to the frame after which the new page's heading has the focus and everything is painted. */
async function msToOpen(page: Page, address: string): Promise<number> {
  await go(page, address === '/more' ? '/' : '/more');
  return go(page, address);
}

function go(page: Page, address: string): Promise<number> {
  return page.evaluate(async (to) => {
    const before = document.querySelector('main h1');
    const started = performance.now();
    history.pushState(null, '', to);
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const heading = document.querySelector('main h1');
      if (heading !== null && heading !== before && document.activeElement === heading) break;
      if (performance.now() - started > 30_000) throw new Error(`${to} did not open`);
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - started;
  }, address);
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function report(rows: readonly Row[]): void {
  const line = ({ address, few, many }: Row): string =>
    `${address.padEnd(28)} ${few.toFixed(0).padStart(6)} ms ${many.toFixed(0).padStart(6)} ms ${(many / few).toFixed(2).padStart(6)}`;
  const slow = rows.filter(({ few, many }) => many / few > LIMIT);
  const head = `${'screen'.padEnd(28)} ${'60'.padStart(9)} ${'1,000'.padStart(9)}  ratio`;
  process.stdout.write(`${[head, ...rows.map(line)].join('\n')}\n`);
  process.stdout.write(
    `${String(slow.length)} of ${String(rows.length)} screens take more than ${String(LIMIT)} times as long\n`,
  );
  if (slow.length > 0) process.exitCode = 1;
}
