import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { AppUnderFault } from './app-under-fault';

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
  /** How often the text is on disk once it is saved. */
  readonly rows: number;
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
  return [sessionForm(app, session), reflection(app, session), quickLog(app), importFile(app)];
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
    rows: 1,
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
    rows: 1,
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
    rows: 1,
  };
}

const portfolioFile = path.resolve(import.meta.dirname, '../../fixtures/portfolios/certificate-complete.json');

/** The same portfolio again and again, each time with the text in one session of it. */
function importFile(app: AppUnderFault): WritingScreen {
  const { page } = app;
  const file = JSON.parse(readFileSync(portfolioFile, 'utf8')) as { readonly records: readonly FileRecord[] };
  const first = file.records.find(({ kind }) => kind === 'session');
  const button = page.getByRole('button', { name: 'Open it' });
  let chosen = '';
  return {
    name: 'import',
    prepare: async (text) => {
      chosen = text;
      await app.open('/storage/open');
      await choose(text);
    },
    save: async () => {
      if (!(await button.isVisible())) await choose(chosen);
      await button.click();
    },
    saysSaved: page.getByText('The portfolio is open.').first(),
    saysNotSaved: page.getByText(/could not write to this device|no room left for the app/).first(),
    stillShows: async (text) => (await app.rowsWith(text)) === 0,
    rows: 1,
  };
  async function choose(text: string): Promise<void> {
    const records = file.records.map((record) => (record === first ? { ...record, outcomes: text } : record));
    const buffer = Buffer.from(JSON.stringify({ ...file, records }));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
    await button.waitFor();
  }
}

interface FileRecord {
  readonly kind: string;
}

function notSaved(page: Page): Locator {
  return page.getByText(/^Not saved\./).first();
}
