import { defineConfig } from 'vite';

/** The store as the app opens it, on a page without screens. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../../.cache/vite-torture-corrupt',
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
});
