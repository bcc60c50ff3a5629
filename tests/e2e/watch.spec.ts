import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from './support/app';

/** A site that does everything that must never happen, to prove that the other tests would notice. */
const test = base.extend<{ site: string }>({
  site: async ({}, use) => {
    const site = await mkdtemp(path.join(tmpdir(), 'coachfolio-bad-site-'));
    await mkdir(path.join(site, 'assets'));
    await use(site);
    await rm(site, { recursive: true });
  },
  appOptions: async ({ appOptions, site }, use) => use({ ...appOptions, site, forgiving: true }),
});

const head = '<!doctype html><link rel="icon" href="data:,"><h1>Bad</h1>';
const scriptPage = `${head}<script src="/assets/page.js"></script>`;

async function visit(site: string, body: string, code: string, open: () => Promise<void>): Promise<void> {
  await writeFile(path.join(site, 'index.html'), body);
  await writeFile(path.join(site, 'assets', 'page.js'), code);
  await open();
}

test('a console error is noticed', async ({ app, site }) => {
  await visit(site, scriptPage, 'console.error("oops")', app.open);
  await expect.poll(() => app.takeProblems()).toContainEqual(expect.stringContaining('console error: oops'));
});

test('an uncaught error is noticed', async ({ app, site }) => {
  await visit(site, scriptPage, 'setTimeout(() => { throw new Error("unseen") })', app.open);
  await expect.poll(() => app.takeProblems()).toContainEqual(expect.stringContaining('uncaught error: Error: unseen'));
});

test('what the policy refuses is noticed', async ({ app, site }) => {
  await visit(site, `${head}<p style="color: red">Bad</p>`, '', app.open);
  const style = expect.stringContaining('content security policy: style-src-attr refused inline');
  await expect.poll(() => app.takeProblems()).toContainEqual(style);
});

test('a sink that is not trusted is noticed', async ({ app, site }) => {
  await visit(site, scriptPage, 'document.body.innerHTML = "<b>Bad</b>"', app.open);
  const sink = expect.stringContaining('content security policy: require-trusted-types-for refused trusted-types-sink');
  await expect.poll(() => app.takeProblems()).toContainEqual(sink);
});

test('a request to another origin is noticed', async ({ app, site }) => {
  await visit(site, scriptPage, 'location.href = "http://elsewhere.example/page"', app.open);
  await expect
    .poll(() => app.takeProblems())
    .toContainEqual('request seen at the network: GET http://elsewhere.example/page');
});

test('what a worker does is noticed', async ({ app, site }) => {
  await writeFile(
    path.join(site, 'assets', 'worker.js'),
    'fetch("https://elsewhere.example/").catch(() => console.error("from the worker"))',
  );
  const start = `const policy = trustedTypes.createPolicy('coachfolio-url', { createScriptURL: (url) => url });
    new Worker(policy.createScriptURL('/assets/worker.js'));`;
  await visit(site, scriptPage, start, app.open);
  await expect.poll(() => app.takeProblems()).toContainEqual(expect.stringContaining('console error: from the worker'));
});

test('what a service worker does is noticed', async ({ app, site }) => {
  await writeFile(
    path.join(site, 'assets', 'sw.js'),
    'self.addEventListener("install", () => console.error("from the service worker"))',
  );
  const start = `const policy = trustedTypes.createPolicy('coachfolio-url', { createScriptURL: (url) => url });
    navigator.serviceWorker.register(policy.createScriptURL('/assets/sw.js'));`;
  await visit(site, scriptPage, start, app.open);
  const found = expect.stringContaining('console error: from the service worker');
  await expect.poll(() => app.takeProblems()).toContainEqual(found);
});

test('a restart keeps the profile, the path and the origin', async ({ app, site }) => {
  await visit(site, scriptPage, '', app.open);
  await app.open('/some/path?x=1');
  await app.page.evaluate(() => localStorage.setItem('kept', 'yes'));
  await app.restart();
  expect(await app.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  expect(app.page.url()).toBe(`${app.origin}/some/path?x=1`);
});

test('a killed server answers no more, and answers again when started', async ({ app, site }) => {
  await visit(site, scriptPage, '', app.open);
  await app.killServer();
  await expect(fetch(app.origin)).rejects.toThrow();
  await app.startServer();
  await app.open();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});
