/**
 * `npm run pictures`: the pictures in the README and in docs, taken from the sample portfolio, so that they never go stale.
 * Needs a build (`npm run build`). Writes docs/pictures/*.png.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../../src/node/serve.mjs';
import { CHROMIUM_FLAGS } from '../e2e/support/browser';
import { findOrGetBrowser } from './find-browser.mjs';

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 800 };
/** A day after the sample's last entry, so that the pictures say the same whenever they are taken. */
const TODAY = new Date('2026-11-20T09:00:00Z');

interface Picture {
  readonly name: string;
  readonly address: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

const PICTURES: readonly Picture[] = [
  { name: 'home', address: '/', size: PHONE },
  { name: 'log', address: '/log', size: PHONE },
  { name: 'criterion', address: '/portfolio/502/2.1', size: PHONE },
  { name: 'home-wide', address: '/', size: DESK, colorScheme: 'dark' },
];

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
const server = await startServer({ root: path.join(root, 'dist') });
const found = await findOrGetBrowser(console.log);
const browser = await chromium.launch({ executablePath: found.path, args: [...CHROMIUM_FLAGS] });
try {
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
  await server.close();
}

async function take({ name, address, size, colorScheme = 'light' }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme,
    deviceScaleFactor: 2,
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Explore the sample' }).click();
  await page.getByText('Sample portfolio').waitFor();
  await page.goto(new URL(address, server.url).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(500); // the standard arrives after the heading
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
