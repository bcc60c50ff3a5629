import { build } from 'vite';

const PAGE = 'rescue.html';

/**
 * Builds the rescue page by itself, so that it shares no file with the app: whatever breaks that, this still opens. Its files
 * keep plain names, which makes them part of what the service worker fetches first.
 * @param {import('vite').PluginOption[]} plugins what its page needs as the app's does
 * @returns {import('vite').Plugin}
 */
export function rescuePage(plugins) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'coachfolio:rescue-page',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    async generateBundle() {
      const built = await build({
        root: config.root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        plugins,
        build: {
          write: false,
          target: config.build.target,
          assetsInlineLimit: 0,
          modulePreload: false,
          rolldownOptions: {
            input: PAGE,
            output: { entryFileNames: 'rescue.js', assetFileNames: 'rescue[extname]', codeSplitting: false },
          },
        },
      });
      if (!('output' in built)) throw new Error('The rescue page was built more than once.');
      for (const file of built.output) {
        const source = file.type === 'chunk' ? file.code : file.source;
        this.emitFile({ type: 'asset', fileName: file.fileName, source });
      }
    },
  };
}
