import path from 'node:path';
import type { Page, Request } from '@playwright/test';
import { expect, test } from './support/app';
import { test as testWithRelease } from './support/release';
import { shellCaches, shellFiles, shellStatus, unlikeTheBuild, waitUntilOnDevice } from './support/shell';

const dist = path.resolve(import.meta.dirname, '../../dist');

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const isOfWorker = (request: Request) => request.serviceWorker() !== null;

test('the first visit brings everything onto the device', async ({ app }) => {
  const { page } = app;
  const files = await shellFiles(dist);
  await app.open();
  await waitUntilOnDevice(page);
  expect(await shellStatus(page)).toMatchObject({ total: files.length });
  await app.killServer();

  expect(await unlikeTheBuild(page, files)).toEqual([]);
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await app.open('/portfolio/501?from=a-deep-link');
  await expect(heading(page)).toBeVisible();
});

test('a browser that is closed and opened again without a network starts the app', async ({ app }) => {
  await app.open();
  await waitUntilOnDevice(app.page);
  await app.killServer();
  await app.restart();
  await expect(heading(app.page)).toBeVisible();
});

test('a file that is not there is not answered with the page', async ({ app }) => {
  const { page } = app;
  await app.open();
  await waitUntilOnDevice(page);
  for (const missing of ['/assets/none-12345678.js', '/none.png']) {
    expect(await page.evaluate((url) => fetch(url).then(({ status }) => status), missing)).toBe(404);
    expect((await page.goto(app.origin + missing))?.status()).toBe(404);
  }
  await app.open();
  await app.killServer();
  const answer = page.evaluate(() => fetch('/assets/none-12345678.js').then(({ status }) => status));
  await expect(answer).rejects.toThrow('Failed to fetch');
  expect(app.takeProblems().filter((problem) => !/none-12345678\.js|none\.png/.test(problem))).toEqual([]);
});

testWithRelease('an install that breaks midway leaves nothing, and the next one is whole', async ({ app, release }) => {
  const { page } = app;
  const core = (await shellFiles(release.site)).filter((file) => file.stage === 'core');
  const last = core.at(-1)?.url ?? '';
  await release.spoil(last);
  const asked = app.context.waitForEvent('request', (request) => isOfWorker(request) && request.url().endsWith(last));
  await app.open();
  await asked;
  await expect(heading(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  expect(await shellCaches(page)).toEqual([]);
  app.takeProblems();

  await release.repair(last);
  await page.reload();
  await waitUntilOnDevice(page);
  await app.killServer();
  await page.reload();
  await expect(heading(page)).toBeVisible();
});

testWithRelease('a part that could not be fetched is fetched when the network returns', async ({ app, release }) => {
  const { page } = app;
  const rest = (await shellFiles(release.site)).filter((file) => file.stage === 'rest');
  const one = rest[0]?.url ?? '';
  await release.spoil(one);
  await app.open();
  await expect
    .poll(async () => (await shellStatus(page))?.done, { timeout: 30_000 })
    .toBe((await shellFiles(release.site)).length - 1);
  expect(await shellStatus(page)).toMatchObject({ offlineReady: false });
  app.takeProblems();

  await release.repair(one);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await waitUntilOnDevice(page);
});

test('the browser finds the app fit to be installed', async ({ app }) => {
  await app.open();
  const inspector = await app.context.newCDPSession(app.page);
  expect(await inspector.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  expect((await inspector.send('Page.getAppManifest')).errors).toEqual([]);
  expect(await inspector.send('Page.getAppId')).toMatchObject({ appId: `${app.origin}/` });
});
