import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { coreFiles } from './core-files.mjs';

/** @typedef {import('../shell-entry').ShellEntry} ShellEntry */

/** Files that Vite names by their content. */
const HASHED_NAME = /^assets\//;

/**
 * Completes the list that the build injects into the service worker: digest and stage of every file, in a fixed order.
 * The plugin only learns where the build writes to, and whether it did.
 * @param {readonly RegExp[]} corePatterns what is loaded on demand but belongs to the first screens; see core-files.mjs
 * @returns {{ plugin: import('vite').Plugin, transform: import('workbox-build').ManifestTransform }}
 */
export function listShell(corePatterns) {
  let outDir = '';
  let isWritten = false;
  return {
    plugin: {
      name: 'coachfolio:list-shell',
      apply: 'build',
      configResolved: ({ root, build }) => {
        outDir = path.resolve(root, build.outDir);
      },
      writeBundle: () => {
        isWritten = true;
      },
    },
    transform: async (entries) => {
      // This is called after a build that failed as well. An error from here would be shown instead of the one that matters.
      if (!isWritten) return { manifest: [] };
      const graph = JSON.parse(await readFile(path.join(outDir, '.vite/manifest.json'), 'utf8'));
      const core = coreFiles(graph, corePatterns);
      const manifest = await Promise.all(
        entries.map(async ({ url, revision, size }) => {
          const isHashed = HASHED_NAME.test(url);
          /** @type {ShellEntry} */
          const entry = {
            url,
            revision: isHashed ? null : revision,
            integrity: await integrityOf(path.join(outDir, url)),
            stage: core.has(url) || !isHashed ? 'core' : 'rest',
          };
          return { ...entry, size };
        }),
      );
      return { manifest: manifest.toSorted((a, b) => (a.stage + a.url < b.stage + b.url ? -1 : 1)) };
    },
  };
}

/** @param {string} file */
async function integrityOf(file) {
  const digest = createHash('sha256').update(await readFile(file));
  return `sha256-${digest.digest('base64')}`;
}
