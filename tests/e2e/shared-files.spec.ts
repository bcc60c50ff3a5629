import { readFile } from 'node:fs/promises';
import { expect, test } from './support/app';
import { begin, expectHeading, fixtureFile, logSession } from './support/screens';
import { waitUntilOnDevice } from './support/shell';

test('what another app shares becomes evidence, on the train too', async ({ app }) => {
  await begin(app);
  await waitUntilOnDevice(app.page);
  await app.killServer();
  const { page } = app;
  // As the browser does it for an installed app: a form is posted, and the answer is where to go.
  const answer = await page.evaluate(async () => {
    const form = new FormData();
    form.append('files', new File(['%PDF-1.4 what was agreed'], 'agreed – Siân.pdf', { type: 'application/pdf' }));
    form.append('files', new File(['%PDF-1.4 and then'], 'then.pdf', { type: 'application/pdf' }));
    return (await fetch('/share', { method: 'POST', body: form, redirect: 'manual' })).type;
  });
  expect(answer).toBe('opaqueredirect');
  await app.open('/evidence/new?shared');
  await expectHeading(page, 'New evidence');
  const files = page.getByRole('list', { name: 'Files' }).getByRole('listitem');
  await expect(files).toHaveCount(2);
  await expect(files.first()).toContainText('agreed – Siân.pdf');

  await page.reload(); // taken in once, and kept by the draft
  await expect(files).toHaveCount(2);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy of agreed – Siân.pdf' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('%PDF-1.4 what was agreed');
  expect(await page.evaluate(() => caches.has('coachfolio-shared-files'))).toBe(false);
});

test('a backup that is opened from a folder of the computer is shown before anything changes', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  const text = await readFile(fixtureFile('certificate-complete.json'), 'utf8');
  await page.addInitScript((content) => {
    const files = [{ getFile: () => Promise.resolve(new File([content], 'mine.coachfolio')) }];
    const setConsumer = (consumer: (launch: object) => void) => consumer({ files });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, text);
  await app.open('/storage/open');
  await expect(page.getByRole('heading', { name: /^What opening/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open it' })).toBeVisible();
});
