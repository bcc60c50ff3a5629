import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { begin, logSession, openTab, save, savedBanner, unfold } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

/** Longer than typing may stay unwritten. */
const DRAFT_KEPT_MS = 2000;

test('a half-typed log survives a killed browser, also for somebody new', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await app.open('/log');
  await app.page.getByRole('radio', { name: 'New client' }).check();
  await app.page.getByRole('textbox', { name: 'Code name' }).fill('Bir');
  await app.page.getByRole('textbox', { name: /One line/ }).fill('Nearly gave up the');
  await app.page.waitForTimeout(DRAFT_KEPT_MS);
  await app.crash();
  const { page } = app;
  await expect(page.getByRole('textbox', { name: 'Code name' })).toHaveValue('Bir');
  await expect(page.getByRole('textbox', { name: /One line/ })).toHaveValue('Nearly gave up the');
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(savedBanner(page)).toContainText('Session 1 with Bir saved');
  await app.open('/log');
  await expect(page.getByRole('textbox', { name: /One line/ })).toHaveValue(''); // saved, so nothing to bring back
});

test('a new meeting that was never saved is there when the form opens again', async ({ app }) => {
  await begin(app);
  await app.open('/supervision/new');
  await app.page.getByRole('textbox', { name: 'Themes' }).fill('Who does the work');
  await openTab(app.page, 'Home');
  await app.restart();
  await app.open('/supervision/new');
  const { page } = app;
  await expect(page.getByRole('textbox', { name: 'Themes' })).toHaveValue('Who does the work');
  await expect(page.getByText(/^Your draft of .* is back/)).toBeVisible();
  await page.getByRole('button', { name: /^Discard/ }).click();
  await expect(page.getByRole('textbox', { name: 'Themes' })).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Themes' })).toHaveValue('');
});

test('a paste alone is a change: the next step saves it', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await page.getByRole('link', { name: 'Reflect now' }).click();
  await page.getByRole('textbox', { name: 'Overall' }).focus();
  await page.keyboard.insertText('All of it in one go.');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Add a tool' })).toBeVisible();
  await openTab(page, 'Sessions');
  await expect(page.getByRole('link', { name: /Alder/ })).not.toContainText('No reflection');
});

test('two windows on one record: each keeps what was typed in it, and neither undoes the other', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page: first } = app;
  await first.getByRole('link', { name: 'Add actions and notes' }).click();
  const second = await app.context.newPage();
  await second.goto(first.url());
  await second.getByRole('textbox', { name: 'Questions that you used' }).fill('Typed in the second, not saved yet');
  await first.getByRole('textbox', { name: 'Outcomes' }).fill('Saved in the first');
  await save(first);
  await expect(second.getByRole('textbox', { name: 'Outcomes' })).toHaveValue('Saved in the first');
  await save(second);
  await expect(first.getByRole('textbox', { name: 'Questions that you used' })).toHaveValue(
    'Typed in the second, not saved yet',
  );
  await second.reload();
  await expect(second.getByRole('textbox', { name: 'Outcomes' })).toHaveValue('Saved in the first');
});

test('what could not be saved says so, stays, and can be copied and downloaded', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await page.getByRole('link', { name: 'Add actions and notes' }).click();
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
  await page.getByRole('textbox', { name: 'Outcomes' }).fill('Nothing of this may be lost');
  await refuseWrites(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const problem = page.getByRole('alert').filter({ hasText: /^Not saved\./ });
  await expect(problem).toContainText('Your text is still here.');
  await expect(page.getByRole('textbox', { name: 'Outcomes' })).toHaveValue('Nothing of this may be lost');
  await problem.getByRole('button', { name: 'Copy what I wrote' }).click();
  await expect(problem.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Nothing of this may be lost');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    problem.getByRole('button', { name: 'Download what I wrote' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('Nothing of this may be lost');

  await app.open('/log');
  await page.getByRole('textbox', { name: /One line/ }).fill('On the stairs');
  await refuseWrites(page);
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /^Not saved\./ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download what I wrote' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /One line/ })).toHaveValue('On the stairs');
});

test('a declaration leaves no draft for the next one', async ({ app }) => {
  await begin(app);
  await app.open('/portfolio/500/1.1');
  const { page } = app;
  await unfold(page, 'Say it yourself');
  const where = page.getByRole('textbox', { name: /^Where/ });
  await page.getByRole('combobox', { name: 'What it is about' }).selectOption({ index: 1 });
  await where.fill('Essay, page 3');
  await page.waitForTimeout(DRAFT_KEPT_MS);
  await page.getByRole('button', { name: 'Declare' }).click();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
  await expect(where).toHaveValue('');
  await page.reload();
  await unfold(page, 'Say it yourself');
  await expect(page.getByRole('button', { name: 'Take back' })).toHaveCount(1);
  await expect(where).toHaveValue('');
});

/** From now on the database takes nothing more, as when the disk is full. */
async function refuseWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    const refuse = (): never => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    IDBObjectStore.prototype.add = refuse;
  });
}
