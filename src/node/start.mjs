/** `npm start`: installs if needed, builds, and serves the production app on this machine. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from './install.mjs';
import { startServer } from './serve.mjs';
import { FileStore } from './static-files.mjs';

const DEFAULT_PORT = 4173;
const PORTS_TO_TRY = 50;
const USAGE = `npm start [-- --no-build]

Builds the app and serves it. PORT (4173) may be set in the environment; if that port is taken, the next free
one is used. COACHFOLIO_HOST serves on one address instead of this machine's own. --no-build serves what was built before.`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');

try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {readonly string[]} args */
async function start(args) {
  const unknown = args.find((arg) => !['--no-build', '--help'].includes(arg));
  if (unknown !== undefined) throw new Error(`Unknown option ${unknown}\n\n${USAGE}`);
  if (args.includes('--help')) return console.log(USAGE);
  requireNode();
  const port = readPort();
  if (!args.includes('--no-build')) {
    await ensureInstalled(root, console.log);
    console.log('Building ...');
    await build();
  } else if (!existsSync(path.join(dist, 'index.html'))) {
    throw new Error('There is no build to serve yet: run `npm start` without --no-build once.');
  }
  const files = new FileStore();
  const host = process.env['COACHFOLIO_HOST'];
  const server = await startServer({ root: dist, files, port, host, tries: PORTS_TO_TRY });
  console.log(`Coachfolio is at ${server.url} (stop it with Ctrl+C)`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  await files.compressAhead(dist);
}

function readPort() {
  const given = process.env['PORT'];
  if (given === undefined || given === '') return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT must be a whole number from 0 to 65535, not "${given}".`);
}

/** @returns {Promise<void>} */
function build() {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('The build failed; see above.'))));
  });
}
