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

async function dieOnce(life: Life, round: number, random: Random): Promise<void> {
  const moment: Moment = random.chance(0.1)
    ? { after: 'opening', ms: random.whole(0, 600) }
    : { after: 'writing', ms: random.whole(20, 1500) };
  const { browser, load } = await liveUntil(life, round, random, moment);
  life.tally.dies();
  await browser.kill();
  if (round % 10 === 9) life.say(`  ${life.engine.name}: ${life.tally.deaths} killed (last load: ${load})`);
}
