import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { MADE_UP_STANDARDS } from '../../support/made-up-standards';
import { test as base } from './app';

const root = path.resolve(import.meta.dirname, '../../..');
/** What a build is made from; nothing else of the project is needed for it. */
const PARTS = [
  'src',
  'public',
  'standards-data',
  'tests/fixtures/portfolios',
  'index.html',
  'rescue.html',
  'package.json',
];
const SETTINGS = ['vite.config.ts', 'tsconfig.json', 'tsconfig.pure.json', 'tsconfig.worker.json'];

/**
 * As the `test` of ./app, on a build of the same code to which two made-up standards were added as folders of JSON. Building
 * takes a while, so the tests of a file share it.
 */
export const test = base.extend<object, { siteWithStandards: string }>({
  siteWithStandards: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'coachfolio-added-'));
      for (const part of [...PARTS, ...SETTINGS])
        await cp(path.join(root, part), path.join(folder, part), { recursive: true });
      await cp(MADE_UP_STANDARDS, path.join(folder, 'standards-data'), { recursive: true });
      await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
      const vite = path.join(root, 'node_modules/vite/bin/vite.js');
      await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: folder });
      await use(path.join(folder, 'dist'));
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  appOptions: async ({ appOptions, siteWithStandards }, use) =>
    use({ ...appOptions, site: siteWithStandards, installs: false }),
});
