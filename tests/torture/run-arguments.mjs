/**
 * What every long suite shares: `--count`, `--seed` and the like, chance that can be repeated, and a table at the end that decides
 * over the exit code. The suites are `npm run torture:<name> -- --count N --seed S`.
 */
import { parseArgs } from 'node:util';

/** @typedef {{ count: number, seed: number, options: Readonly<Record<string, string>> }} Run `options`: those that only one suite has */

/**
 * One line of the table. With `atMost` or `atLeast` the figure is a promise; the run fails if it is broken.
 * @typedef {{ what: string, figure: number | string, atMost?: number, atLeast?: number }} Finding
 */

/**
 * Chance from a seed: the same calls in the same order give the same answers, on every machine.
 * @typedef {object} Random
 * @property {() => number} share from 0 to below 1
 * @property {(from: number, to: number) => number} whole a whole number, both ends included
 * @property {(probability: number) => boolean} chance
 * @property {<T>(list: readonly T[]) => T} pick one of a list that is not empty
 * @property {<T>(list: readonly T[]) => T[]} shuffle a copy in another order
 * @property {(length: number) => Uint8Array<ArrayBuffer>} bytes
 * @property {(label: string | number) => Random} fork chance of its own for one round: what others draw doesn't change it
 */

/**
 * Reads `--count N --seed S` and the options that the suite names, each with what holds if it isn't given.
 * A seed that isn't given is drawn, and printed with the results.
 * @param {{ count: number, options?: Readonly<Record<string, string>> }} defaults
 * @param {readonly string[]} args @returns {Run}
 * @throws {Error} for an option that doesn't exist or a number that is none
 */
export function readRun({ count, options = {} }, args = process.argv.slice(2)) {
  /** @type {Record<string, { type: 'string' }>} */
  const known = {};
  for (const name of ['count', 'seed', ...Object.keys(options)]) known[name] = { type: 'string' };
  const { values } = parseArgs({ args: [...args], options: known, strict: true });
  const { count: countText, seed: seedText, ...own } = /** @type {Record<string, string | undefined>} */ (values);
  return {
    count: countText === undefined ? count : wholeNumber('count', countText),
    seed: seedText === undefined ? Math.floor(Math.random() * 1_000_000) : wholeNumber('seed', seedText),
    options: { ...options, .../** @type {Record<string, string>} */ (own) },
  };
}

/** @param {number} seed @returns {Random} */
export function createRandom(seed) {
  let state = seed >>> 0;
  // mulberry32: short, even enough for choices, and the same in every engine; nothing secret hangs on it
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (/** @type {number} */ from, /** @type {number} */ to) => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    whole,
    chance: (probability) => share() < probability,
    pick: (list) => /** @type {typeof list[number]} */ (list[whole(0, list.length - 1)]),
    shuffle: (list) => {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [copy[last], copy[other]] = [/** @type {any} */ (copy[other]), /** @type {any} */ (copy[last])];
      }
      return copy;
    },
    bytes: (length) => Uint8Array.from({ length }, () => whole(0, 255)),
    fork: (label) => createRandom(mix(seed, String(label))),
  };
}

/**
 * Prints what was run and what came of it. Sets the exit code to 1 and returns false if a promise is broken.
 * @param {string} suite such as `torture:kill` @param {Run} run @param {readonly Finding[]} findings
 */
export function tellResults(suite, run, findings, say = console.log) {
  const given = Object.entries(run.options).filter(([, value]) => value !== '');
  const options = given.map(([name, value]) => ` --${name} ${value}`);
  say(`\n${suite} --count ${run.count} --seed ${run.seed}${options.join('')}`);
  const width = Math.max(...findings.map(({ what }) => what.length));
  for (const finding of findings) {
    const verdict = promiseOf(finding) === '' ? '' : isKept(finding) ? ' ✓' : ` ✗ ${promiseOf(finding)}`;
    say(`  ${finding.what.padEnd(width)}  ${finding.figure}${verdict}`);
  }
  const broken = brokenPromises(findings).length;
  say(broken === 0 ? 'every promise kept' : `${broken} broken; repeat it with the line above`);
  if (broken > 0) process.exitCode = 1;
  return broken === 0;
}

/** @param {readonly Finding[]} findings @returns {readonly Finding[]} */
export function brokenPromises(findings) {
  return findings.filter((finding) => !isKept(finding));
}

/** @param {Finding} finding */
function isKept({ figure, atMost, atLeast }) {
  if (atMost === undefined && atLeast === undefined) return true;
  // written so that a figure which is no number breaks its promise
  return Number(figure) <= (atMost ?? Infinity) && Number(figure) >= (atLeast ?? -Infinity);
}

/** @param {Finding} finding */
function promiseOf({ atMost, atLeast }) {
  const parts = [
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
  ];
  return parts.join(', ');
}

/** @param {string} name @param {string} text */
function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}

/** @param {number} seed @param {string} label */
function mix(seed, label) {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (const character of label) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
