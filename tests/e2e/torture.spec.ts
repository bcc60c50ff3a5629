import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAppUnderFault } from '../torture/harness/app-under-fault';
import { openEngine } from '../torture/harness/browsers';
import { runCanaries } from '../torture/harness/canary-run';
import { FaultRun } from '../torture/harness/fault-run';
import { killRounds } from '../torture/harness/kill-rounds';
import { openPage } from '../torture/harness/pages';
import { beginPortfolio, writingScreens } from '../torture/harness/screens';
import { openSite } from '../torture/harness/site';
import { brokenPromises, createRandom } from '../torture/run-arguments.mjs';
import { expect, test } from './support/app';

/** The short form of `npm run torture:kill`, `torture:faults` and `torture:canaries`: a few seconds of each, always the same ones. */

test.describe.configure({ timeout: 120_000 });

test('a browser that is killed while it writes loses nothing that was called saved', async () => {
  const page = openPage();
  const site = await openSite(page.folder);
  const lines: string[] = [];
  try {
    const engine = await openEngine('chromium');
    const tally = await killRounds({
      engine,
      site,
      count: 3,
      random: createRandom(7),
      say: (line) => lines.push(line),
    });
    expect(brokenPromises(tally.findings('killed')), lines.join('\n')).toEqual([]);
  } finally {
    await site.close();
    page.remove();
  }
});

test('a storage call that fails is made good or told', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'coachfolio-faults-'));
  const app = await openAppUnderFault(path.resolve(import.meta.dirname, '../../dist'), profile);
  const lines: string[] = [];
  try {
    await beginPortfolio(app);
    const faults = new FaultRun(app, (line) => lines.push(line));
    const [sessionForm] = await writingScreens(app);
    if (sessionForm === undefined) throw new Error('no screen to write on');
    await faults.everyCall(sessionForm, 4, createRandom(7));
    await faults.everyStart(2, createRandom(7));
    expect(brokenPromises(faults.findings('calls')), lines.join('\n')).toEqual([]);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('nothing that was typed under the lock is left to read in the profile', { tag: '@long' }, async () => {
  const work = mkdtempSync(path.join(tmpdir(), 'coachfolio-canaries-'));
  const shared = { root: path.resolve(import.meta.dirname, '../../dist'), random: createRandom(7), count: 40 };
  try {
    const open = await runCanaries({ ...shared, profile: path.join(work, 'open'), withLock: false });
    expect(open.inDatabase, 'the search finds what is there').toBeGreaterThan(20);
    const locked = await runCanaries({ ...shared, profile: path.join(work, 'locked'), withLock: true });
    expect(locked.saved).toBeGreaterThan(0);
    expect(locked.hits.map(({ file, word }) => `${word} in ${file}`)).toEqual([]);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
});
