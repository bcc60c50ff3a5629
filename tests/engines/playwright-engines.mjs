import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium, firefox } from 'playwright-core';
import { findInstalledBrowser } from '../support/find-browser.mjs';
import { PATIENCE_MS } from './driver.mjs';

/** @typedef {import('./driver.mjs').Driver} Driver */
/** @typedef {import('./driver.mjs').Engine} Engine */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

/** @type {Engine} */
export const chromiumEngine = {
  name: 'Chromium',
  missing: () => [],
  open: (profile) =>
    drive(async () => {
      const browser = await findInstalledBrowser();
      if (browser === undefined) throw new Error('There is no Chromium here; `npm test` gets one.');
      return chromium.launchPersistentContext(profile, {
        executablePath: browser.path,
        env: { ...process.env, ...browser.env },
        args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
      });
    }),
};

const FIREFOX_COMMANDS = ['firefox-esr', 'firefox'];

/** @type {Engine} */
export const firefoxEngine = {
  name: 'Firefox',
  missing: () => (findFirefox() === undefined ? ['firefox-esr'] : []),
  open: (profile) =>
    drive(async () => {
      const executablePath = findFirefox();
      if (executablePath === undefined) throw new Error('There is no Firefox here.');
      return firefox.launchPersistentContext(profile, {
        executablePath,
        channel: 'moz-firefox', // the stock browser over WebDriver BiDi, not a build of Playwright's own
        firefoxUserPrefs: {
          // Headless, a request to keep data for good would wait for ever for somebody to answer its prompt.
          'dom.storageManager.prompt.testing': true,
          'dom.storageManager.prompt.testing.allow': true,
        },
      });
    }),
};

/** @param {() => Promise<BrowserContext>} launch @returns {Promise<Driver>} */
async function drive(launch) {
  let context = await launch();
  let page = await firstPage(context);
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    click: (role, name) => page.getByRole(role, { name, exact: true }).click(),
    fill: async (label, text) => {
      // Key by key: over BiDi, Firefox sets a value in one go without React noticing.
      const field = page.getByLabel(label, { exact: true });
      await field.press('ControlOrMeta+a');
      await field.pressSequentially(text);
    },
    see: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    evaluate: (expression) => page.evaluate(expression),
    restart: async () => {
      await context.close();
      context = await launch();
      page = await firstPage(context);
    },
    screenshot: async (file) => void (await page.screenshot({ path: file, fullPage: true })),
    close: () => context.close(),
  };
}

/** @param {BrowserContext} context */
async function firstPage(context) {
  context.setDefaultTimeout(PATIENCE_MS);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width: 390, height: 844 });
  return page;
}

/** @returns {string | undefined} */
function findFirefox() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const places = FIREFOX_COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return places.find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
