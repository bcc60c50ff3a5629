import { unzipSync } from 'fflate';
import { buildAnnex } from '../../src/domain/submission/build-annex';
import { buildSubmission } from '../../src/domain/submission/build-submission';
import type { SubmissionDocument } from '../../src/domain/submission/document';
import { exportBytes, openPdf, readAllText } from '../submission/fixtures/read-pdf';
import { type App, expect, test } from './support/app';
import { bytesOf, downloaded, made, NOW, requestOf } from './support/export';
import { expectHeading, fixtureFile, openPortfolioFile, save, savePortableCopy, unfold } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test.describe.configure({ timeout: 120_000 }); // whole submissions, several times over

test('a name in a text is found, replaced by the code name, and put back', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  const { page } = app;
  await nameAClient(app, 'Zuzanna Ŵyn-Qader');
  await app.open('/sessions');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  const summary = page.getByLabel('What was discussed');
  await summary.fill('We spoke about Zuznana’s week.');
  await save(page);
  await app.open('/export');
  const finding = page.getByRole('checkbox', { name: /“Zuznana” becomes/ });
  await finding.check();
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByText('1 name replaced', { exact: true })).toBeVisible();
  await expect(page.getByText('names or addresses are in what you wrote')).toBeVisible(); // code names of the file that are names
  await expect(finding).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(finding).toBeVisible();
});

test('a file for review comes back, and each decision stands beside its criterion', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  const { page } = app;
  await app.open('/export');
  await page.getByRole('radio', { name: /^For review/ }).check();
  const pdf = await made(page, 'Save the PDF');
  const reviewed = await filledIn(await bytesOf(pdf), {
    '501/2·1/decision': 'Not yet met',
    '501/2·1/comment': 'Say where it was – č.',
    '501//assessor': 'Tess Tutor',
  });
  await app.open('/export/reviewed');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'back.pdf', mimeType: 'application/pdf', buffer: reviewed });
  await page.getByRole('button', { name: 'Keep 2 decisions' }).click();
  await expect(page.getByText('2 decisions kept', { exact: true })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /501 2\.1/ })
    .click();
  await expectHeading(page, /2\.1/);
  await expect(page.getByText('Say where it was – č.')).toBeVisible();
  await page.getByLabel('What I did about it').fill('Places are in the diary now.');
  await save(page, 'Save what I did');
  await app.restart();
  await expect(app.page.getByLabel('What I did about it')).toHaveValue('Places are in the diary now.', {
    timeout: 30_000,
  });
});

test('another PDF is refused, with what to do', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  const { page } = app;
  await app.open('/export');
  const flat = await bytesOf(await made(page, 'Save the PDF'));
  await app.open('/export/reviewed');
  for (const [buffer, message] of [
    [Buffer.from(flat), 'No fields are in this file'],
    [Buffer.from('no PDF at all'), /can’t be read|No fields/],
  ] as const) {
    await page.locator('input[type=file]').setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer });
    await expect(page.getByRole('alert')).toContainText(message);
  }
});

test('annex and zip are files of their own, and nothing of the annex is in the zip', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  const { page } = app;
  await nameAClient(app, 'Zuzanna Ŵyn-Qader');
  await app.open('/export');
  await unfold(page, 'What goes with it');
  await page.getByRole('checkbox', { name: /sealed annex/ }).check();
  await page.getByRole('checkbox', { name: /A zip with/ }).check();
  const zip = unzipSync(await bytesOf(await made(page, /^Save .*\.zip$/)));
  const annex = await bytesOf(await downloaded(page, /^Save .*sealed annex\.pdf$/));
  expect(Object.keys(zip)[0]).toBe('Index.txt');
  const inside = Object.entries(zip).find(([name]) => name.endsWith('.pdf'))?.[1] ?? new Uint8Array();
  expect(await textOf(annex)).toContain('Zuzanna Ŵyn-Qader');
  expect(await textOf(inside)).not.toContain('Zuzanna');
});

test('each variant has the same bytes in the browser and in Node', async ({ app }) => {
  await app.context.clock.setFixedTime(new Date(NOW));
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  const { page } = app;
  const request = requestOf(await savePortableCopy(app));
  await app.open('/export');
  await page.getByRole('radio', { name: /^For review/ }).check();
  await unfold(page, 'What goes with it');
  await page.getByRole('checkbox', { name: /sealed annex/ }).check();
  const review = await bytesOf(await made(page, /^Save .*for review\.pdf$/));
  const annex = await bytesOf(await downloaded(page, /^Save .*sealed annex\.pdf$/));
  await expectSame(review, buildSubmission({ ...request, forReview: true }));
  await expectSame(annex, buildAnnex(request));
});

test('a tutor opens the data inside in an app of their own, and sees no sealed name', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  const { page } = app;
  await nameAClient(app, 'Zuzanna Ŵyn-Qader');
  await app.open('/export');
  await unfold(page, 'What goes with it');
  await page.getByRole('checkbox', { name: /as data inside/ }).check();
  const pdf = Buffer.from(await bytesOf(await made(page, 'Save the PDF')));
  await app.open('/storage/open');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'handed in.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByText('handed in.pdf')).toBeVisible();
  expect(pdf.includes('Zuzanna')).toBe(false);
});

async function expectSame(bytes: Uint8Array, document: SubmissionDocument): Promise<void> {
  expect(Buffer.compare(bytes, await exportBytes(document))).toBe(0);
}

/** Types who the first client is into the sealed details. */
async function nameAClient(app: App, name: string): Promise<void> {
  const { page } = app;
  await app.open('/clients');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await unfold(page, 'Who this is');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await save(page, 'Save who this is');
}

async function textOf(pdf: Uint8Array): Promise<string> {
  return (await readAllText(await openPdf(pdf))).map(({ content }) => content).join(' ');
}

/** Fills fields in as a reader would that is not ours, and saves. */
async function filledIn(bytes: Uint8Array, values: Readonly<Record<string, string>>): Promise<Buffer> {
  const pdf = await openPdf(bytes);
  const fields = (await pdf.getFieldObjects()) as Readonly<Record<string, readonly { readonly id: string }[]>> | null;
  for (const [name, value] of Object.entries(values)) {
    for (const { id } of fields?.[name] ?? []) pdf.annotationStorage.setValue(id, { value });
  }
  return Buffer.from(await pdf.saveDocument());
}
