import path from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import app from '../../vite.config';

const first = path.resolve(import.meta.dirname, 'pseudo-locale.ts');

/** The app with every phrase put through the pseudo-locale before anything else is loaded. */
export default mergeConfig(
  app,
  defineConfig({
    build: { outDir: '.cache/pseudo', emptyOutDir: true },
    plugins: [
      {
        name: 'pseudo-locale',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/src/app/main.tsx') ? `import ${JSON.stringify(first)};\n${code}` : null,
      },
    ],
  }),
);
