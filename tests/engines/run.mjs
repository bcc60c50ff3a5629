/**
 * `npm run test:engines`: the main journey in Chromium, Firefox and WebKitGTK, on the built app.
 * It installs nothing. An engine that is not here fails the run, and is told with the package that brings it.
 * `npm run test:engines -- firefox` runs one; `--no-build` takes the build that is there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../src/node/serve.mjs';
import { journey } from './journey.mjs';
import { chromiumEngine, firefoxEngine } from './playwright-engines.mjs';
import { webkitEngine } from './webkit-engine.mjs';

/** @typedef {import('./driver.mjs').Engine} Engine */

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');
const pictures = path.join(root, '.cache', 'engines');
const engines = [chromiumEngine, firefoxEngine, webkitEngine];

const args = process.argv.slice(2);
const names = args.filter((arg) => arg !== '--no-build').map((name) => name.toLowerCase());
const chosen = names.length === 0 ? engines : engines.filter(({ name }) => names.includes(name.toLowerCase()));
if (chosen.length < names.length) {
  console.error(`Unknown engine; there are ${engines.map(({ name }) => name.toLowerCase()).join(', ')}.`);
  process.exit(2);
}
if (!args.includes('--no-build')) build();

/** @type {import('./journey.mjs').Backup[]} */
const backups = [];
let failures = 0;
for (const engine of chosen) {
  const missing = engine.missing();
  const isWell = missing.length === 0 ? await run(engine) : tellMissing(engine, missing);
  if (!isWell) failures += 1;
}
console.log(`${chosen.length - failures} of ${chosen.length} engines passed`);
process.exitCode = failures === 0 ? 0 : 1;

/** @param {Engine} engine */
async function run(engine) {
  console.log(`\n${engine.name}`);
  const profile = mkdtempSync(path.join(tmpdir(), 'coachfolio-engine-'));
  const server = await startServer({ root: dist });
  /** @type {import('./driver.mjs').Driver | undefined} */
  let browser;
  try {
    browser = await engine.open(profile);
    for (const [what, step] of journey) {
      const start = Date.now();
      const site = { origin: originOf(server), kill: server.close, elsewhere: () => openElsewhere(engine), backups };
      await tell(what, step(browser, site));
      console.log(`  ✓ ${what} (${Date.now() - start} ms)`);
    }
    return true;
  } catch (error) {
    console.log(error);
    mkdirSync(pictures, { recursive: true });
    const picture = path.join(pictures, `${engine.name}.png`);
    await browser?.screenshot(picture).then(
      () => console.log(`  picture: ${path.relative(root, picture)}`),
      () => undefined,
    );
    return false;
  } finally {
    await browser?.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {Engine} engine */
async function openElsewhere(engine) {
  const profile = mkdtempSync(path.join(tmpdir(), 'coachfolio-engine-'));
  const server = await startServer({ root: dist });
  const browser = await engine.open(profile);
  return {
    browser,
    origin: originOf(server),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @param {{ url: string }} server */
function originOf({ url }) {
  return url.replace(/\/$/, '');
}

/** @param {string} what @param {Promise<void>} step */
async function tell(what, step) {
  try {
    await step;
  } catch (error) {
    throw new Error(`✗ ${what}`, { cause: error });
  }
}

/** @param {Engine} engine @param {string[]} missing */
function tellMissing({ name }, missing) {
  console.log(
    `\n${name}\n  ✗ not on this machine. On Debian: apt-get install --no-install-recommends ${missing.join(' ')}`,
  );
  return false;
}

function build() {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
