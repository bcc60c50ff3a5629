import { performance } from 'node:perf_hooks';
import { checkEnrolment } from '../../src/domain/rules/check-enrolment';
import { completePractice, TODAY } from '../support/complete-portfolio';
import { ilmStandard } from '../support/ilm-standard';
import { id } from '../support/portfolio-builder';

/**
 * What it costs to check all units of a Diploma with 1,000 sessions, against one with 60: `npx tsx tests/bench/rules.bench.ts`.
 * The median of some runs, each on a snapshot that has not been read before. Exits with 1 above the limit.
 */
const LIMIT = 20;
const RUNS = 15;

const few = medianMs(60);
const many = medianMs(1000);
const ratio = many / few;
process.stdout.write(
  `60 sessions: ${few.toFixed(2)} ms\n1,000 sessions: ${many.toFixed(2)} ms\nratio: ${ratio.toFixed(1)} (at most ${LIMIT})\n`,
);
process.exitCode = ratio <= LIMIT ? 0 : 1;

function medianMs(sessions: number): number {
  const builder = completePractice({ qualification: 'diploma', clients: 6, sessions, minutesEach: 60 });
  const times: number[] = [];
  for (let run = -3; run < RUNS; run += 1) {
    const portfolio = builder.build();
    const started = performance.now();
    checkEnrolment({ portfolio, standard: ilmStandard, enrolmentId: id('enrolment'), today: TODAY });
    if (run >= 0) times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? Number.NaN;
}
