import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildSubmission } from '../../src/domain/submission/build-submission';
import { exportSubmission } from '../../src/submission/index';
import { buildPdf, onePage } from '../submission/foreign/build-pdf';
import { loadFontFiles } from '../submission/fixtures/font-files';
import { openPdf, readAllText } from '../submission/fixtures/read-pdf';
import { type App, expect, test } from './support/app';
import { bytesOf, made, NOW, requestOf } from './support/export';
import { jpegWithNotes, pngOf } from './support/pictures';
import { fixtureFile, openPortfolioFile, save, savePortableCopy } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });
test.describe.configure({ timeout: 120_000 }); // whole submissions, twice over

const GPS = Buffer.from([0x88, 0x25, 0, 4]); // the beginning of the entry that says where

test('photographs, foreign pages and documents go into the PDF, with the same bytes as in Node', async ({ app }) => {
  await app.context.clock.setFixedTime(new Date(NOW));
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  const { page } = app;
  const letter = wordDocument();
  const photo = await jpegWithNotes(page, { width: 1200, height: 800 });
  await attachEvidence(app, [
    { name: 'flip chart.jpg', mimeType: 'image/jpeg', buffer: photo },
    { name: 'screen.png', mimeType: 'image/png', buffer: await pngOf(page, { width: 400, height: 300 }) },
    { name: 'minutes.pdf', mimeType: 'application/pdf', buffer: foreignPdf() },
    { name: 'letter.docx', mimeType: 'application/octet-stream', buffer: letter },
  ]);
  const kept = new Map<string, Buffer>();
  for (const name of ['flip chart.jpg', 'screen.png', 'minutes.pdf', 'letter.docx']) {
    const bytes = Buffer.from(await bytesOf(await copyOf(page, name)));
    kept.set(createHash('sha256').update(bytes).digest('hex'), bytes);
  }
  const request = requestOf(await savePortableCopy(app));

  await app.open('/export');
  const shares = await watchProgress(page);
  const bytes = await bytesOf(await made(page, 'Save the PDF'));
  const seen = await shares();
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));

  const pdf = await openPdf(bytes);
  const text = (await readAllText(pdf)).map(({ content }) => content);
  const minutes = text.findIndex((one) => one.includes('Minutes of the sponsors'));
  expect(text[minutes]).toContain('E01, file 3 of 4');
  expect(text.join(' ')).toContain('1 letter.docx');
  const attached = (await pdf.getAttachments()) as Readonly<Record<string, { readonly content: Uint8Array }>>;
  expect(Object.values(attached).map(({ content }) => Buffer.from(content).equals(letter))).toEqual([true]);
  expect((await picturesOf(pdf)).map(({ isTurned, isTall }) => [isTurned, isTall])).toEqual([
    [true, true], // stored on its side, shown upright
    [false, false],
  ]);
  expect(photo.includes(GPS)).toBe(true);
  expect(Buffer.from(bytes).includes(GPS)).toBe(false);

  const { blob } = await exportSubmission(buildSubmission(request), {
    fonts: loadFontFiles(),
    files: { get: (hash) => Promise.resolve(blobOf(kept.get(hash))) },
  });
  expect(Buffer.compare(bytes, Buffer.from(await blob.arrayBuffer()))).toBe(0);
});

test('what is broken is told beforehand, an export is cancelled on the way, and made when asked again', async ({
  app,
}) => {
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  const { page } = app;
  await attachEvidence(app, [
    { name: 'minutes.pdf', mimeType: 'application/pdf', buffer: foreignPdf() },
    { name: 'cut.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
  ]);
  await app.open('/export');
  await expect(page.getByText('1 file can’t be shown', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('cut.png (damaged)')).toBeVisible();
  const ended = page.waitForEvent('worker').then((worker) => new Promise((resolve) => worker.once('close', resolve)));
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  await expect(page.getByRole('progressbar', { name: 'Making the PDF' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was made.')).toBeVisible();
  await ended;
  await expect(page.getByRole('button', { name: 'Save the PDF' })).toHaveCount(0);
  const bytes = await bytesOf(await made(page, 'Save the PDF'));
  const text = (await readAllText(await openPdf(bytes))).map(({ content }) => content).join(' ');
  for (const part of ['Minutes of the sponsors', 'cut.png can’t be shown here']) expect(text).toContain(part);
});

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A piece of evidence for 501 1.2 with these files. */
async function attachEvidence(app: App, files: readonly GivenFile[]): Promise<void> {
  await app.open('/portfolio/501/1.2');
  const { page } = app;
  await page.getByRole('link', { name: 'Add evidence for this' }).click();
  await page.getByLabel('Title').fill('What the group wrote');
  await page.locator('input[type=file][multiple]').setInputFiles([...files]);
  for (const { name } of files) {
    await expect(page.getByRole('list', { name: 'Files' }).getByText(name).first()).toBeVisible();
  }
  await save(page);
}

async function copyOf(page: Page, name: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save a copy of ${name}` }).click();
  return download;
}

/** Each value that the progress bar has from now on. */
async function watchProgress(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    document.documentElement.dataset['shares'] = '';
    new MutationObserver(() => {
      const now = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
      if (now === null || now === undefined || seen.at(-1) === now) return;
      seen.push(now);
      document.documentElement.dataset['shares'] = seen.join(' ');
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return async () => {
    const shares = await page.evaluate(() => document.documentElement.dataset['shares'] ?? '');
    return shares.split(' ').map(Number);
  };
}

/** How each picture stands on its page: whether it was turned, and whether it is higher than wide there. */
async function picturesOf(pdf: PDFDocumentProxy) {
  const found: { readonly isTurned: boolean; readonly isTall: boolean }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList({ annotationMode: 0 });
    fnArray.forEach((code, index) => {
      if (code !== OPS.paintImageXObject) return;
      const before = fnArray.lastIndexOf(OPS.transform, index);
      const [a = 0, b = 0, c = 0, d = 0] = argsArray[before] as readonly number[];
      found.push({ isTurned: a === 0 && d === 0, isTall: Math.abs(b) + Math.abs(d) > Math.abs(a) + Math.abs(c) });
    });
  }
  return found;
}

function foreignPdf(): Buffer {
  return Buffer.from(buildPdf(onePage('BT /F1 24 Tf 40 200 Td (Minutes of the sponsors) Tj ET')));
}

/** As much of a Word document as is looked at. */
function wordDocument(): Buffer {
  return Buffer.from('PK\x03\x04'.padEnd(30, '\0') + '[Content_Types].xml' + '\0'.repeat(40) + 'word/document.xml');
}

function blobOf(bytes: Buffer | undefined): Blob | null {
  return bytes === undefined ? null : new Blob([Uint8Array.from(bytes)]);
}
