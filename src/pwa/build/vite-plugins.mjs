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
