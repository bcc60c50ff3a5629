import { portfolioRounds } from './portfolio-rounds';
import { createRandom, readRun, tellResults } from './run-arguments.mjs';

/** Portfolios that others could have written, and such as nobody should, through `npm run portfolio -- check`. */
const run = readRun({ count: 1000 });
const started = performance.now();
const findings = await portfolioRounds(run.count, createRandom(run.seed), console.log);
const seconds = { what: 'seconds', figure: Math.round((performance.now() - started) / 1000) };
tellResults('torture:portfolio', run, [...findings, seconds]);
