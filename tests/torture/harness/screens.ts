import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { AppUnderFault } from './app-under-fault';
import { sleep } from './sleep';

/** A screen that writes, in the words of the screen. Every one of them says in the end that it is saved, or that it isn't. */
export interface WritingScreen {
  readonly name: string;
  /** Goes to it and puts the text in; nothing is asked to be saved yet. */
  readonly prepare: (text: string) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly saysSaved: Locator;
  readonly saysNotSaved: Locator;
  /** Whether what was typed or chosen is still on the screen, after the word that it is not saved. */
  readonly stillShows: (text: string) => Promise<boolean>;
  /** What is wrong on disk with what was called saved; null if nothing is. */
  readonly checkSaved: (text: string) => Promise<string | null>;
}

/** Begins a portfolio with one session. */
export async function beginPortfolio(app: AppUnderFault): Promise<void> {
  const { page } = app;
  await app.open('/');
  await page.getByRole('radio', { name: /^ILM Level 5 Certificate/ }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('meter', { name: 'Coaching hours' }).waitFor();
  await app.open('/log');
  await page.getByRole('textbox', { name: 'Code name' }).fill('Alder');
  await page.getByRole('button', { name: 'Save session' }).click();
  await page
    .getByText(/^Session 1 with Alder saved/)
    .first()
    .waitFor();
}

export async function writingScreens(app: AppUnderFault): Promise<readonly WritingScreen[]> {
  const { page } = app;
  await page.getByRole('link', { name: 'Add actions and notes' }).click();
  await page.getByRole('textbox', { name: 'Outcomes' }).waitFor();
  const session = new URL(page.url()).pathname;
  return [
    sessionForm(app, session),
    reflection(app, session),
    quickLog(app),
    openPortable(app),
    restoreBackup(app, session),
    evidence(app), // last: its files would make every backup a large one
  ];
}

function sessionForm(app: AppUnderFault, session: string): WritingScreen {
  const { page } = app;
  const field = page.getByRole('textbox', { name: 'Outcomes' });
  return {
    name: 'session form',
    prepare: async (text) => {
      await app.open(session);
      await field.fill(text);
    },
    save: () => page.getByRole('button', { name: 'Save', exact: true }).click(),
    saysSaved: page.getByText(/^Saved( \d\d:\d\d|\.)$/).first(),
    saysNotSaved: notSaved(page),
    stillShows: async (text) => (await field.inputValue()) === text,
    checkSaved: (text) => onceOnDisk(app, text),
  };
}

function reflection(app: AppUnderFault, session: string): WritingScreen {
  const { page } = app;
  const field = page.getByRole('textbox', { name: 'Overall' });
  return {
    name: 'reflection',
    prepare: async (text) => {
      await app.open(`${session}/reflection?prompt=overall`);
      await field.fill(text);
    },
    save: () => page.getByRole('button', { name: 'Next', exact: true }).click(),
    saysSaved: page.getByRole('heading', { name: /models, techniques or tools/ }),
    saysNotSaved: notSaved(page),
    stillShows: async (text) => (await field.inputValue()) === text,
    checkSaved: (text) => onceOnDisk(app, text),
  };
}

function quickLog(app: AppUnderFault): WritingScreen {
  const { page } = app;
  const field = page.getByRole('textbox', { name: /One line/ });
  return {
    name: 'quick log',
    prepare: async (text) => {
      await app.open('/log');
      await field.fill(text);
    },
    save: () => page.getByRole('button', { name: 'Save session' }).click(),
    saysSaved: page.getByText(/^Session \d+ with Alder saved/).first(),
    saysNotSaved: notSaved(page),
    stillShows: async (text) => (await field.inputValue()) === text,
    checkSaved: (text) => onceOnDisk(app, text),
  };
}

const portfolioFile = path.resolve(import.meta.dirname, '../../fixtures/portfolios/certificate-complete.json');

/** The same portfolio again and again, each time with one more session that holds the text. */
function openPortable(app: AppUnderFault): WritingScreen {
  const file = JSON.parse(readFileSync(portfolioFile, 'utf8')) as { readonly records: readonly FileRecord[] };
  const session = file.records.find(({ kind }) => kind === 'session');
  const bufferOf = (text: string): Buffer => {
    const added = { ...session, id: `added-${text.slice(0, 20).replace(/\W+/g, '-')}`, ref: null, outcomes: text };
    return Buffer.from(JSON.stringify({ ...file, records: [...file.records, added] }));
  };
  return {
    ...openingScreen(app, bufferOf),
    name: 'import',
    checkSaved: (text) => onceOnDisk(app, text),
  };
}

/** A backup takes the place of everything, over and over: what was typed since must be gone, or still be there, whole. */
function restoreBackup(app: AppUnderFault, session: string): WritingScreen {
  const { page } = app;
  const form = sessionForm(app, session);
  const write = async (text: string): Promise<void> => {
    await form.prepare(text);
    await form.save();
    await form.saysSaved.waitFor();
  };
  const withFile = evidence(app);
  const makeBackup = async (): Promise<Buffer> => {
    await withFile.prepare(IN_BACKUP_FILE);
    await withFile.save();
    await withFile.saysSaved.waitFor();
    await write(IN_BACKUP);
    await app.open('/storage');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Back up now' }).click(),
    ]);
    return readFileSync(await download.path());
  };
  let backup: Buffer | null = null;
  const screen = openingScreen(app, () => backup ?? Buffer.alloc(0));
  const replace = page.getByRole('radio', { name: 'Replace what is here' });
  return {
    ...screen,
    name: 'restore',
    prepare: async (text) => {
      backup ??= await makeBackup();
      await write(text);
      await screen.prepare(text);
    },
    save: async () => {
      if (!(await replace.isVisible())) await screen.choose();
      await replace.click({ force: true });
      const replaceIt = page.getByRole('button', { name: 'Replace it' });
      const open = page.getByRole('button', { name: 'Open it' });
      // The preview of the choice may fail already; then the screen says so, and there is nothing left to press.
      await open.click({ timeout: PRESS_MS }).catch(() => undefined);
      await replaceIt.click({ timeout: PRESS_MS }).catch(() => undefined);
    },
    stillShows: async (text) => (await onceOnDisk(app, text)) === null,
    checkSaved: async (text) => {
      if ((await app.rowsWith(text)) > 0) return 'what the backup replaces is still there';
      return onceOnDisk(app, IN_BACKUP);
    },
  };
}

