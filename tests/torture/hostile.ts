import { runHostileRounds } from './hostile-rounds';
import { readRun, tellResults } from './run-arguments.mjs';

/** Files that lie about what they are, are cut off or claim too much; names and JSON with traps in them. */
const run = readRun({ count: 10_000 });
const { files, shown, broken } = runHostileRounds(run.count, run.seed);
for (const one of broken.slice(0, 5)) console.log(one);
tellResults('torture:hostile', run, [
  { what: 'files', figure: files },
  { what: 'shown as the picture that they are', figure: shown, atLeast: 1 },
  { what: 'promises broken', figure: broken.length, atMost: 0 },
]);
