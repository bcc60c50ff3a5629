import type { Step } from '../domain/merge/devices';
import { checkHistory } from '../domain/merge/laws';
import { createRandom, readRun, tellResults } from './run-arguments.mjs';

/** Random histories of two to five devices, merged in every way, against the laws of merging and an account of its own. */
const DAY_MS = 86_400_000;
const CLOCKS = [0, 0, 90_000, -90_000, DAY_MS, -DAY_MS, 400 * DAY_MS, -4000 * DAY_MS];
const HOWS = ['whole', 'whole', 'old', 'torn', 'twice'] as const;

const run = readRun({ count: 1000 });
const seeds = createRandom(run.seed);
const started = performance.now();
const totals = { diverged: 0, minutesLost: 0, minutes: 0, versions: 0, broken: new Map<string, number>() };
for (let round = 0; round < run.count; round += 1) {
  const random = seeds.fork(round);
  const devices = random.whole(2, 5);
  const steps = Array.from({ length: random.whole(8, 40) }, () => randomStep(random, devices));
  const { broken, minutes, expectedMinutes, versions } = checkHistory(devices, steps, random.shuffle([0, 1, 2, 3, 4]));
  totals.minutes += minutes;
  totals.minutesLost += Math.abs(expectedMinutes - minutes);
  totals.versions += versions;
  if (broken.length > 0) totals.diverged += 1;
  for (const one of broken) {
    if (totals.broken.size < 5) console.log(`round ${round}: ${one}`);
    totals.broken.set(one, (totals.broken.get(one) ?? 0) + 1);
  }
}
tellResults('torture:merge', run, [
  { what: 'histories', figure: run.count },
  { what: 'versions merged', figure: totals.versions },
  { what: 'minutes of coaching', figure: totals.minutes },
  { what: 'minutes lost or invented', figure: totals.minutesLost, atMost: 0 },
  { what: 'histories with a law broken', figure: totals.diverged, atMost: 0 },
  { what: 'seconds', figure: Math.round((performance.now() - started) / 1000) },
]);

function randomStep(random: ReturnType<typeof createRandom>, devices: number): Step {
  const device = random.whole(0, devices - 1);
  const target = random.whole(0, 50);
  const value = random.whole(1, 180);
  const draw = random.share();
  if (draw < 0.22) return { does: 'create', device, what: random.whole(0, 5), value };
  if (draw < 0.52) return { does: 'edit', device, target, field: random.whole(0, 11), value };
  if (draw < 0.6) return { does: 'remove', device, target };
  if (draw < 0.64) return { does: 'bringBack', device, target };
  if (draw < 0.7) return { does: 'sign', device, target };
  if (draw < 0.72) return { does: 'tamper', device, target };
  if (draw < 0.77) return { does: 'setClock', device, byMs: random.pick(CLOCKS) };
  return { does: 'receive', device, from: random.whole(0, devices - 1), how: random.pick(HOWS) };
}
