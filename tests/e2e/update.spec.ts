import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect } from './support/app';
import { nextReleaseMark, test } from './support/release';
import { begin, logSession } from './support/screens';
import { shellCaches, shellFiles, shellStatus, unlikeTheBuild, waitUntilOnDevice } from './support/shell';

test.describe.configure({ timeout: 150_000 });

/** A release is fetched and checked as a whole before anything can be seen of it. */
const patient = { timeout: 60_000 };
const halfAThought = 'I asked two questions at once, and he';

const updateNow = (page: Page) => page.getByRole('button', { name: 'Update now' });
const thought = (page: Page) => page.getByRole('textbox', { name: 'Overall' });

/** Leaves off in the middle of a sentence, and doesn't wait for anything to be saved. */
async function halfReflect(app: App): Promise<void> {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await waitUntilOnDevice(app.page);
  await app.page.getByRole('link', { name: 'Reflect now' }).click();
  await thought(app.page).fill(halfAThought);
}

const lookForUpdate = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.getRegistration().then(async (found) => void (await found?.update())));

/** What a tab does when its person accepts: false while nothing waits. */
const acceptWaiting = (page: Page) =>
  page.evaluate(async () => {
    const waiting = (await navigator.serviceWorker.getRegistration())?.waiting ?? null;
    waiting?.postMessage({ type: 'SKIP_WAITING' });
    return waiting !== null;
  });

test('an update is offered, never forced, and loses no half-written reflection', async ({ app, release }) => {
  const { page } = app;
  await halfReflect(app);
  await release.publishNext();
  await lookForUpdate(page);
  await expect(updateNow(page)).toBeVisible(patient);
  await expect(page.locator(nextReleaseMark)).toHaveCount(0);
  await expect(thought(page)).toHaveValue(halfAThought);

  await app.killServer(); // it was complete before it was offered
  await thought(page).pressSequentially(' was quiet');
  await updateNow(page).click();
  await expect(page.locator(nextReleaseMark)).toBeAttached(patient);
  await expect(thought(page)).toHaveValue(`${halfAThought} was quiet`);
  await expect(updateNow(page)).toHaveCount(0);
  await expect.poll(() => shellCaches(page), patient).toHaveLength(1);
});

test('a second tab follows, with what is typed in it', { tag: '@long' }, async ({ app, release }) => {
  await halfReflect(app);
  const second = app.page;
  const first = await app.context.newPage();
  await first.goto(`${app.origin}/more`);
  await release.publishNext();
  await lookForUpdate(first);
  await expect(updateNow(first)).toBeVisible(patient);
  await thought(second).pressSequentially(' was quiet');

  await updateNow(first).click();
  await expect(first.locator(nextReleaseMark)).toBeAttached(patient);
  await expect(second.locator(nextReleaseMark)).toBeAttached(patient);
  await expect(thought(second)).toHaveValue(`${halfAThought} was quiet`);
});

test('the files of the release before stay while a tab may need them', { tag: '@long' }, async ({ app, release }) => {
  const { page } = app;
  await app.open();
  await waitUntilOnDevice(page);
  const old = (await shellFiles(release.site)).filter((file) => file.revision === null);
  const silent = await app.context.newPage(); // runs no script of ours: it can't say which release it needs
  await silent.goto(`${app.origin}/icon.svg`);

  await release.publishNext();
  await lookForUpdate(page);
  await expect.poll(() => acceptWaiting(page), patient).toBe(true);
  await expect(page.locator(nextReleaseMark)).toBeAttached(patient);
  await shellStatus(page, 'DOWNLOAD_REST'); // is answered when all has been fetched and tidied up
  await app.killServer();
  expect(await unlikeTheBuild(silent, old)).toEqual([]);

  await silent.close();
  await page.reload();
  await expect.poll(() => shellCaches(page), patient).toHaveLength(1);
});

/** A release gone wrong: a page that looks for nothing, and a worker that answers with it for ever. */
const STUCK = {
  'index.html':
    '<!doctype html><html lang="en"><title>Stuck</title><h1>The page of last year</h1><script src="/stuck.js"></script>',
  'stuck.js': `const policy = trustedTypes.createPolicy('coachfolio-url', { createScriptURL: (url) => url });
navigator.serviceWorker.register(policy.createScriptURL('/service-worker.js'));`,
  'service-worker.js': `addEventListener('install', (event) => event.waitUntil(keepPage()));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(caches.match('/index.html'));
});
async function keepPage() {
  await (await caches.open('stuck')).add('/index.html');
  await skipWaiting();
}`,
} as const;

test(
  'a worker that serves an old page for ever is replaced at the next start with a network',
  { tag: '@long' },
  async ({ app, release }) => {
    const files = Object.entries(STUCK).map(([name, text]) => [path.join(release.site, name), text] as const);
    const mended = await Promise.all(
      files.map(async ([file]) => [file, await readFile(file).catch(() => '')] as const),
    );
    for (const [file, text] of files) await writeFile(file, text);
    await app.open();
    await expect.poll(() => app.page.evaluate(() => navigator.serviceWorker.controller !== null), patient).toBe(true);
    for (const [file, content] of mended) await writeFile(file, content);

    await app.open('/sessions');
    await expect(app.page.getByText('The page of last year')).toBeVisible(); // nothing on it asks for anything newer
    const waits = () => app.page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
    await expect.poll(waits, patient).toBe(true);
    await app.restart();
    await expect(app.page.getByRole('button', { name: 'Begin' })).toBeVisible(patient);
    await waitUntilOnDevice(app.page);
    await app.killServer();
    await app.open('/sessions');
    await expect(app.page.getByRole('button', { name: 'Begin' })).toBeVisible(patient);
  },
);
