import { readFile } from 'node:fs/promises';
import { expect, test } from './support/app';
import { begin } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false, forgiving: true }) });

test('what can’t be saved can be downloaded, and copied by hand where the browser has no clipboard', async ({
  app,
}) => {
  await begin(app);
  await app.open('/log');
  const { page } = app;
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });
  await page.getByRole('textbox', { name: 'Code name' }).fill('Alder');
  await page.getByRole('textbox', { name: /One line/ }).fill('Words that must not be lost');
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('alert')).toContainText('Not saved. This device has no room left');
  await page.getByRole('button', { name: 'Copy what I wrote' }).click();
  await expect(page.getByRole('textbox', { name: /copy it by hand/ })).toHaveValue(/Words that must not be lost/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what I wrote' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Words that must not be lost');
});
