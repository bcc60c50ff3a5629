import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app';
import { begin, logSession, openTab } from './support/screens';
import { waitUntilOnDevice } from './support/shell';

const EVIDENCE = 'A letter from a client, as bytes.';

test.describe('without the app on the device', () => {
  test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

  test('when no script of the app arrives, everything can be saved and opened on another device', async ({ app }) => {
    await begin(app);
    await logSession(app, { codeName: 'Alder', minutes: 45 });
    await logSession(app, { minutes: 30 });
    await putEvidence(app.page);
    const { page } = app;
    await page.route('**/assets/**', (route) => route.fulfill({ status: 500, body: 'broken' }));
    await app.open();
    await expect(page.getByRole('heading')).toHaveCount(0);
    await app.open('/rescue.html');
    await expect(page.getByText('Among them 2 sessions')).toBeVisible();
    await expect(page.getByText('1 evidence file', { exact: true })).toBeVisible();
    const rescued = await rescue(page);
    await page.unroute('**/assets/**');
    expect(app.takeProblems().filter((problem) => !/500|MIME/.test(problem))).toEqual([]);
    await wipe(app);
    await app.open('/storage/open');
    await page.locator('input[type=file]').setInputFiles({ name: 'r', mimeType: '', buffer: rescued });
    await expect(page.getByText('1 new evidence file')).toBeVisible();
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByText('The portfolio is open.')).toBeVisible();
    await openTab(page, 'Sessions');
    await expect(page.getByText('2 sessions held')).toBeVisible();
    expect(await evidenceText(page)).toBe(EVIDENCE);
  });

  test('the second copy is enough when the database is gone', { tag: '@long' }, async ({ app }) => {
    await begin(app);
    await logSession(app, { codeName: 'Alder' });
    const { page } = app;
    await page.goto(`${app.origin}/icon.svg`); // the database is nobody's now
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('coachfolio');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(new Error('not removed'));
        }),
    );
    await app.open('/rescue.html');
    await expect(page.getByText(/versions were found only in the second copy/)).toBeVisible();
    await expect(page.getByText('Among them 1 session')).toBeVisible();
    expect((await rescue(page)).toString('latin1', 0, 2)).toBe('PK');
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names, 'looking makes no empty database').not.toContain('coachfolio');
  });

  test('an empty browser is called empty, and a row that makes no sense is taken along', async ({ app }) => {
    const { page } = app;
    await app.open('/rescue.html');
    await expect(page.getByRole('heading', { name: /Nothing of a portfolio was found/ })).toBeVisible();
    await begin(app);
    await putRow(page, 'changes', { seq: 9999, odd: 'what is this' });
    await app.open('/rescue.html');
    await expect(page.getByText('One row is not as the app writes it.')).toBeVisible();
    const rescued = await rescue(page);
    expect(rescued.includes('what is this')).toBe(true);
    await wipe(app);
    await app.open('/storage/open');
    await page.locator('input[type=file]').setInputFiles({ name: 'r', mimeType: '', buffer: rescued });
    await expect(page.getByText('One row was damaged on its device')).toBeVisible();
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByText('The portfolio is open.')).toBeVisible();
  });
});

test('the rescue page opens without a network', async ({ app }) => {
  await begin(app);
  await waitUntilOnDevice(app.page);
  await app.killServer();
  await app.open('/rescue.html');
  await expect(app.page.getByRole('button', { name: 'Save everything as a file' })).toBeVisible();
  expect((await rescue(app.page)).length).toBeGreaterThan(1000);
});

async function rescue(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  const file = await readFile(await (await download).path());
  await expect(page.getByText(/is in your downloads/)).toBeVisible();
  return file;
}

/** An evidence file, as the store of files keeps it. */
async function putEvidence(page: Page): Promise<void> {
  const hash = createHash('sha256').update(EVIDENCE).digest('hex');
  await putRow(page, 'fileChunks', { id: 'chunks-1', seq: 0, text: EVIDENCE });
  await putRow(page, 'files', {
    ...{ hash, id: 'chunks-1', size: EVIDENCE.length, chunkCount: 1 },
    ...{ mediaType: 'application/octet-stream', storedAtMs: Date.now(), isCopied: false },
  });
}

/** `text` stands for the bytes of a chunk. */
async function putRow(page: Page, store: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(
    ([name, { text, ...rest }]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('coachfolio');
        request.onsuccess = () => {
          const bytes = typeof text === 'string' ? { bytes: new TextEncoder().encode(text).buffer } : {};
          const transaction = request.result.transaction(name, 'readwrite');
          transaction.objectStore(name).put({ ...rest, ...bytes });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onabort = () => reject(new Error('not kept'));
        };
        request.onerror = () => reject(new Error('not opened'));
      }),
    [store, row] as const,
  );
}

function evidenceText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('coachfolio');
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const chunks = request.result.transaction('fileChunks').objectStore('fileChunks').getAll();
          chunks.onsuccess = () => {
            request.result.close();
            const [chunk] = chunks.result as readonly { readonly bytes: ArrayBuffer }[];
            resolve(new TextDecoder().decode(chunk?.bytes));
          };
        };
      }),
  );
}

/** As on a new device: nothing of the origin is left. */
async function wipe(app: App): Promise<void> {
  await app.page.goto('about:blank');
  const session = await app.context.newCDPSession(app.page);
  await session.send('Storage.clearDataForOrigin', { origin: app.origin, storageTypes: 'all' });
}
