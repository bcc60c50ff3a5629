import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/app';
import { everyAddress, expectNoSidewaysScroll, show } from '../e2e/support/every-screen';
import { fixtureFile } from '../e2e/support/screens';

const SAMPLE = 'sample-diploma.json';
const root = path.resolve(import.meta.dirname, '../..');

test.use({
  appOptions: async ({ appOptions }, use) =>
    use({
      ...appOptions,
      installs: false,
      site: path.join(root, '.cache/pseudo'),
      viewport: { width: 320, height: 800 },
    }),
});

test('every word on every screen comes from the catalogue, and half as many again have room', async ({ app }) => {
  app.page.setDefaultTimeout(20_000);
  await openSample(app.page, () => app.open('/storage/open'));
  const known = knownTexts();
  const strange: string[] = [];
  const addresses = everyAddress(SAMPLE);
  for (const address of addresses) {
    await show(app.page, address).catch((error: unknown) => {
      throw new Error(`${address} does not open`, { cause: error });
    });
    for (const text of await unmarkedTexts(app.page)) {
      if (!known(text)) strange.push(`${address}: ${text}`);
    }
  }
  expect(addresses.length).toBeGreaterThan(30);
  expect(await app.page.locator('body').innerText()).toContain('⟦'); // the pseudo-locale is on
  expect([...new Set(strange)]).toEqual([]);
  await expectNoSidewaysScroll(app.page, addresses);
});

/** In whatever language: the only file field, and the one button that opens what was chosen. */
async function openSample(page: Page, goTo: () => Promise<void>): Promise<void> {
  await goTo();
  await page.locator('input[type=file]').setInputFiles(fixtureFile(SAMPLE));
  await page.getByRole('button', { name: /Ôþéñ îţ/ }).click();
  await expect(page.getByText(/Ţĥé þôŕţƒôļîô îš ôþéñ/)).toBeVisible();
}

/** What a screen says outside the brackets of the pseudo-locale: words that are looked at, and words that are only heard. */
function unmarkedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style, noscript, textarea') === null) texts.push(node.textContent ?? '');
    }
    for (const attribute of ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${attribute}]`))
        texts.push(element.getAttribute(attribute) ?? '');
    }
    const unbracketed = (text: string): string => {
      const less = text.replace(/⟦[^⟦⟧]*⟧/g, '\u0000');
      return less === text ? text : unbracketed(less);
    };
    return [...new Set(texts.flatMap((text) => unbracketed(text).split('\u0000')))]
      .map((text) => text.trim())
      .filter((text) => /\p{L}{2}/u.test(text));
  });
}

/** Names, what the candidate wrote, and what the standards say are in no catalogue; dates and times follow Intl. */
function knownTexts(): (text: string) => boolean {
  const folder = path.join(root, 'standards-data');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const texts = [fixtureFile(SAMPLE), ...files.map((name) => path.join(folder, name))].flatMap((file) =>
    textsIn(JSON.parse(readFileSync(file, 'utf8'))),
  );
  const all = tidy(texts.join('\n'));
  return (text) =>
    tidy(text)
      .split(/ ?[,;:.…()] ?/)
      .every((piece) => !/\p{L}{2}/u.test(piece) || all.includes(piece));
}

const FIGURES =
  /\b([A-Z]\d{2,}|\d[\d,.:]*( ?(h|min|kB|MB|bytes|%))?|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\w*|and)\b/g;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function tidy(text: string): string {
  return text.replace(FIGURES, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}
