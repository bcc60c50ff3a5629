import type { Random } from '../run-arguments.mjs';
import type { Ledger } from './ledger';
import type { Step, TabPlan } from './protocol';

/** How a round writes. */
const LOADS = ['single', 'side by side', 'bulk', 'drafts', 'typing', 'large', 'files', 'two tabs'] as const;
export type Load = (typeof LOADS)[number];

/** More than any round gets through before it is killed. */
const STEPS = 1200;
const BULKS = 60;
const SAMPLE_SIZE = 200;
const HISTORIES = 5;
const TYPING_MS = 8000;
/** Records with the same chance of being written again, so that histories grow. */
const FEW = 12;

export function pickLoad(random: Random): Load {
  return random.pick(LOADS);
}

export function tabsOf(load: Load): readonly string[] {
  return load === 'two tabs' ? ['a', 'b'] : ['a'];
}

/** What each tab of a round writes, on top of what stands. From here on the ledger takes it for possible. */
export function planRound(
  round: number,
  load: Load,
  random: Random,
  ledger: Ledger,
): Readonly<Record<string, TabPlan>> {
  const tabs = tabsOf(load);
  // A record that names a file is written once: the same id without the file would be another story.
  const standing = random.shuffle(ledger.standing()).filter((id) => !id.endsWith('-file'));
  const groups = random.shuffle(ledger.groups());
  const first = ledger.lastAsked + 1;
  const plans = tabs.map((tab, index): [string, TabPlan] => {
    const lanes = load === 'side by side' ? 4 : load === 'typing' ? 2 : 1;
    const share = <T>(list: readonly T[], lane: number): T[] =>
      list.filter((_, at) => at % (tabs.length * lanes) === index * lanes + lane);
    const planned = Array.from({ length: lanes }, (_, lane) => {
      const own = { standing: share(standing, lane).slice(0, FEW), groups: share(groups, lane) };
      return planLane({ name: `r${round}${tab}${lane}`, load, lane, ...own, first }, random);
    });
    return [tab, { lanes: planned }];
  });
  for (const [, { lanes }] of plans) for (const step of lanes.flat()) ledger.asks(step);
  return Object.fromEntries(plans);
}

/** Records whose history is read back. */
export function pickHistories(random: Random, ledger: Ledger): readonly string[] {
  return random.shuffle(ledger.standing()).slice(0, HISTORIES);
}

interface Lane {
  /** Begins the name of everything that is new in it. */
  readonly name: string;
  readonly load: Load;
  readonly lane: number;
  readonly standing: readonly string[];
  readonly groups: readonly (readonly string[])[];
  /** Versions go up from here. */
  readonly first: number;
}

function planLane(lane: Lane, random: Random): Step[] {
  const { name, load, first } = lane;
  if (load === 'typing' && lane.lane === 0) return [{ do: 'type', key: `reflection:${name}`, n: first, ms: TYPING_MS }];
  const standing = [...lane.standing];
  const steps: Step[] = [];
  for (let at = 0; at < (load === 'bulk' ? BULKS : STEPS); at += 1) {
    const n = first + at;
    const step = planStep(`${name}-${at}`, n, load, standing, lane.groups, random);
    if (step.do === 'save' && !standing.includes(step.id) && standing.length < FEW) standing.push(step.id);
    if (step.do === 'remove') standing.splice(standing.indexOf(step.id), 1);
    steps.push(step);
  }
  return steps;
}

function planStep(
  name: string,
  n: number,
  load: Load,
  standing: readonly string[],
  groups: readonly (readonly string[])[],
  random: Random,
): Step {
  const size = load === 'large' ? random.whole(50_000, 300_000) : random.whole(10, 3_000);
  const fresh = `${random.chance(0.2) ? 'p' : 's'}-${name}`;
  const dice = random.share();
  if (dice < (load === 'bulk' ? 0.5 : 0.01)) {
    const known = random.chance(0.3) ? groups[0] : undefined;
    const count = load === 'bulk' ? SAMPLE_SIZE : 20;
    const ids = known ?? Array.from({ length: count }, (_, at) => `${at % 5 === 0 ? 'p' : 's'}-${name}-${at}`);
    return { do: 'bulk', ids, n, size: 300 };
  }
  if (random.chance(load === 'files' ? 0.6 : 0.02))
    return {
      do: 'file',
      id: `s-${name}-file`,
      n,
      size: random.chance(0.2) ? random.whole(1, 3_000_000) : random.whole(1, 100_000),
    };
  if (random.chance(load === 'drafts' ? 0.7 : 0.1))
    return { do: 'draft', key: `session:${random.whole(1, 3)}${name.split('-')[0]}`, n, size };
  if (standing.length > 3 && random.chance(0.05)) return { do: 'remove', id: random.pick(standing), n };
  if (standing.length > 0 && random.chance(0.5)) return { do: 'save', id: random.pick(standing), n, size };
  return { do: 'save', id: fresh, n, size };
}
