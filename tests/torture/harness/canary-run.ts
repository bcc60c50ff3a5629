import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startServer } from '../../../src/node/serve.mjs';
import type { Random } from '../run-arguments.mjs';
import { chromiumHere } from './chromium';
import { type Hit, scanProfile } from './profile-scan';
import { sleep } from './sleep';

/** No word begins so, and no address, name or key of the app's. */
const MARKER = 'Zxqcanary';
/** Words of before the lock was on. */
const EARLIER = 'Zxqearlier';
const PASSPHRASE = 'four dull wooden ducks';
/** Words in one field. */
const WORDS_A_FIELD = 8;
const EARLIER_WORDS = 100;
const PATIENCE_MS = 120_000;
const DATABASES = `Default${path.sep}IndexedDB`;

export interface CanaryRun {
  readonly typed: number;
  /** Forms that said "Saved"; the others were left half written. */
  readonly saved: number;
  readonly files: number;
  readonly hits: readonly Hit[];
  /** Words saved before the lock was on, and where the app's own stores still show them. */
  readonly earlier: { readonly typed: number; readonly hits: readonly Hit[] };
  /** Found in the database's own files. */
  readonly inDatabase: number;
}

export interface CanaryOptions {
  /** A build of the app. */
  readonly root: string;
  /** An empty folder. */
  readonly profile: string;
  readonly count: number;
  readonly random: Random;
  /** Without it nothing is sealed: what is found then shows that the search finds. */
  readonly withLock: boolean;
}

/** Types words into the app's own forms, locks, quits the browser, and looks for them in all that it left on the disk. */
export async function runCanaries({ root, profile, count, random, withLock }: CanaryOptions): Promise<CanaryRun> {
  const server = await startServer({ root });
  const browser = await chromiumHere();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    env: { ...process.env, ...browser.env },
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    viewport: { width: 1100, height: 900 },
    locale: 'en-GB',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  let done: Pick<CanaryRun, 'typed' | 'saved' | 'files'>;
  const before = new Typist(EARLIER, EARLIER_WORDS, random);
  try {
    done = await type(context, server.url.replace(/\/$/, ''), { count, random, withLock, before });
  } finally {
    await context.close();
    await server.close();
  }
  const hits = scanProfile(profile, MARKER);
  const earlier = { typed: before.typed, hits: scanProfile(profile, EARLIER).filter(({ file }) => isOurs(file)) };
  return { ...done, hits, earlier, inDatabase: hits.filter(({ file }) => file.startsWith(DATABASES)).length };
}

/** Databases, private files and notes of the site, as against what the browser keeps for itself. */
function isOurs(file: string): boolean {
  return [DATABASES, path.join('Default', 'File System'), path.join('Default', 'Local Storage')].some((folder) =>
    file.startsWith(folder),
  );
}

async function type(
  context: BrowserContext,
  origin: string,
  {
    count,
    random,
    withLock,
    before,
  }: Pick<CanaryOptions, 'count' | 'random' | 'withLock'> & { readonly before: Typist },
) {
  const page = context.pages()[0] ?? (await context.newPage());
  await begin(page, origin);
  for (const address of ['/feedback/new', '/supervision/new']) {
    await show(page, address);
    await before.fillAll(page, true);
  }
  if (withLock) await turnLockOn(page, origin);
  const typist = new Typist(MARKER, count, random);
  for (const address of await addresses(page)) {
    if (typist.isDone()) break;
    await show(page, address);
    await typist.fillAll(page);
  }
  while (!typist.isDone()) {
    for (const address of ['/feedback/new', '/supervision/new', '/development/cpd/new']) {
      await show(page, address);
      await typist.fillAll(page);
    }
  }
  await attachFile(page, typist.word());
  if (withLock) {
    await show(page, '/settings/lock');
    await page.getByRole('button', { name: 'Lock now' }).click();
    await page.getByRole('heading', { name: 'Your portfolio is locked' }).waitFor();
  }
  return { typed: typist.typed, saved: typist.saved, files: 1 };
}

