import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app';
import { begin, expectHeading, logSession, openTab, save } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

/** No test can press the browser's own windows. Without them a backup is a download, as on a phone. */
test.beforeEach(async ({ app }) => {
  await app.page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
});

const PASSPHRASE = 'kestrel harbour violin copper';

test('a verified backup says so, and brings everything back on an empty device', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder', minutes: 45, note: 'The first one' });
  const { page } = app;
  await app.open('/storage');
  await expect(page.getByText(/You would lose everything: 45 min in 1 session and \d+ other changes/)).toBeVisible();
  const backup = await backUp(app);
  await expect(page.getByText('Nothing would be lost')).toBeVisible();
  await openTab(page, 'Home');
  await expect(page.getByRole('link', { name: /Backup Everything is in the backup of/ })).toBeVisible();
  await wipe(app);
  await app.open();
  await page.getByRole('link', { name: 'Open a portfolio that you saved' }).click();
  await expectHeading(page, 'Open a file');
  await choose(page, 'renamed.bin', backup); // what it is called doesn't matter
  await expect(page.getByText(/\d+ new records/)).toBeVisible();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('The portfolio is open.')).toBeVisible();
  await openTab(page, 'Sessions');
  await expect(page.getByText('1 session held')).toBeVisible();
  await logSession(app, { minutes: 60 });
  await openTab(page, 'Home');
  await expect(page.getByRole('link', { name: /Backup 1 h logged since the last verified backup/ })).toBeVisible();
});

test('a backup with a passphrase opens with it and with no other', async ({ app }) => {
  test.slow(); // each passphrase that is tried costs a second or two on purpose
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await app.open('/storage');
  const { page } = app;
  const section = page.getByRole('region', { name: 'Back up', exact: true });
  await section.getByRole('checkbox', { name: 'Protect it with a passphrase' }).check();
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(section.getByText('Type a passphrase, or leave the backup unprotected.')).toBeVisible();
  await section.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await section.getByLabel('The same passphrase again').fill('kestrel harbor');
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(section.getByText('The two are not the same.')).toBeVisible();
  await section.getByLabel('The same passphrase again').fill(PASSPHRASE);
  const backup = await backUp(app);
  expect(backup.toString('latin1', 0, 21)).toBe('age-encryption.org/v1');
  expect(backup.includes('Alder')).toBe(false);
  await app.open('/storage/open');
  await choose(page, 'a.coachfolio', backup);
  await page.getByLabel('Passphrase').fill('kestrel harbour violin');
  await page.getByRole('button', { name: 'Unlock it' }).click();
  await expect(page.getByText('That is not the passphrase of this backup')).toBeVisible();
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock it' }).click();
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();
});

test('copies go into a chosen folder, whole or not at all, and are proved by restoring one', async ({ app }) => {
  await withFolder(app);
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await app.open('/storage');
  const { page } = app;
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText('Copies go to the folder “backups”.')).toBeVisible();
  expect(await folderNames(page)).toEqual([expect.stringMatching(/^coachfolio-\w+-\d{8}-\d{6}\.coachfolio$/)]);
  await logSession(app, { minutes: 30 });
  await app.open('/storage');
  await page.getByRole('button', { name: 'Back up to “backups” now' }).click();
  await expect(page.getByText(/^Backed up \d\d:\d\d, verified$/)).toBeVisible();
  expect(await folderNames(page)).toHaveLength(2);
  await page.getByRole('button', { name: 'Prove it now' }).click();
  await expect(page.getByText(/Proved on .* came back exactly as they are\./)).toBeVisible();
  await page.getByRole('button', { name: 'Stop copying there' }).click();
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  expect(await folderNames(page)).toHaveLength(2);
});

test('a copy that the disk spoils is thrown away and called no backup', async ({ app }) => {
  await withFolder(app);
  await app.page.addInitScript(() => {
    const whole = FileSystemFileHandle.prototype;
    const { value: getFile } = Object.getOwnPropertyDescriptor(whole, 'getFile') as { value: () => Promise<File> };
    whole.getFile = async function () {
      const file = await getFile.call(this);
      return this.name.endsWith('.part') ? new File([file.slice(0, -100)], file.name) : file;
    };
  });
  await begin(app);
  await app.open('/storage');
  const { page } = app;
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText('What was read back is not what was written.')).toBeVisible();
  expect(await folderNames(page)).toEqual([]);
  await expect(page.getByText('There is no verified backup yet')).toBeVisible();
});

