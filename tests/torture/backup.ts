/**
 * `npm run torture:backup -- --count 10000 --seed 1`: backups to which something has happened are read and salvaged; a tenth as many random
 * portfolios are exported, wiped and imported; 300 MB of files are written and read back; and the stock `age` program opens what the app has locked, and the other way round.
 */
import { largeBackup } from './backup-large';
import { mutationRounds } from './backup-rounds';
import { roundTrips } from './backup-round-trips';
import { stockAge } from './backup-stock-age';
import { createRandom, readRun, tellResults } from './run-arguments.mjs';

const run = readRun({ count: 10_000 });
const random = createRandom(run.seed);
const findings = [
  ...(await mutationRounds(run.count, random.fork('mutations'), console.log)),
  ...(await roundTrips(Math.ceil(run.count / 10), random.fork('trips'), console.log)),
  ...(await largeBackup()),
  ...(await stockAge(console.log)),
];
tellResults('torture:backup', run, findings);
