import { readFileSync } from 'node:fs';

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
 * Halves the file of a unit: `unit-501.json` comes without the items that explain others, `unit-501.json?detail` has
 * only those. The first screen waits for the former.
 * @returns {import('vite').Plugin}
 */
export function unitsInHalves() {
  return {
    name: 'coachfolio:units-in-halves',
    enforce: 'pre',
    load(id) {
      const [file = '', query] = id.split('?');
      if (!/\/standards-data\/[^/]+\/unit-[^/]+\.json$/.test(file) || (query ?? 'detail') !== 'detail') return null;
      /** @type {{ items: { kind: string }[] }} */
      const unit = JSON.parse(readFileSync(file, 'utf8'));
      const isDetail = (/** @type {{ kind: string }} */ item) => DETAIL.has(item.kind);
      const items = unit.items.filter((item) => isDetail(item) === (query === 'detail'));
      return query === 'detail'
        ? { code: `export default ${JSON.stringify(items)};`, moduleType: 'js' } // only what ends in .json is taken for JSON
        : JSON.stringify({ ...unit, items });
    },
  };
}
