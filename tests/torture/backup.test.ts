import { expect, it } from 'vitest';
import { mutationRounds } from './backup-rounds';
import { roundTrips } from './backup-round-trips';
import { createRandom, tellResults } from './run-arguments.mjs';

/** The short form of `npm run torture:backup`, with another seed each time, which it tells if it fails. */
it('keeps the promises of a backup, whatever happens to it', async () => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const random = createRandom(seed);
  const findings = [
    ...(await mutationRounds(120, random.fork('mutations'), say)),
    ...(await roundTrips(8, random.fork('trips'), say)),
  ];
  const isKept = tellResults('torture:backup', { count: 120, seed, options: {} }, findings, say);
  expect(isKept ? '' : lines.join('\n')).toBe('');
}, 60_000);
