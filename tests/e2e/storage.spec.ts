import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import {
  begin,
  choosePortfolioFile,
  expectHeading,
  fixtureFile,
  logSession,
  openTab,
  savePortableCopy,
} from './support/screens';
import { waitUntilOnDevice } from './support/shell';

/** What is typed may be lost for so long, and no longer. */
const LOST_AT_MOST_MS = 2000;

test('a browser killed in the middle of a word loses two seconds of typing at most', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await app.page.getByRole('link', { name: 'Reflect now' }).click();
  const overall = app.page.getByRole('textbox', { name: 'Overall' });
  await overall.pressSequentially('He found his own way');
  await app.page.waitForTimeout(LOST_AT_MOST_MS);
  await overall.pressSequentially(', once I');
  await app.crash();
  await expect(app.page.getByRole('textbox', { name: 'Overall' })).toHaveValue(/^He found his own way/);
  await expect(app.page.getByText(/^Your draft of .* is back/)).toBeVisible();
});

test('typing without a pause is kept while it goes on', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await app.page.getByRole('link', { name: 'Reflect now' }).click();
  const overall = app.page.getByRole('textbox', { name: 'Overall' });
  const began = Date.now();
  for (let count = 0; Date.now() - began < 2 * LOST_AT_MOST_MS; count += 1)
    await overall.press('abcdefghij'.charAt(count % 10));
  const typed = await overall.inputValue();
  await app.crash();
  await expect(app.page.getByRole('textbox', { name: 'Overall' })).toHaveValue(/^abcde/);
  expect(typed).toContain(await app.page.getByRole('textbox', { name: 'Overall' }).inputValue());
});

test('a session called saved is there after a kill, and keeps its number', async ({ app }) => {
  await begin(app);
  for (const codeName of ['Alder', 'Birch', 'Cedar']) {
    await logSession(app, { codeName });
    await app.crash();
  }
  await openTab(app.page, 'Sessions');
  for (const codeName of ['Alder', 'Birch', 'Cedar']) {
    await expect(app.page.getByRole('main').getByRole('link', { name: new RegExp(codeName) })).toHaveCount(1);
  }
  const refs = await savedRefs(app.page);
  expect(refs).toEqual(['D01', 'D02', 'D03']);
});

test('a second window sees what the first has saved', async ({ app }) => {
  await begin(app);
  const second = await app.context.newPage();
  await second.goto(`${app.origin}/sessions`);
  await expectHeading(second, 'Sessions');
  await logSession(app, { codeName: 'Alder' });
  await expect(second.getByRole('main').getByRole('link', { name: /Alder/ })).toBeVisible();
});

test('an old tab writes nothing into a database that a newer version has taken over', async ({ app }) => {
  await begin(app);
  await app.open('/log');
  const { page } = app;
  await page.getByRole('textbox', { name: 'Code name' }).fill('Alder');
  const newer = await app.context.newPage();
  await newer.goto(`${app.origin}/icon.svg`);
  await newer.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('coachfolio', 1000);
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(new Error('not opened'));
        request.onblocked = () => reject(new Error('blocked'));
      }),
  );
  await expect(page.getByText('A newer version of Coachfolio is open in another tab.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByText(/^Not saved\./)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Code name' })).toHaveValue('Alder');
  expect(await versionOf(newer)).toBe(1000);
});

test(
  'with no room left nothing is called saved, the text stays, and the next try works',
  { tag: '@long' },
  async ({ app }) => {
    const room = await app.context.newCDPSession(app.page);
    await room.send('Storage.overrideQuotaForOrigin', { origin: app.origin, quotaSize: 40_000_000 });
    await begin(app);
    await logSession(app, { codeName: 'Alder' });
    const { page } = app;
    await page.getByRole('link', { name: 'Reflect now' }).click();
    const overall = page.getByRole('textbox', { name: 'Overall' });
    await expect(overall).toBeVisible();
    await waitUntilOnDevice(page);
    await fillTheRoom(page); // Chromium allots room for half a minute ahead, so what is allotted must be used up first
    await room.send('Storage.overrideQuotaForOrigin', { origin: app.origin, quotaSize: 1 });
    const text = 'Nothing of this may be lost. '.repeat(1000);
    await overall.fill(text);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page.getByText(/^Not saved\./)).toBeVisible();
    expect(await overall.inputValue()).toHaveLength(text.length);
    await room.send('Storage.overrideQuotaForOrigin', { origin: app.origin });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page.getByRole('heading', { name: /models, techniques or tools/ })).toBeVisible();
    await app.restart();
    await app.page.getByRole('button', { name: 'Overall' }).click();
    expect(await app.page.getByRole('textbox', { name: 'Overall' }).inputValue()).toHaveLength(text.length);
  },
);

test('a portfolio file opened and saved again holds the same, before and after a restart', async ({ app }) => {
  const opened = {
    ...portfolioIn(readFileSync(fixtureFile('certificate-complete.json'), 'utf8')),
    refCounters: { D: 77 },
    attachments: [{ path: 'notes/one.pdf', mediaType: null, sha256: null, about: 'enrolment', description: 'Notes' }],
  };
  expect(opened.records.length).toBeGreaterThan(50);
  await begin(app);
  await app.open('/storage/open');
  const buffer = Buffer.from(JSON.stringify(opened));
  await choosePortfolioFile(app.page, { name: 'mine.json', mimeType: 'application/json', buffer });
  await expect(app.page.getByText('One attachment is listed by name.')).toBeVisible();
  await app.page.getByRole('button', { name: 'Open it' }).click();
  await expect(app.page.getByText('The portfolio is open.')).toBeVisible();
  for (const moment of ['before', 'after']) {
    if (moment === 'after') await app.restart();
    const saved = portfolioIn(await savePortableCopy(app));
    expect(saved.records).toEqual(expect.arrayContaining([...opened.records]));
    expect([saved.attachments, saved.refCounters?.['D']]).toEqual([opened.attachments, 77]);
  }
});

interface PortfolioText {
  readonly records: readonly unknown[];
  readonly attachments?: readonly unknown[];
  readonly refCounters?: Readonly<Record<string, number>>;
}

function portfolioIn(text: string): PortfolioText {
  return JSON.parse(text) as PortfolioText;
}

/** Another database of the same origin takes all the room there is. */
function fillTheRoom(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('filler', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
    });
    const put = (size: number): Promise<boolean> =>
      new Promise((resolve) => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        const transaction = database.transaction('bytes', 'readwrite');
        transaction.objectStore('bytes').put(bytes);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (const size of [5_000_000, 500_000, 50_000, 5_000]) while (await put(size));
    database.close();
  });
}

/** The references of all sessions, as they stand on disk. */
async function savedRefs(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('coachfolio');
        opening.onsuccess = () => {
          const request = opening.result.transaction('records').objectStore('records').getAll();
          request.onsuccess = () => {
            const rows = request.result as { kind: string; ref: string }[];
            opening.result.close();
            resolve(
              rows
                .filter(({ kind }) => kind === 'session')
                .map(({ ref }) => ref)
                .toSorted(),
            );
          };
        };
      }),
  );
}

async function versionOf(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'coachfolio')?.version);
}
