import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Answers imports of these packages with nothing. jsPDF can draw HTML and SVG with them; we don't, and they would weigh
 * as much again as jsPDF itself.
 * @param {readonly string[]} packages
 * @returns {import('vite').Plugin}
 */
export function leaveOut(packages) {
  const emptyModule = '\0left-out';
  return {
    name: 'coachfolio:leave-out',
    enforce: 'pre',
    resolveId: (source) => (packages.includes(source) ? emptyModule : null),
    load: (id) => (id === emptyModule ? 'export default undefined;' : null),
  };
}

/**
 * Repeats the content security policy in the built page, for hosts that send no headers.
 * @param {string} policy
 * @returns {import('vite').Plugin}
 */
export function policyInPage(policy) {
  return {
    name: 'coachfolio:policy-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'meta', injectTo: 'head-prepend', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy } },
      ],
    },
  };
}

/**
 * Settles the second, small build that makes the service worker: quiet, and "one file" said in the words that the bundler
 * has now (the plugin's older ones print a warning each time).
 * @param {import('vite').InlineConfig} config
 */
export function inOneFile(config) {
  config.logLevel = 'warn';
  const output = config.build?.rollupOptions?.output;
  if (output === undefined || Array.isArray(output)) return;
  delete output.inlineDynamicImports;
  output.codeSplitting = false;
}

/** Kinds of item that explain others. The rules need none of them, and of the screens one. */
const DETAIL = new Set(['depth', 'assessment_guidance', 'evidence_suggestion']);

/**
 * Gives a standard in two halves: `standard.json?core` is all files of its folder by name, without the items that explain
 * others, and `unit-501.json?detail` is the list of those of one unit. The first screen waits for the former.
 * @returns {import('vite').Plugin}
 */
export function standardsInHalves() {
  return {
    name: 'coachfolio:standards-in-halves',
    enforce: 'pre',
    load(id) {
      const [file = '', query] = id.split('?');
      if (!/\/standards-data\/[^/]+\/[^/]+\.json$/.test(file)) return null;
      if (query === 'core') return moduleOf(coreOf(path.dirname(file)));
      return query === 'detail' ? moduleOf(itemsOf(readJson(file)).filter(isDetail)) : null;
    },
  };
}

/** @param {unknown} content only what ends in .json is taken for JSON, and this doesn't */
function moduleOf(content) {
  return { code: `export default ${JSON.stringify(content)};`, moduleType: /** @type {const} */ ('js') };
}

/** @param {string} folder */
function coreOf(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => {
      const content = readJson(path.join(folder, file));
      const items = itemsOf(content);
      return [file, items.length === 0 ? content : { ...content, items: items.filter((item) => !isDetail(item)) }];
    }),
  );
}

/** @typedef {{ items?: { kind: string }[] }} UnitFile */

/** @param {string} file @returns {UnitFile} */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {UnitFile} unit */
function itemsOf({ items = [] }) {
  return items;
}

/** @param {{ kind: string }} item */
function isDetail(item) {
  return DETAIL.has(item.kind);
}
