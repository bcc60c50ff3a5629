/**
 * `npm run torture:canaries -- --count N --seed S`: types N words into the app while its lock is on, locks it, quits the browser,
 * and looks for them in every file of the profile. A run without the lock shows that the search finds what is there.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runCanaries } from './harness/canary-run';
import { openApp } from './harness/pages';
import { createRandom, readRun, tellResults } from './run-arguments.mjs';

const run = readRun({ count: 1000, options: { page: '' } });
const random = createRandom(run.seed);
const cache = path.resolve(import.meta.dirname, '../../.cache');
mkdirSync(cache, { recursive: true });
const work = mkdtempSync(path.join(cache, 'torture-canaries-'));
const app = openApp(run.options['page']);
try {
  const shared = { root: app.folder, random };
  const open = await runCanaries({ ...shared, profile: path.join(work, 'open'), count: 40, withLock: false });
  const locked = await runCanaries({ ...shared, profile: path.join(work, 'locked'), count: run.count, withLock: true });
  for (const { file, word } of locked.earlier.hits.slice(0, 5)) console.log(`from before the lock: ${word} in ${file}`);
  const files = [...new Set(locked.hits.map(({ file }) => file))];
  for (const name of files) {
    const words = locked.hits.flatMap(({ file, word }) => (file === name ? [word] : []));
    console.log(`${name}: ${words.length} words, ${words[0] ?? ''} for one`);
  }
  tellResults('torture:canaries', run, [
    { what: 'words typed with the lock on', figure: locked.typed, atLeast: run.count },
    { what: 'forms saved', figure: locked.saved, atLeast: 1 },
    { what: 'words found after lock and exit', figure: new Set(locked.hits.map(({ word }) => word)).size, atMost: 0 },
    { what: 'typed before the lock was on', figure: locked.earlier.typed },
    { what: 'of those still in our stores', figure: new Set(locked.earlier.hits.map(({ word }) => word)).size },
    { what: 'without the lock: words typed', figure: open.typed },
    { what: 'found', figure: new Set(open.hits.map(({ word }) => word)).size, atLeast: open.typed },
    { what: 'places in the database’s files', figure: open.inDatabase, atLeast: 1 },
  ]);
} finally {
  app.remove();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
