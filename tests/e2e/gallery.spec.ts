import { rm } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import react from '@vitejs/plugin-react';
import { type Browser, type BrowserContextOptions, chromium, expect, type Page, test as base } from '@playwright/test';
import { createServer } from 'vite';
import { CHROMIUM_FLAGS, chromiumForTests } from './support/browser';

/** The design language by itself: tests/ui/gallery.html, served as source. The app's own pages are checked in their own tests. */
const PAGES = { home: '/', parts: '/sessions', log: '/log', form: '/portfolio', stress: '/more' } as const;
const PHONE = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };

type Gallery = { readonly open: (page: keyof typeof PAGES, options?: BrowserContextOptions) => Promise<Page> };

const test = base.extend<{ gallery: Gallery }, { origin: string; shared: Browser }>({
  origin: [
    async ({}, use) => {
      const root = path.resolve(import.meta.dirname, '../..');
      const cacheDir = path.join(root, '.cache', `vite-gallery-${process.pid}`);
      const server = await createServer({
        configFile: false,
        root,
        cacheDir,
        logLevel: 'error',
        plugins: [react()],
        optimizeDeps: { entries: ['tests/ui/gallery.html'] },
        server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
      });
      await server.listen();
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({}, use) => {
      const { path: executablePath, env } = await chromiumForTests();
      const running = await chromium.launch({
        executablePath,
        args: [...CHROMIUM_FLAGS],
        env: { ...process.env, ...env },
      });
      await use(running);
      await running.close();
    },
    { scope: 'worker' },
  ],
  gallery: async ({ origin, shared }, use) => {
    const problems: string[] = [];
    await use({
      open: async (name, options = {}) => {
        const context = await shared.newContext({ viewport: PHONE, reducedMotion: 'reduce', ...options });
        const page = await context.newPage();
        page.on('pageerror', (error) => problems.push(error.message));
        page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
        await page.goto(`${origin}tests/ui/gallery.html#${PAGES[name]}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page;
      },
    });
    await Promise.all(shared.contexts().map((context) => context.close()));
    expect(problems).toEqual([]);
  },
});

for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
  test(`the ${name} page of the gallery is accessible, light and dark, and fits`, async ({ gallery }) => {
    const page = await gallery.open(name);
    expect(await sidewaysScroll(page), 'pixels to scroll sideways at 320').toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.setViewportSize(WIDE);
    expect(await sidewaysScroll(page), 'pixels to scroll sideways at 1280').toBe(0);
    await expectAccessible(page);
  });
}

test('errors are listed, tied to their fields, and lead to them', async ({ gallery }) => {
  const page = await gallery.open('form');
  await page.getByRole('button', { name: 'Save contract' }).click();
  const name = page.getByRole('textbox', { name: 'Code name' });
  await expect(name).toHaveAccessibleDescription(/Not the real name.*Error: Give the client a code name/);
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('alert').getByRole('button', { name: 'Choose a tool' }).click();
  await expect(page.getByRole('combobox', { name: 'Tool to find needs' })).toBeFocused();
  await expectAccessible(page);
});

test('a group of chips is one stop of the tab key, and arrows choose', async ({ gallery }) => {
  const page = await gallery.open('form');
  const kind = page.getByRole('radiogroup', { name: 'Kind' });
  await kind.getByRole('radio', { name: 'Coaching' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(kind.getByRole('radio', { name: 'Mentoring' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'GROW' })).toBeFocused();
});

test('another length of time is typed, and a usual one puts the input away', async ({ gallery }) => {
  const page = await gallery.open('log');
  const length = page.getByRole('radiogroup', { name: 'How long' });
  await expect(length.getByRole('radio', { name: '60 min' })).toBeChecked();
  await length.getByRole('radio', { name: 'Other' }).check();
  await page.getByRole('textbox', { name: 'Minutes' }).fill('75');
  await expect(length.getByRole('radio', { name: 'Other' })).toBeChecked();
  await length.getByRole('radio', { name: '45 min' }).check();
  await expect(page.getByRole('textbox', { name: 'Minutes' })).toHaveCount(0);
});

test('another day is picked, also while its year is half typed', async ({ gallery }) => {
  const page = await gallery.open('log');
  await page.getByRole('radio', { name: 'Other day' }).check();
  const day = page.getByLabel('Date');
  await day.focus();
  await page.keyboard.type('04302026');
  await expect(day).toHaveValue('2026-04-30');
});

test('a text area counts what a form puts into it, and what is typed', async ({ gallery }) => {
  const page = await gallery.open('form');
  await expect(page.getByText('5 words')).toBeVisible();
  await page.getByRole('textbox', { name: 'What was talked about' }).fill('One\n\ntwo  three');
  await expect(page.getByText('3 words')).toBeVisible();
});

test('a toast tells what can be done, and goes when it is done', async ({ gallery }) => {
  const page = await gallery.open('log');
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByRole('status')).toContainText('Session 4 with AB saved');
  await expect(page.getByRole('status')).toContainText('Undo is available');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'Notifications' })).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('a toast stays while it is held, and leaves after a while', async ({ gallery }) => {
  const page = await gallery.open('log');
  await page.clock.install();
  await page.getByRole('button', { name: 'Save session' }).click();
  const toast = page.getByRole('region', { name: 'Notifications' });
  await page.getByRole('button', { name: 'Reflect now' }).focus();
  await page.clock.fastForward(60_000);
  await expect(toast).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.clock.fastForward(9_900);
  await expect(toast).toBeVisible();
  await page.clock.fastForward(5_000);
  await expect(toast).toHaveCount(0);
});

test('a dialog keeps the focus, closes by Escape and gives the focus back', async ({ gallery }) => {
  const page = await gallery.open('parts');
  const opener = page.getByRole('button', { name: 'Open a dialog' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Add an action' });
  await expect(dialog.getByRole('heading', { name: 'Add an action' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a change of page moves the focus to the new heading and names the window', async ({ gallery }) => {
  const page = await gallery.open('home');
  await page.evaluate(() => window.scrollTo(0, 400));
  await page.getByRole('link', { name: 'Portfolio' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contract with AB' })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page).toHaveTitle(/Contract with AB/);
  await expect(page.getByRole('link', { name: 'Portfolio' })).toHaveAttribute('aria-current', 'page');
});

test('the first stop of the tab key leads past the navigation', async ({ gallery }) => {
  const page = await gallery.open('home', { viewport: WIDE });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a signature is drawn, undone and cleared', async ({ gallery }) => {
  const page = await gallery.open('form');
  const pad = page.getByRole('img', { name: /Sign here/ });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('The pad is not on the page.');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByText('Signature drawn with 3 strokes')).toBeVisible();
  await page.getByRole('button', { name: 'Undo stroke' }).click();
  await expect(page.getByText('Signature drawn with 2 strokes')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText('Nothing drawn yet')).toBeVisible();
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** Controls that a thumb would miss. A ticked box is hit by its whole label; links within running text may be smaller. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, select, textarea, input:not([type="checkbox"])')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.5)
      .map(
        ({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.width)} x ${Math.round(box.height)}`,
      ),
  );
}
