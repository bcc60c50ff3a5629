import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { begin, expectHeading, logSession, openTab } from './support/screens';

/** Where Chromium keeps what, below its profile. */
const DATABASES = 'Default/IndexedDB';
const PRIVATE_FILES = 'Default/File System';
const NOTES = 'Default/Local Storage';
const NAMES = ['Alder', 'Birch', 'Cedar'];

test.describe('a portfolio in two stores', () => {
  test.beforeEach(async ({ app }) => {
    await begin(app);
    for (const codeName of NAMES) await logSession(app, { codeName });
    await openTab(app.page, 'Sessions');
  });

  test('is rebuilt when the browser has lost its database, and says so', async ({ app }) => {
    const before = await everything(app.page);
    await app.restartAfter((profile) => remove(profile, DATABASES));
    await expect(app.page.getByText(/has been rebuilt from the second copy.*Nothing is missing/)).toBeVisible();
    await expectSessions(app.page);
    expect(await everything(app.page)).toEqual(before);
    await logSession(app, { codeName: 'Dogwood' }); // and life goes on, with the next number
    expect(await refsIn(app.page)).toEqual(['D01', 'D02', 'D03', 'D04']);
    await app.restart();
    await expect(app.page.getByText(/second copy/)).toHaveCount(0);
  });

  test('is rebuilt when the notes about it are gone as well', { tag: '@long' }, async ({ app }) => {
    const before = await everything(app.page);
    await app.restartAfter(async (profile) => {
      await remove(profile, DATABASES);
      await remove(profile, NOTES);
    });
    await expect(app.page.getByText(/has been rebuilt from the second copy/)).toBeVisible();
    expect(await everything(app.page)).toEqual(before);
  });

  test('is rebuilt when the database is damaged on disk', async ({ app }) => {
    const before = await everything(app.page);
    await app.restartAfter((profile) => spoil(path.join(profile, DATABASES)));
    await expectSessions(app.page);
    expect(await everything(app.page)).toEqual(before);
  });

  test('gives the draft back too', { tag: '@long' }, async ({ app }) => {
    await app.open('/log');
    await app.page.getByRole('textbox', { name: /One line/ }).fill('Half a thought');
    await app.page.waitForTimeout(2000);
    await app.restartAfter((profile) => remove(profile, DATABASES));
    await expect(app.page.getByRole('textbox', { name: /One line/ })).toHaveValue('Half a thought');
  });

  test('mends rows that are missing', { tag: '@long' }, async ({ app }) => {
    const before = await everything(app.page);
    await removeRows(app.page);
    await app.page.reload();
    await expect(app.page.getByText(/has been repaired from the second copy/)).toBeVisible();
    await expectSessions(app.page);
    expect(await everything(app.page)).toEqual(before);
  });

  test('goes on in the journal when that was lost', async ({ app }) => {
    const before = await everything(app.page);
    await app.restartAfter((profile) => remove(profile, PRIVATE_FILES));
    await expectSessions(app.page);
    await expect.poll(() => journalBytes(app.page)).toBeGreaterThan(1000);
    await app.restartAfter((profile) => remove(profile, DATABASES));
    await expectSessions(app.page);
    expect(await everything(app.page)).toEqual(before);
  });

  test('that is lost altogether is never shown as an empty one', async ({ app }) => {
    await app.restartAfter(async (profile) => {
      await remove(profile, DATABASES);
      await remove(profile, PRIVATE_FILES);
    });
    await expectHeading(app.page, 'This browser has lost your portfolio');
    await app.restart();
    await expectHeading(app.page, 'This browser has lost your portfolio');
    await app.page.getByRole('button', { name: 'Go on with an empty portfolio' }).click();
    await begin(app);
  });
});

async function expectSessions(page: Page): Promise<void> {
  for (const name of NAMES) {
    await expect(page.getByRole('main').getByRole('link', { name: new RegExp(name) })).toHaveCount(1);
  }
}

async function remove(profile: string, folder: string): Promise<void> {
  await rm(path.join(profile, folder), { recursive: true });
}

/** Turns bits over all through every file. */
async function spoil(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    for (let at = 7; at < bytes.length; at += 31) bytes[at] = (bytes[at] ?? 0) ^ 0x41;
    await writeFile(file, bytes);
  }
}

/** Every row of every table but the drafts, as one text. */
function everything(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const names = ['records', 'sealed', 'changes', 'sealedChanges', 'refs', 'meta'];
    // a database that could not be opened any more has moved to a storage bucket
    type Bucket = { readonly indexedDB: IDBFactory };
    type Buckets = { keys(): Promise<readonly string[]>; open(name: string): Promise<Bucket> };
    const { storageBuckets } = navigator as unknown as { readonly storageBuckets: Buckets };
    const [moved] = await storageBuckets.keys();
    const factory = moved === undefined ? indexedDB : (await storageBuckets.open(moved)).indexedDB;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open('coachfolio');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not opened'));
    });
    const rows = names.map(
      (name) =>
        new Promise((resolve, reject) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(name));
        }),
    );
    const all = await Promise.all(rows);
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, all[index]]));
  });
}

async function refsIn(page: Page): Promise<unknown> {
  const { refs } = (await everything(page)) as { readonly refs: readonly { readonly ref: string }[] };
  return refs.map(({ ref }) => ref).filter((ref) => ref.startsWith('D'));
}

function removeRows(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('coachfolio');
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const transaction = request.result.transaction(['records', 'changes'], 'readwrite');
          const cursor = transaction.objectStore('records').openCursor();
          cursor.onsuccess = () => cursor.result?.delete();
          transaction.objectStore('changes').delete(2);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
}

function journalBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    let sum = 0;
    const look = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const handle of folder.values()) {
        if (handle.kind === 'directory') await look(handle);
        else sum += (await handle.getFile()).size;
      }
    };
    await look(root);
    return sum;
  });
}
