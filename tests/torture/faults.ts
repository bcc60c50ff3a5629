/**
 * `npm run torture:faults -- --count 40 --seed 1`: through the app's own screens in Chromium, each storage call fails once, each
 * transaction aborts once, the connection is closed at each step, and the room runs out at each write. `--count` is how many of the
 * possible faults each screen meets; 0 takes them all. `--only restore` is one screen, `--only start` the starts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AppUnderFault, openAppUnderFault } from './harness/app-under-fault';
import { FaultRun } from './harness/fault-run';
import { openApp } from './harness/pages';
import { beginPortfolio, writingScreens } from './harness/screens';
import { createRandom, readRun, tellResults } from './run-arguments.mjs';

const run = readRun({ count: 40, options: { app: '', only: '' } });
const built = openApp(run.options['app']);
const profile = mkdtempSync(path.join(tmpdir(), 'coachfolio-faults-'));
const app = await openAppUnderFault(built.folder, profile);
try {
  const faults = await faultRounds(app);
  tellResults('torture:faults', run, faults.findings('calls and room'));
} finally {
  await app.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  built.remove();
}

async function faultRounds(app: AppUnderFault): Promise<FaultRun> {
  await beginPortfolio(app);
  const faults = new FaultRun(app, console.log);
  const only = run.options['only'] ?? '';
  for (const screen of await writingScreens(app)) {
    if (only !== '' && only !== screen.name) continue;
    await faults.everyCall(screen, run.count, createRandom(run.seed).fork(screen.name));
    await faults.noRoom(screen);
  }
  if (only === '' || only === 'start') await faults.everyStart(run.count, createRandom(run.seed).fork('start'));
  return faults;
}
