import { readFileSync } from 'node:fs';
import { type App, expect, test } from './support/app';
import {
  begin,
  choosePortfolioFile,
  expectHeading,
  fixtureFile,
  logSession,
  openPortfolioFile,
  openTab,
  savePortableCopy,
} from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test('saved, wiped off the device and opened from the first run: everything is as it was', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile('sample-diploma.json'));
  const before = await savePortableCopy(app);
  await wipe(app);
  await app.open();
  await expectHeading(app.page, /kept by you/);
  await app.page.getByRole('link', { name: 'Open a portfolio that you saved' }).click();
  await choosePortfolioFile(app.page, { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(before) });
  await app.page.getByRole('button', { name: 'Open it' }).click();
  await expect(app.page.getByText('The portfolio is open.')).toBeVisible();
  const after = await savePortableCopy(app);
  expect(withoutExportTime(after)).toEqual(withoutExportTime(before));
  expect(recordsOf(before)).toEqual(recordsOf(readFileSync(fixtureFile('sample-diploma.json'), 'utf8')));
});

test('a file shows what it would change before it changes anything, and a replaced portfolio can be told', async ({
  app,
}) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await app.open('/storage/open');
  const { page } = app;
  await choosePortfolioFile(page, fixtureFile('certificate-complete.json'));
  await expect(page.getByText(/\d+ new records/)).toBeVisible();
  await page.getByRole('button', { name: 'Leave everything as it is' }).click();
  await openTab(page, 'Sessions');
  await expect(page.getByText('1 session held')).toBeVisible();
  await app.open('/storage/open');
  await choosePortfolioFile(page, fixtureFile('certificate-complete.json'));
  await page.getByRole('radio', { name: 'Replace what is here' }).check();
  await expect(page.getByText('4 records of yours taken away')).toBeVisible();
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByText('The portfolio is open.')).toBeVisible();
  await openTab(page, 'Sessions');
  await expect(page.getByText('18 sessions held')).toBeVisible();
});

/** As on a new device: nothing of the origin is left. */
async function wipe(app: App): Promise<void> {
  await app.page.goto('about:blank');
  const session = await app.context.newCDPSession(app.page);
  await session.send('Storage.clearDataForOrigin', { origin: app.origin, storageTypes: 'all' });
}

function withoutExportTime(text: string): object {
  const { exportedAt, ...rest } = JSON.parse(text) as Record<string, unknown>;
  expect(exportedAt).toMatch(/Z$/);
  return rest;
}

function recordsOf(text: string): ReadonlyMap<string, unknown> {
  const { records } = JSON.parse(text) as { readonly records: readonly { readonly id: string }[] };
  return new Map(records.map((record) => [record.id, record]));
}
