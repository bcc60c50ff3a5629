/**
 * `npm run pictures`: the pictures in the README, in docs and in the app's guides, taken from the sample portfolio, so that they
 * never go stale. Needs a build (`npm run build`). Writes docs/pictures/*.png and public/help/*.jpg, which are smaller.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../../src/node/serve.mjs';
import type { GuidePicture } from '../../src/domain/help/guide';
import { CHROMIUM_FLAGS } from '../e2e/support/browser';
import { findOrGetBrowser } from './find-browser.mjs';

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 800 };
/** A day after the sample's last entry, so that the pictures say the same whenever they are taken. */
const TODAY = new Date('2026-11-20T09:00:00Z');

interface Picture {
  /** Where it goes, from the root. */
  readonly file: string;
  readonly address: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

const GUIDE_PICTURES: Readonly<Record<GuidePicture, string>> = {
  home: '/',
  log: '/log',
  reflection: '/sessions/session-heron-01/reflection?prompt=overall',
  client: '/clients/client-heron',
  criterion: '/portfolio/502/2.1',
  export: '/export',
};

const PICTURES: readonly Picture[] = [
  { file: 'docs/pictures/home.png', address: '/', size: PHONE },
  { file: 'docs/pictures/log.png', address: '/log', size: PHONE },
  { file: 'docs/pictures/criterion.png', address: '/portfolio/502/2.1', size: PHONE },
  { file: 'docs/pictures/home-wide.png', address: '/', size: DESK, colorScheme: 'dark' },
  ...Object.entries(GUIDE_PICTURES).map(([name, address]) => ({
    file: `public/help/${name}.jpg`,
    address,
    size: PHONE,
  })),
];

const root = path.resolve(import.meta.dirname, '../..');
for (const folder of ['docs/pictures', 'public/help']) mkdirSync(path.join(root, folder), { recursive: true });
const server = await startServer({ root: path.join(root, 'dist') });
const found = await findOrGetBrowser(console.log);
const browser = await chromium.launch({ executablePath: found.path, args: [...CHROMIUM_FLAGS] });
try {
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
  await server.close();
}

async function take({ file, address, size, colorScheme = 'light' }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme,
    deviceScaleFactor: file.endsWith('.jpg') ? 1.5 : 2,
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
  const isPhoto = file.endsWith('.jpg');
  await page.screenshot({ path: path.join(root, file), ...(isPhoto && { type: 'jpeg' as const, quality: 72 }) });
  await context.close();
  console.log(file);
}
