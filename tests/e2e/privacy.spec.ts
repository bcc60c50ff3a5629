import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPdf, readAllText } from '../submission/fixtures/read-pdf';
import { expect, test } from './support/app';
import { begin, expectHeading, logSession, openFromMore, save, savePortableCopy, unfold } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

/** Names that nothing but the sealed record, and what the person asks for, may hold. */
const CANARIES = ['Zephyrine Quillfeather', 'zq@canary.example', 'Canary Freight'];

async function nameTheClient(page: Page): Promise<void> {
  await openFromMore(page, 'Clients');
  await page.getByRole('main').getByRole('link', { name: /Alder/ }).click();
  await unfold(page, 'Who this is');
  await page.getByLabel('Name', { exact: true }).fill(CANARIES[0] ?? '');
  await page.getByLabel('How to reach them').fill(CANARIES[1] ?? '');
  await page.getByLabel('Organisation', { exact: true }).fill(CANARIES[2] ?? '');
  await save(page, 'Save who this is');
}

function expectNoCanary(text: string, where: string): void {
  for (const canary of CANARIES) expect(text, where).not.toContain(canary);
}

test('who a client is leaks into no export, address, title, log, note or cache', async ({ app }) => {
  test.slow();
  const { page } = app;
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('request', (request) => seen.push(request.url()));
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  await begin(app);
  await logSession(app, { codeName: 'Alder', note: 'Talked about a move' });
  await nameTheClient(page);
  for (const address of ['/', '/sessions', '/clients', '/portfolio', '/privacy', '/storage', '/export']) {
    await app.open(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    seen.push(await page.title());
    expectNoCanary(await page.evaluate(() => document.documentElement.outerHTML), address);
  }
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the PDF' }).click();
  const pdf = await download;
  seen.push(pdf.suggestedFilename());
  const text = (await readAllText(await openPdf(new Uint8Array(await readFile(await pdf.path())))))
    .map(({ content, artifacts }) => `${content} ${artifacts}`)
    .join(' ');
  expect(text).toContain('Alder');
  expectNoCanary(text, 'PDF');
  const kept = await page.evaluate(async () => {
    const notes = JSON.stringify({ ...localStorage, ...sessionStorage, name: window.name, cookie: document.cookie });
    const names = await caches.keys();
    const addresses = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return notes + JSON.stringify([names, addresses, history.state]);
  });
  expectNoCanary(kept, 'notes and caches');
  expectNoCanary(seen.join('\n'), 'logs, addresses, titles and file names');
});

test('a client gets everything about them, is erased, and their hours stay', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder', minutes: 60, note: 'A canary sentence of Alder' });
  const { page } = app;
  await nameTheClient(page);
  await openFromMore(page, 'Privacy');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: /Alder/ }).click();
  await expectHeading(page, 'Kept about Alder');
  await page.getByLabel('How they agreed').fill('By e-mail');
  await page.getByLabel('Look again on').fill('2020-01-01');
  await save(page, 'Save consent and review');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything as one page' }).click();
  const file = await download;
  expectNoCanary(file.suggestedFilename(), 'file name');
  const text = await readFile(await file.path(), 'utf8');
  for (const canary of [...CANARIES, 'A canary sentence of Alder', 'By e-mail']) expect(text).toContain(canary);

  await page.getByRole('button', { name: 'Erase this person' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText(/The person is erased/)).toBeVisible();
  await expectHeading(page, 'Kept about Former client 1');
  await app.open('/');
  await expect(page.getByRole('meter', { name: 'Coaching hours' })).toHaveAttribute('aria-valuetext', '1 h of 18 h');
  const copy = await savePortableCopy(app);
  expectNoCanary(copy, 'portable copy');
  expect(copy).not.toContain('A canary sentence of Alder');
  await app.open('/removed');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expectNoCanary(await page.evaluate(() => document.body.innerText), 'removed lately');
});
