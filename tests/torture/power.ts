/**
 * `npm run torture:power -- --count 15 --seed 1 --engine all`: the power goes right after the app has called something saved. The disk
 * is copied as it is at that moment, the machine starts again from the copy, and what the app finds is held against its word.
 * Needs root, loop devices and xfsprogs.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chosenEngines, type Engine, openEngine } from './harness/browsers';
import { type Disk, lacksForDisk, makeDisk } from './harness/disk';
import { Ledger } from './harness/ledger';
import { openPage } from './harness/pages';
import { type Life, liveUntil, lookOnce } from './harness/rounds';
import { openSite, type Site } from './harness/site';
import { Tally } from './harness/tally';
import { createRandom, type Random, readRun, tellResults } from './run-arguments.mjs';

const run = readRun({ count: 15, options: { engine: 'all', page: '' } });
const lacks = lacksForDisk();
if (lacks.length > 0) throw new Error(`A power cut needs what is not here: ${lacks.join(', ')}.`);
const page = openPage(run.options['page']);
for (const name of chosenEngines(run.options['engine'] ?? 'all')) {
  const engine = await openEngine(name);
  const site = await openSite(page.folder);
  const disk = makeDisk();
  console.log(engine.version);
  try {
    const tally = await cutPower(engine, site, disk, createRandom(run.seed).fork(name));
    tellResults('torture:power', { ...run, options: { ...run.options, engine: name } }, tally.findings('power cuts'));
  } finally {
    await disk.remove();
    await site.close();
    engine.close();
  }
}
page.remove();

/** One profile, cut off over and over; each life begins with what the cut before it has left. */
async function cutPower(engine: Engine, site: Site, disk: Disk, random: Random): Promise<Tally> {
  const profile = path.join(disk.mount, 'profile');
  mkdirSync(profile);
  const life: Life = { engine, site, profile, ledger: new Ledger(), tally: new Tally(), say: console.log };
  await lookOnce(life, 'before the first cut');
  disk.settle(); // a browser just installed is nobody's portfolio yet
  for (let round = 0; round < run.count; round += 1) {
    const chance = random.fork(round);
    const { browser } = await liveUntil(life, round, chance, { after: 'acknowledged', writes: chance.whole(1, 40) });
    browser.freeze();
    life.tally.dies();
    disk.keepThisMoment();
    await browser.kill();
    await disk.goOnFromThere();
  }
  await lookOnce(life, 'after the last cut');
  return life.tally;
}
