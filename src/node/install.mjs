/** Brings node_modules to what the lockfile says, with nothing but Node and npm. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const OLDEST_NODE = [20, 19];

/** @typedef {Record<string, { version?: string, optional?: boolean, peer?: boolean, devOptional?: boolean }>} LockedPackages */

/** @throws {Error} in plain words when this Node is too old to build the project */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Coachfolio needs Node ${OLDEST_NODE.join('.')} or later; this is Node ${version}.`);
}

/**
 * Installs when node_modules is missing or is not what the lockfile says; otherwise does nothing.
 * @param {string} root @param {(line: string) => void} say @returns {Promise<boolean>} whether it installed
 */
export async function ensureInstalled(root, say) {
  const why = whyInstall(root);
  if (why === undefined) return false;
  say(`Installing dependencies (${why}) ...`);
  await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], root);
  return true;
}

/** @param {string} root @returns {string | undefined} why an installation is needed; undefined when it is not */
function whyInstall(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is missing or cannot be read.');
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  return installed === undefined ? 'none yet' : differenceOf(wanted, installed);
}

/**
 * npm leaves out optional packages of other platforms; everything else must be there, in the version of the lock.
 * @param {LockedPackages} wanted @param {LockedPackages} installed @returns {string | undefined}
 */
export function differenceOf(wanted, installed) {
  for (const [place, { version, optional }] of Object.entries(wanted)) {
    if (place === '') continue;
    const name = place.replace(/^.*node_modules\//, '');
    const found = installed[place];
    if (found === undefined && optional !== true) return `${name} is missing`;
    if (found !== undefined && found.version !== version) return `${name} is ${found.version}, not ${version}`;
  }
  const extra = Object.keys(installed).find((place) => wanted[place] === undefined);
  return extra === undefined ? undefined : `${extra.replace(/^.*node_modules\//, '')} is no longer wanted`;
}

/**
 * @param {readonly string[]} args @param {string} cwd @returns {Promise<void>}
 * @throws {Error} when npm cannot be started or ends badly
 */
export function runNpm(args, cwd) {
  const script = process.env['npm_execpath'];
  const ownNpm = script !== undefined && /npm-cli\.c?js$/.test(script);
  const command = ownNpm ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const shell = !ownNpm && process.platform === 'win32';
  const child = spawn(command, ownNpm ? [script, ...args] : args, {
    cwd,
    shell,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${args[0]} ended with code ${code}.`)),
    );
  });
}

/** @param {string} file @returns {LockedPackages | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
