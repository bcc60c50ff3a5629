/**
 * `npm run torture:kill -- --count 200 --seed 1 --engine all`: the browser is killed while the app writes, again and again, and every
 * time what it finds afterwards is held against what it had called saved.
 */
import { chosenEngines, openEngine } from './harness/browsers';
import { killRounds } from './harness/kill-rounds';
import { openPage } from './harness/pages';
import { openSite } from './harness/site';
import { createRandom, readRun, tellResults } from './run-arguments.mjs';

const run = readRun({ count: 200, options: { engine: 'all', page: '' } });
const page = openPage(run.options['page']);
for (const name of chosenEngines(run.options['engine'] ?? 'all')) {
  const engine = await openEngine(name);
  const site = await openSite(page.folder);
  const random = createRandom(run.seed).fork(name);
  console.log(engine.version);
  const tally = await killRounds({ engine, site, count: run.count, random, say: console.log });
  tellResults('torture:kill', { ...run, options: { ...run.options, engine: name } }, tally.findings('killed'));
  await site.close();
  engine.close();
}
page.remove();
