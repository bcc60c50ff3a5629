import { defineConfig } from 'vitest/config';
import { standardsInHalves } from './src/pwa/build/vite-plugins.mjs';

/** Apart from vite.config.ts: tests need neither the service worker nor React's compiler, but the units as the app gets them. */
export default defineConfig({
  cacheDir: '.cache/vitest',
  plugins: [standardsInHalves()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/engines/**', 'tests/bench/**', '**/node_modules/**'],
    allowOnly: false,
    env: { TZ: 'Europe/London' }, // a zone whose clocks change, so that a test of dates can fail
    testTimeout: 20_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
