import { expect, type Page } from '@playwright/test';
import type { App } from './app';

export const PASSPHRASE = 'four dull wooden ducks';

/** Deriving the key takes seconds on a machine with other work. */
export const DERIVED = { timeout: 60_000 };

/** From the lock's screen to the page that asks for the passphrase. Gives the recovery key. */
export async function turnLockOn(app: App): Promise<string> {
  await app.open('/settings/lock');
  const { page } = app;
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Go on to the recovery key' }).click();
  const key = (await page.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).textContent()) ?? '';
  await page.getByLabel('Type the key from your sheet').fill(key.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('checkbox', { name: /I understand/ }).check();
  await page.getByRole('button', { name: 'Turn the lock on' }).click();
  await expectLocked(page);
  return key;
}

export async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Your portfolio is locked' })).toBeVisible(DERIVED);
}

export async function unlock(page: Page, secret = PASSPHRASE): Promise<void> {
  await expectLocked(page);
  await page.getByLabel('Passphrase').fill(secret);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your portfolio is locked' })).toHaveCount(0, DERIVED);
}

/** Every database that the browser holds, and every folder of private files, by name. */
export function placesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`);
    const look = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const handle of folder.values()) {
        if (handle.kind !== 'directory') continue;
        names.push(`folder ${path}${handle.name}`);
        await look(handle, `${path}${handle.name}/`);
      }
    };
    await look(await navigator.storage.getDirectory(), '');
    return names.sort();
  });
}
