import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from './app';
import { injectedList, shellFiles } from './shell';

/** A copy of the built app, on a server of its own, that a test may spoil and replace. */
export interface Release {
  /** The folder that is served. */
  readonly site: string;
  /** Makes a file arrive with other bytes than its digest says, as a broken network or a careless host would. */
  readonly spoil: (url: string) => Promise<void>;
  readonly repair: (url: string) => Promise<void>;
  /** Puts another release in its place: every hashed file under a new name, the old names gone, the page marked. */
  readonly publishNext: () => Promise<void>;
}

/** As the `test` of ./app, with a site of its own. */
export const test = base.extend<{ release: Release }>({
  release: async ({}, use) => {
    const site = await mkdtemp(path.join(tmpdir(), 'coachfolio-site-'));
    await cp(path.resolve(import.meta.dirname, '../../../dist'), site, { recursive: true });
    const whole = new Map<string, Buffer>();
    await use({
      site,
      spoil: async (url) => {
        const file = path.join(site, url);
        whole.set(url, await readFile(file));
        await writeFile(file, 'not what it was');
      },
      repair: async (url) => writeFile(path.join(site, url), whole.get(url) ?? ''),
      publishNext: () => publishNext(site),
    });
    await rm(site, { recursive: true });
  },
  appOptions: async ({ appOptions, release }, use) => use({ ...appOptions, site: release.site }),
});

/** Is in the page of a release that `publishNext` made. */
export const nextReleaseMark = 'html[data-release="next"]';
const hashedFile = /^(.+-[\w-]{4})[\w-]{4}(\.\w+)$/;

/** Renames rather than builds: quick, and no address of the old release is left, which is the hard case for an open tab. */
async function publishNext(site: string): Promise<void> {
  const assets = path.join(site, 'assets');
  const renamed = (await readdir(assets)).map((name) => [name, name.replace(hashedFile, '$1next$2')] as const);
  for (const [before, after] of renamed) await rename(path.join(assets, before), path.join(assets, after));

  const texts = [...renamed.map(([, name]) => `assets/${name}`), 'index.html', 'service-worker.js'];
  for (const name of texts.filter((text) => /\.(js|css|html)$/.test(text))) {
    const file = path.join(site, name);
    const content = renamed.reduce(
      (text, [before, after]) => text.replaceAll(before, after),
      await readFile(file, 'utf8'),
    );
    await writeFile(file, content.replace('<html ', '<html data-release="next" '));
  }
  const entries = await Promise.all(
    (await shellFiles(site)).map(async (entry) => {
      const digest = createHash('sha256').update(await readFile(path.join(site, entry.url)));
      return { ...entry, integrity: `sha256-${digest.digest('base64')}`, revision: entry.revision && 'next' };
    }),
  );
  const worker = path.join(site, 'service-worker.js');
  await writeFile(
    worker,
    (await readFile(worker, 'utf8')).replace(injectedList, () => JSON.stringify(entries)),
  );
}
