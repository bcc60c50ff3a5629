/**
 * Finds a Chromium for the end-to-end tests, or gets one: what the user named, what is installed, what Playwright keeps,
 * and only then a download, by whichever way this machine allows.
 */
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runNpm } from '../../src/node/install.mjs';

/** @typedef {{ path: string, how: string, env?: Record<string, string> }} Browser `env` is what it needs to start */

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

/** @type {Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>} */
const KNOWN_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

/** The newest release of this package that accepts Node 20: a Chromium inside an npm tarball, for Linux on x64. */
const PACKED_CHROMIUM = '@sparticuz/chromium@147.0.0';
const MINUTE = 60_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const packedFolder = path.join(root, '.cache', 'chromium');

/** @returns {Promise<Browser | undefined>} a browser that is on this machine already */
export async function findInstalledBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
    return { path: named, how: 'CHROME_PATH' };
  }
  for (const command of COMMANDS) {
    const file = findOnPath(command);
    if (file !== undefined && canRun(file)) return { path: file, how: `${command} on PATH` };
  }
  const place = KNOWN_PLACES[process.platform]?.find((file) => existsSync(file));
  if (place !== undefined) return { path: place, how: 'usual place' };
  const cached = await findPlaywrightBrowser();
  return cached === undefined ? undefined : { path: cached, how: 'kept by Playwright' };
}

/**
 * @param {(line: string) => void} say @returns {Promise<Browser>}
 * @throws {Error} that lists every way tried and what the user can do
 */
export async function findOrGetBrowser(say) {
  const installed = await findInstalledBrowser();
  if (installed !== undefined) return installed;
  /** @type {string[]} */
  const failures = [];
  for (const [name, get] of WAYS) {
    say(`No Chromium found; trying ${name} ...`);
    try {
      return await get();
    } catch (error) {
      failures.push(`  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    `No Chromium was found, and none could be got:\n${failures.join('\n')}\n` +
      'Install Chromium, Chrome or Edge, or set CHROME_PATH to one, and run this again.',
  );
}

/** @type {readonly [name: string, get: () => Promise<Browser>][]} */
const WAYS = [
  ['Playwright’s own download', getFromPlaywright],
  ['apt-get', getFromApt],
  [PACKED_CHROMIUM, getPacked],
];

/** @returns {Promise<Browser>} */
async function getFromPlaywright() {
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  await run(process.execPath, [cli, 'install', 'chromium'], 4 * MINUTE);
  const file = await findPlaywrightBrowser();
  if (file === undefined) throw new Error('it ended well, but left no browser');
  if (!canRun(file)) throw new Error('the browser it got does not run here (a system library may be missing)');
  return { path: file, how: 'downloaded by Playwright' };
}

/** @returns {Promise<Browser>} */
async function getFromApt() {
  if (process.getuid?.() !== 0) throw new Error('only the system’s administrator may use it');
  if (findOnPath('apt-get') === undefined) throw new Error('this system has none');
  await run('apt-get', ['update'], 3 * MINUTE);
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 5 * MINUTE);
  const file = findOnPath('chromium');
  if (file === undefined || !canRun(file)) throw new Error('it ended well, but left no browser that runs');
  return { path: file, how: 'installed by apt-get' };
}

/**
 * Only the package's unpacking is used, and below the project: its own way looks in the system's temporary folder, and proposes
 * flags meant for a cloud function. A system that can't start Chromium lacks libraries as a rule, so those come too.
 * @returns {Promise<Browser>}
 */
async function getPacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is for Linux on x64 only');
  const unpacked = path.join(packedFolder, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  writeFileSync(path.join(packedFolder, 'package.json'), '{ "private": true }\n');
  await runNpm(['install', '--no-save', '--no-package-lock', '--loglevel=error', PACKED_CHROMIUM], packedFolder);
  const home = path.join(packedFolder, 'node_modules', '@sparticuz', 'chromium');
  const { inflate } = await import(pathToFileURL(path.join(home, 'build', 'esm', 'lambdafs.js')).href);
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = unpacked; // where `inflate` unpacks to
  const [file, fonts, libraries] = await Promise.all(
    ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => inflate(path.join(home, 'bin', name))),
  );
  if (temporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = temporary;
  writeFileSync(path.join(fonts, 'fonts.conf'), fontSettings(fonts));
  return {
    path: file,
    how: PACKED_CHROMIUM,
    env: { LD_LIBRARY_PATH: path.join(libraries, 'lib'), FONTCONFIG_PATH: fonts },
  };
}

/** The package's own settings name folders of a cloud function; without any font, text has no height. @param {string} folder */
function fontSettings(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}

/** @returns {Promise<string | undefined>} */
async function findPlaywrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** @param {string} command @returns {string | undefined} */
function findOnPath(command) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return folders
    .flatMap((folder) => endings.map((ending) => path.join(folder, command + ending)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** A stub that only says "install me" is on some systems' PATH, so being there is not enough. @param {string} file */
function canRun(file) {
  if (process.platform === 'win32') return true; // there `--version` opens a window
  try {
    const version = execFileSync(file, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: MINUTE,
    });
    return /\d+\.\d+/.test(version);
  } catch {
    return false;
  }
}

/** @param {string} command @param {readonly string[]} args @param {number} timeout in milliseconds @returns {Promise<void>} */
function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(command, args, { env, timeout, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (part) => (complaint += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const lines = complaint.split('\n').map((line) => line.trim());
      const telling = lines.find((line) => /^(e:|error)/i.test(line)) ?? lines.find((line) => /error|fail/i.test(line));
      if (code === 0) resolve();
      else reject(new Error(telling ?? `ended with code ${code}`));
    });
  });
}