async function begin(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('radio', { name: /^ILM Level 5 Certificate/ }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('meter', { name: 'Coaching hours' }).waitFor();
  await page.goto(`${origin}/log`);
  await page.getByRole('textbox', { name: 'Code name' }).fill('Alder');
  await page.getByRole('button', { name: 'Save session' }).click();
  await page
    .getByText(/^Session 1 with Alder saved/)
    .first()
    .waitFor();
}

async function turnLockOn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/settings/lock`);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Go on to the recovery key' }).click();
  const key = (await page.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).textContent()) ?? '';
  await page.getByLabel('Type the key from your sheet').fill(key);
  await page.getByRole('checkbox', { name: /I understand/ }).check();
  await page.getByRole('button', { name: 'Turn the lock on' }).click();
  await page.getByRole('heading', { name: 'Your portfolio is locked' }).waitFor();
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { name: 'Your portfolio is locked' }).waitFor({ state: 'detached' });
}

/** Every form that a session and a client lead to, and those that stand alone. */
async function addresses(page: Page): Promise<readonly string[]> {
  await show(page, '/sessions');
  const session = await firstLink(page, /^\/sessions\/[^/]+$/);
  await show(page, '/clients');
  const client = await firstLink(page, /^\/clients\/(?!new$)[^/]+$/);
  return [
    session,
    `${session}/reflection`,
    client,
    `${client}/contract`,
    '/feedback/new',
    '/supervision/new',
    '/witness/new',
    '/development/swot',
    '/development/cpd/new',
    '/development/objectives/new',
    '/log',
    '/enrolment',
    '/plan',
    '/portfolio/500/2.3/answer',
    '/portfolio/502/2.1',
    '/portfolio/500/1.1',
    '/evidence/new',
  ];
}

async function firstLink(page: Page, pattern: RegExp): Promise<string> {
  await page.getByRole('main').getByRole('link', { name: /Alder/ }).first().waitFor();
  const links = await page.getByRole('main').getByRole('link').all();
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? '';
    if (pattern.test(href)) return href;
  }
  throw new Error(`no link like ${String(pattern)}`);
}

/** Goes there as a link does: loading the page anew would lock it. */
async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), address);
  await page.waitForFunction(
    () => [...document.querySelectorAll('main h1')].filter((one) => one.getClientRects().length > 0).length === 1,
  );
  await sleep(300);
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
}

/** A file of evidence that is one long text of canaries. */
async function attachFile(page: Page, word: string): Promise<void> {
  await show(page, '/evidence/new');
  const buffer = Buffer.from(`${word} `.repeat(3000));
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name: `${word}.txt`, mimeType: 'text/plain', buffer });
  await page.getByText(new RegExp(word)).first().waitFor();
  await sleep(2000);
}

class Typist {
  typed = 0;
  saved = 0;
  readonly #marker: string;
  readonly #count: number;
  readonly #random: Random;

  constructor(marker: string, count: number, random: Random) {
    this.#marker = marker;
    this.#count = count;
    this.#random = random;
  }

  isDone(): boolean {
    return this.typed >= this.#count;
  }

  word(): string {
    this.typed += 1;
    return `${this.#marker}${this.typed}x${this.#random.whole(0, 1e9).toString(36)}`;
  }

  /** Puts words into every field of the page; saves it, or leaves it half written. */
  async fillAll(page: Page, isSaved = this.typed === 0 || this.#random.chance(0.7)): Promise<void> {
    const fields = page.locator('main textarea:visible, main input[type=text]:visible');
    for (const field of await fields.all()) {
      if (!(await field.isEditable())) continue;
      const words = Array.from({ length: WORDS_A_FIELD }, () => this.word());
      await field.fill(words.join(' '));
    }
    const save = page.getByRole('main').getByRole('button', { name: /^Save/ });
    if (isSaved) {
      for (const button of await save.all()) {
        await button.click();
        await sleep(500);
      }
      this.saved += await page.getByText(/^Saved( \d\d:\d\d|\.)$/).count();
    }
    await sleep(2000); // half-written forms are kept within that
  }
}
