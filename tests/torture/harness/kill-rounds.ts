import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Random } from '../run-arguments.mjs';
import type { Engine } from './browsers';
import { Ledger } from './ledger';
import { type Life, liveUntil, lookOnce, type Moment } from './rounds';
import type { Site } from './site';
import { Tally } from './tally';

/** A new profile after so many deaths: an empty one is killed too, and one that has grown a little. */
const DEATHS_PER_PROFILE = 20;

export interface KillRun {
  readonly engine: Engine;
  readonly site: Site;
  readonly count: number;
  readonly random: Random;
  readonly say: (line: string) => void;
}

/** Kills a browser `count` times while it writes, and compares after each death. */
export async function killRounds({ engine, site, count, random, say }: KillRun): Promise<Tally> {
  const tally = new Tally();
  for (let first = 0; first < count; first += DEATHS_PER_PROFILE) {
    const profile = mkdtempSync(path.join(tmpdir(), 'coachfolio-torture-'));
    const life: Life = { engine, site, profile, ledger: new Ledger(), tally, say };
    try {
      const last = Math.min(count, first + DEATHS_PER_PROFILE);
      for (let round = first; round < last; round += 1) await dieOnce(life, round, random.fork(round));
      await lookOnce(life, `after round ${last - 1}`);
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return tally;
}

/** Some of the deaths take the databases with them, so that the second store has to give back what it holds. */
const DROPPED = 0.1;

async function dieOnce(life: Life, round: number, random: Random): Promise<void> {
  const { engine, tally, say } = life;
  const { browser, load } = await liveUntil(life, round, random.fork('life'), momentOf(random));
  tally.dies();
  await browser.kill();
  if (engine.dropDatabases !== null && random.chance(DROPPED)) {
    engine.dropDatabases(life.profile);
    tally.drops();
  }
  if (round % 10 === 9) say(`  ${engine.name}: ${tally.deaths} killed (last load: ${load})`);
}

/** Mostly while it writes; now and then while it opens, or long after, when it tidies up. */
function momentOf(random: Random): Moment {
  const dice = random.share();
  if (dice < 0.1) return { after: 'opening', ms: random.whole(0, 600) };
  return { after: 'writing', ms: dice < 0.25 ? random.whole(2000, 5000) : random.whole(20, 1500) };
}
