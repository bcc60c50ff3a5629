import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ name: string, version: string, license?: string, dependencies?: Record<string, string> }} PackageFile */
/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence */

/**
 * The licences of packages and of all that they need, each once, by name.
 * @param {readonly string[]} packages
 * @param {string} root the folder with node_modules
 * @returns {readonly Licence[]}
 * @throws {Error} if a package is not installed or says nothing of its licence, so that none ships without
 */
export function licencesOf(packages, root) {
  /** @type {Map<string, Licence>} */
  const found = new Map();
  const waiting = packages.map((name) => ({ name, from: root }));
  for (const { name, from } of waiting) {
    const folder = folderOf(name, from, root);
    if (found.has(folder)) continue;
    const file = /** @type {PackageFile} */ (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
    if (file.license === undefined) throw new Error(`${name} names no licence`);
    const textFile = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
    const text = textFile === undefined ? '' : readFileSync(path.join(folder, textFile), 'utf8').trim();
    found.set(folder, { name: file.name, version: file.version, licence: file.license, text });
    for (const needed of Object.keys(file.dependencies ?? {})) waiting.push({ name: needed, from: folder });
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * Where a package stands for one that needs it: the nearest node_modules on the way up.
 * @param {string} name
 * @param {string} from
 * @param {string} root
 */
function folderOf(name, from, root) {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return candidate;
  }
  throw new Error(`${name} is not installed`);
}

/**
 * Puts `licences.txt` beside the app: what it is built with, under which licence, in full.
 * @param {readonly string[]} packages those that ship; what they need is found
 * @param {readonly Licence[]} others what is no package, such as a font
 * @returns {import('vite').Plugin}
 */
export function licences(packages, others) {
  return {
    name: 'coachfolio:licences',
    apply: 'build',
    generateBundle() {
      const all = [...licencesOf(packages, process.cwd()), ...others];
      const source = all.map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: source.join(`\n${'-'.repeat(72)}\n\n`) });
    },
  };
}
