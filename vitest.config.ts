import { defineConfig } from 'vitest/config';

/** Apart from vite.config.ts: tests need neither the service worker nor React's compiler. */
export default defineConfig({
  cacheDir: '.cache/vitest',
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
