import { defineConfig } from 'vite';

/** The store as the app opens it, plain and locked, on a page without screens. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../../.cache/vite-bench-lock',
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
});