/** A button that is coming is there by then. */
const PRESS_MS = 5_000;
const IN_BACKUP = 'As the backup holds it.';
const IN_BACKUP_FILE = 'A file that the backup holds.';

/** Choosing a file, seeing what it would do, and bringing it in. */
function openingScreen(app: AppUnderFault, bufferOf: (text: string) => Buffer) {
  const { page } = app;
  const button = page.getByRole('button', { name: 'Open it' });
  const preview = page.getByRole('heading', { name: /^What opening/ });
  let chosen = '';
  const choose = async (): Promise<void> => {
    const file = { name: 'mine.coachfolio', mimeType: 'application/octet-stream', buffer: bufferOf(chosen) };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await preview.waitFor();
  };
  return {
    choose,
    prepare: async (text: string): Promise<void> => {
      chosen = text;
      await app.open('/storage/open');
      await choose();
    },
    save: async (): Promise<void> => {
      if (!(await preview.isVisible())) await choose();
      await button.click();
    },
    saysSaved: page.getByText(/^The portfolio is open\./).first(),
    saysNotSaved: page
      .getByText(
        /could not write to|no room left|could not be read|could not be kept|can’t be reached|Nothing was changed/,
      )
      .first(),
    stillShows: async (text: string): Promise<boolean> => (await app.rowsWith(text)) === 0, // nothing by halves
  };
}

/** A file is attached, and then the record that names it is saved. */
function evidence(app: AppUnderFault): WritingScreen {
  const { page } = app;
  const title = page.getByLabel('Title');
  const row = page.getByRole('list', { name: 'Files' }).getByRole('listitem');
  const failed = page.getByText(/was not attached\./);
  let given = Buffer.alloc(0);
  return {
    name: 'evidence',
    prepare: async (text) => {
      given = Buffer.concat([Buffer.from(`%PDF-1.7 ${text}`), Buffer.alloc(1_200_000, text)]);
      await app.open('/evidence/new');
      await title.fill(text);
    },
    save: async () => {
      if ((await row.count()) === 0) {
        const file = { name: 'notes.pdf', mimeType: 'application/pdf', buffer: given };
        const failedBefore = await failed.count(); // what was said of an earlier try still stands there
        await page.locator('input[type=file][multiple]').setInputFiles(file);
        const end = Date.now() + ATTACHED_MS;
        while ((await row.count()) === 0 && (await failed.count()) === failedBefore && Date.now() < end)
          await sleep(20);
      }
      if ((await row.count()) > 0) await page.getByRole('button', { name: 'Save', exact: true }).click();
    },
    saysSaved: page.getByText(/^Saved( \d\d:\d\d|\.)$/).first(),
    saysNotSaved: notSaved(page).or(failed).last(),
    stillShows: async (text) => (await title.inputValue()) === text,
    checkSaved: async (text) => {
      await page.reload();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save a copy of notes.pdf' }).click(),
      ]);
      const kept = readFileSync(await download.path());
      return kept.equals(given) ? onceOnDisk(app, text) : 'the file is not the one that was attached';
    },
  };
}

/** A file is in by then, or a word should have come. */
const ATTACHED_MS = 10_000;

async function onceOnDisk(app: AppUnderFault, text: string): Promise<string | null> {
  const rows = await app.rowsWith(text);
  return rows === 1 ? null : `the text is on disk ${rows} times`;
}

interface FileRecord {
  readonly kind: string;
}

function notSaved(page: Page): Locator {
  return page.getByText(/^Not saved\./).first();
}
