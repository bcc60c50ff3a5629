import { defineConfig } from 'vite';
import { leaveOut, standardsInHalves } from '../../../src/pwa/build/vite-plugins.mjs';

const notNeeded = ['html2canvas', 'canvg', 'dompurify'];

/** The page that is killed: the app's services as the app ties them, without its screens and its service worker. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../../.cache/vite-torture',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  worker: { format: 'es', plugins: () => [leaveOut(notNeeded)] },
  plugins: [standardsInHalves()],
});
