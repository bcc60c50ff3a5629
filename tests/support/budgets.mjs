/**
 * Weighs the build: the scripts that the home screen needs, against their budget, and all that is kept for offline use.
 * What a browser really fetches is counted again in tests/e2e/budget.spec.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressBrotli, compressGzip } from '../../src/node/static-files.mjs';

/** @typedef {{ file: string, name?: string, imports?: string[], css?: string[] }} BuiltModule */

export const HOME_SCRIPT_BUDGET = 160_000; // bytes, compressed

/** What the home screen is made of: the page itself, and the modules it loads on demand before it can answer. */
const HOME_MODULES = ['index.html', 'standard-ilm-l5'];

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

async function main() {
  /** @type {Record<string, BuiltModule>} */
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
  const weights = await Promise.all(scriptsOf(manifest, HOME_MODULES).map(weigh));
  const brotli = sum(weights.map((one) => one.brotli));
  const gzip = sum(weights.map((one) => one.gzip));
  const whole = await Promise.all(listFiles(dist).map(weigh));
  console.log(
    `home ${kB(brotli)} brotli, ${kB(gzip)} gzip, of ${kB(HOME_SCRIPT_BUDGET)}; whole app ${kB(sum(whole.map((one) => one.brotli)))}`,
  );
  if (brotli <= HOME_SCRIPT_BUDGET) return;
  console.log('The home screen loads too much. Load what it does not need on demand:');
  for (const { file, brotli: size } of weights.sort((a, b) => b.brotli - a.brotli))
    console.log(`  ${kB(size).padStart(9)}  ${file}`);
  process.exitCode = 1;
}

/**
 * The scripts of some modules and of all they import statically.
 * @param {Readonly<Record<string, BuiltModule>>} manifest Vite's @param {readonly string[]} modules keys of it, or names of chunks
 * @returns {string[]} files below dist
 * @throws {Error} when a module is not in the manifest: it was renamed, and the budget would measure too little
 */
export function scriptsOf(manifest, modules) {
  /** @type {Map<string, string>} */
  const fileByModule = new Map();
  /** @param {string} name */
  const add = (name) => {
    const built = manifest[name] ?? Object.values(manifest).find((one) => one.name === name);
    if (built === undefined) throw new Error(`The build has no module ${name}.`);
    if (fileByModule.has(name)) return;
    fileByModule.set(name, built.file);
    built.imports?.forEach(add);
  };
  modules.forEach(add);
  return [...new Set(fileByModule.values())].filter((file) => file.endsWith('.js'));
}

/** @param {string} file below dist */
async function weigh(file) {
  const body = readFileSync(path.join(dist, file));
  const [brotli, gzip] = await Promise.all([compressBrotli(body), compressGzip(body)]);
  return { file, brotli: brotli.length, gzip: gzip.length };
}

/** @param {string} folder @returns {string[]} files that are served, below the folder */
function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.') && file !== '_headers');
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
