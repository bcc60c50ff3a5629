import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from './app';

/** Small steps that many specs take, in the words of the screens. */

export type Qualification = 'Certificate' | 'Diploma';

/** The first run, up to the home screen. */
export async function begin(app: App, qualification: Qualification = 'Certificate', name = ''): Promise<void> {
  await app.open();
  const { page } = app;
  await page.getByRole('radio', { name: `ILM Level 5 ${qualification}` }).check();
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('meter', { name: 'Coaching hours' })).toBeVisible();
}

/** A tab at the foot of the phone, or in the rail of a wide screen. */
export async function openTab(page: Page, name: 'Home' | 'Sessions' | 'Log' | 'Portfolio' | 'More'): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
}

/** A screen that has no tab of its own. */
export async function openFromMore(page: Page, name: string): Promise<void> {
  await openTab(page, 'More');
  await page.getByRole('main').getByRole('link', { name }).click();
  await expectHeading(page, name);
}

export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Opens a part of a page that starts folded. */
export async function unfold(page: Page, title: string): Promise<void> {
  const fold = page.locator('details', { has: page.locator('summary', { hasText: title }) });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}

export interface QuickEntry {
  /** Somebody new; without it the person who is chosen already. */
  readonly codeName?: string;
  readonly minutes?: 30 | 45 | 60 | 90;
  readonly note?: string;
}

/** One session by the quick log, from its own address to the word that it is saved. */
export async function logSession(app: App, { codeName, minutes, note }: QuickEntry = {}): Promise<void> {
  await app.open('/log');
  const { page } = app;
  if (codeName !== undefined) {
    await page.getByRole('radio', { name: 'New client' }).check();
    await page.getByRole('textbox', { name: 'Code name' }).fill(codeName);
  }
  if (minutes !== undefined) await page.getByRole('radio', { name: `${minutes} min` }).check();
  if (note !== undefined) await page.getByRole('textbox', { name: /One line/ }).fill(note);
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(savedBanner(page)).toBeVisible();
}

/** "Session 4 with Alder saved, 1 h. 13 h 30 min of 18 h." */
export function savedBanner(page: Page): Locator {
  return page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^Session.*(saved|planned)/ });
}

/** Presses a form's button and waits for the word that the record is on disk. */
export async function save(page: Page, button = 'Save'): Promise<void> {
  const foot = page.locator('form', { has: page.getByRole('button', { name: button, exact: true }) });
  await foot.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByText(/^Saved( \d\d:\d\d|\.)$/).first()).toBeAttached();
}

/** Opens a portfolio file, and takes it over. */
export async function openPortfolioFile(app: App, file: string): Promise<void> {
  await app.open('/storage/open');
  await choosePortfolioFile(app.page, file);
  await app.page.getByRole('button', { name: 'Open it' }).click();
  await expect(app.page.getByText('The portfolio is open.')).toBeVisible();
}

export async function choosePortfolioFile(
  page: Page,
  file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Saves the portable copy, and gives its text. */
export async function savePortableCopy(app: App): Promise<string> {
  await app.open('/storage');
  await unfold(app.page, 'Portable copy');
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Save the portfolio' }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** One of the portfolios in tests/fixtures. */
export function fixtureFile(name: string): string {
  return path.resolve(import.meta.dirname, '../../fixtures/portfolios', name);
}

/** How many presses of a finger, a mouse or a key the page has seen since. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['presses'] = '0';
    const count = (): void => {
      const { dataset } = document.documentElement;
      dataset['presses'] = String(Number(dataset['presses']) + 1);
    };
    addEventListener('pointerdown', count, { capture: true });
    addEventListener('keydown', count, { capture: true });
  });
  return async () => Number(await page.evaluate(() => document.documentElement.dataset['presses']));
}
