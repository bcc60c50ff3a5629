import { expect, it } from 'vitest';
import { portfolioRounds } from './portfolio-rounds';
import { createRandom, tellResults } from './run-arguments.mjs';

/** The short form of `npm run torture:portfolio`, with another seed each time, which it tells if it fails. */
it('says of portfolios by other hands what a person with a pencil says', async () => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const findings = await portfolioRounds(60, createRandom(seed), say);
  const isKept = tellResults('torture:portfolio', { count: 60, seed, options: {} }, findings, say);
  expect(isKept ? '' : lines.join('\n')).toBe('');
}, 60_000);