test('two devices that changed one session are merged, and both texts are shown', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  const common = await backUpFrom(app);
  await describeSession(app, 'Written on the first device');
  const first = await backUpFrom(app);
  await wipe(app);
  await app.open('/storage/open');
  await bringIn(page, common);
  await describeSession(app, 'Written on the second device');
  await logSession(app, { minutes: 90 });
  await app.open('/storage/open');
  await choose(page, 'first.coachfolio', first);
  await expect(page.getByRole('heading', { name: 'Changed on both sides' })).toBeVisible();
  await expect(page.getByText('Written on the first device')).toBeVisible();
  await expect(page.getByText('Written on the second device')).toBeVisible();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('The portfolio is open.')).toBeVisible();
  await openTab(page, 'Sessions');
  await expect(page.getByText('2 sessions held')).toBeVisible();
});

test('two devices that began apart are put together, with the hours of both', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  const first = await backUpFrom(app);
  await wipe(app);
  await begin(app);
  await logSession(app, { codeName: 'Birch', minutes: 90 });
  await app.open('/storage/open');
  await bringIn(page, first);
  const twice = page.getByRole('listitem').filter({ hasText: 'Two enrolments' });
  await twice.getByRole('button', { name: 'Make them one' }).click();
  await expect(page.getByText(/^They are one now/).first()).toBeVisible();
  await expect(twice.getByRole('button')).toHaveCount(0);
  await openTab(page, 'Sessions');
  await expect(page.getByText('2 sessions held')).toBeVisible();
});

test('replacing keeps a snapshot first, and can be undone', async ({ app }) => {
  await begin(app);
  const { page } = app;
  const empty = await backUpFrom(app);
  await logSession(app, { codeName: 'Alder' });
  await app.open('/storage/open');
  await choose(page, 'empty.coachfolio', empty);
  await page.getByRole('radio', { name: 'Replace what is here' }).check();
  await expect(page.getByText('2 records of yours taken away')).toBeVisible();
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByText('The portfolio is open.')).toBeVisible();
  await page.getByRole('button', { name: 'Put everything back as it was' }).click();
  await expect(page.getByText('Everything is as it was before.')).toBeVisible();
  await openTab(page, 'Sessions');
  await expect(page.getByText('1 session held')).toBeVisible();
  await app.open('/storage');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  const snapshot = await readFile(await (await download).path());
  await app.open('/storage/open');
  await choose(page, 'snapshot', snapshot);
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();
});

test('a damaged backup is refused, and what is whole of it can be had', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await logSession(app, { minutes: 30 });
  const { page } = app;
  const backup = Buffer.from(await backUpFrom(app));
  const at = backup.indexOf('"durationMinutes":30');
  backup.write('9', at + 18);
  await wipe(app);
  await app.open('/storage/open');
  await choose(page, 'mine.coachfolio', backup);
  await expect(page.getByRole('alert')).toContainText('The records in this backup are damaged');
  await expect(page.getByRole('button', { name: 'Open it' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Take what is still whole' }).click();
  await expect(page.getByText('What is lost')).toBeVisible();
  await expect(page.getByText(/D02/)).toBeVisible();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('The portfolio is open.')).toBeVisible();
  await openTab(page, 'Sessions');
  await expect(page.getByText('1 session held')).toBeVisible();
});

async function describeSession(app: App, text: string): Promise<void> {
  await app.open('/sessions');
  await app.page.getByRole('main').getByRole('link', { name: /Alder/ }).first().click();
  await expectHeading(app.page, /Session/);
  await app.page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  await app.page.getByRole('textbox', { name: 'Outcomes' }).fill(text);
  await save(app.page);
}

/** Presses the button on the storage page, and gives the file that is downloaded. */
async function backUp({ page }: App): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up now' }).click();
  const file = await readFile(await (await download).path());
  await expect(page.getByText(/^Backed up \d\d:\d\d, verified$/)).toBeVisible();
  return file;
}

async function backUpFrom(app: App): Promise<Buffer> {
  await app.open('/storage');
  return backUp(app);
}

async function bringIn(page: Page, file: Buffer): Promise<void> {
  await choose(page, 'a.coachfolio', file);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('The portfolio is open.')).toBeVisible();
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** As on a new device: nothing of the origin is left. */
async function wipe(app: App): Promise<void> {
  await app.page.goto('about:blank');
  const session = await app.context.newCDPSession(app.page);
  await session.send('Storage.clearDataForOrigin', { origin: app.origin, storageTypes: 'all' });
}

/** A folder that behaves like one of the person's own; no test can press the browser's own window. */
async function withFolder({ page }: App): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true }),
    });
  });
}

async function folderNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle('backups', { create: true })).keys()) names.push(name);
    return names.sort();
  });
}
