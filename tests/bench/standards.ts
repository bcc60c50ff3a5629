/**
 * The largest standard on a phone (a quarter of this machine's speed): how long its first screen takes from the address to the
 * last paint, beside Home in the same run, and the longest task while somebody types into the search over all its items.
 * `npm run bench:standards`; `-- --rounds N`, `--site FOLDER` for another build. Ends with 1 if a promise is broken.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { startServer } from '../../src/node/serve.mjs';
import { readStandard } from '../../src/node/read-standard';
import { CHROMIUM_FLAGS, chromiumForTests } from '../e2e/support/browser';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, site: { type: 'string', default: 'dist' } },
});
const SLOWER = 4;
const MOST_TIMES_HOME = 1.5;
const LONGEST_TASK_MS = 50;
const TASKS = 'disabled-by-default-devtools.timeline';
const TYPED = ['risk', 'agree goals', 'CM7 7.2', 'manage the relationship', 'law.a', 'e'];

const root = path.resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(path.join(tmpdir(), 'coachfolio-standards-'));
const server = await startServer({ root: path.resolve(values.site) });
const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
  executablePath: (await chromiumForTests()).path,
  args: [...CHROMIUM_FLAGS],
  serviceWorkers: 'block',
  viewport: { width: 360, height: 800 },
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await openPortfolio(page);
  const choose = (id: string) => page.evaluate((chosen) => localStorage.setItem('coachfolio-enrolment', chosen), id);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const home: number[] = [];
  const units: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    await choose('enrolment');
    home.push(await timeTo(page, '/', '[role=meter]'));
    await choose('largest');
    units.push(await timeTo(page, '/portfolio', 'main ul[aria-label="Units"] li:nth-child(22)'));
  }
  const longest = await longestTaskWhileTyping(page);
  const ratio = median(units) / median(home);
  const report = {
    rounds: home.length,
    items: itemCount(),
    homeMs: Math.round(median(home)),
    largestMs: Math.round(median(units)),
    ratio: Number(ratio.toFixed(2)),
    ratioOfTheQuickest: Number((Math.min(...units) / Math.min(...home)).toFixed(2)),
    longestTaskMs: Math.round(longest),
  };
  console.log(JSON.stringify(report));
  if (ratio > MOST_TIMES_HOME || longest > LONGEST_TASK_MS) process.exitCode = 1;
} finally {
  await context.close();
  await server.close();
  await rm(folder, { recursive: true });
}

/** A whole Certificate, and an enrolment on every unit of the largest standard, with one item in three claimed. */
async function openPortfolio(page: Page): Promise<void> {
  const file = path.join(root, 'tests/fixtures/portfolios/certificate-complete.json');
  const portfolio = JSON.parse(await readFile(file, 'utf8')) as { records: { id: string; kind: string }[] };
  const me = portfolio.records.find(({ kind }) => kind === 'candidate')?.id;
  const sessions = portfolio.records.filter(({ kind }) => kind === 'session').map(({ id }) => id);
  const enrolment = { kind: 'enrolment', version: 3, id: 'largest', candidateId: me, standard: 'nos-workplace' };
  const items = allItems();
  portfolio.records.push(
    { ...enrolment, qualification: 'suite', units: [...new Set(items.map(({ unit }) => unit))] } as never,
    ...(items
      .filter((_, index) => index % 3 === 0)
      .map((item, index) => ({
        ...{ kind: 'claim', id: `claim-${String(index)}`, enrolmentId: 'largest', ...item },
        recordIds: [sessions[index % sessions.length]],
      })) as never[]),
  );
  const changed = path.join(folder, 'portfolio.json');
  await writeFile(changed, JSON.stringify(portfolio));
  await page.goto(new URL('/storage/open', server.url).href);
  await page.locator('input[type=file]').setInputFiles(changed);
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByText('The portfolio is open.').waitFor();
}

function allItems() {
  const read = readStandard('nos-workplace');
  if (!read.ok) throw new Error('the standard cannot be read');
  return read.value.units
    .filter(({ unit }) => unit !== 'suite')
    .flatMap(({ unit, items }) =>
      items.map(({ element, kind, ref }) => ({ unit, element, itemKind: kind, item: ref })),
    );
}

function itemCount(): number {
  return allItems().length;
}

/** From the address to the paint after the place is there, by the page's own clock. */
async function timeTo(page: Page, address: string, place: string): Promise<number> {
  await page.goto(new URL(address, server.url).href, { waitUntil: 'commit' });
  return page.evaluate(async (selector) => {
    while (document.querySelector(selector) === null) await new Promise((next) => requestAnimationFrame(next));
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now();
  }, place);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Letter by letter, as fast as a quick typist. Told in the time that the page's main thread had the processor, slowed down as
 * it is: what other programs of this machine take is none of the page's.
 */
async function longestTaskWhileTyping(page: Page): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser can’t be traced');
  await page.waitForTimeout(1500); // what the start left to do is none of the search's
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', TASKS] });
  const box = page.getByRole('searchbox');
  for (const text of TYPED) {
    await box.fill('');
    await box.pressSequentially(text, { delay: 120 });
    await page.waitForTimeout(400);
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  const tasks = trace.traceEvents.filter(
    ({ name, ph, pid, tid }) => name.endsWith('RunTask') && ph === 'X' && threads.has(`${String(pid)} ${String(tid)}`),
  );
  if (tasks.length === 0) throw new Error('the trace holds no tasks');
  // Collecting garbage waits for helpers that a busy machine keeps from running; it is told apart.
  const collecting = trace.traceEvents.filter(({ name, ph }) => name === 'MinorGC' && ph === 'X');
  const garbageIn = (task: TraceEvent): number =>
    sum(collecting.filter((one) => one.tid === task.tid && one.ts >= task.ts && one.ts <= task.ts + (task.dur ?? 0)));
  const own = tasks.map((task) => (task.tdur ?? 0) - garbageIn(task));
  const onTheClock = Math.max(...tasks.map(({ dur = 0 }) => dur));
  console.log(
    JSON.stringify({
      tasks: tasks.length,
      longestOnTheClockMs: Math.round(onTheClock / 1000),
      longestCollectionMs: Math.round(Math.max(0, ...collecting.map(({ tdur = 0 }) => tdur)) / 1000),
    }),
  );
  return Math.max(...own) / 1000;
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, { tdur = 0 }) => total + tdur, 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
