import { defineConfig } from '@playwright/test';

/** `npm run test:pseudo`: every screen in a language that is half as long again, with marks on its letters. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/pseudo-results',
  forbidOnly: true,
  workers: 1,
  retries: 0,
  timeout: 300_000,
  reporter: [['list']],
});
