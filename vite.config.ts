import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { cspForMeta } from './src/node/headers.mjs';
import { licences } from './src/pwa/build/licences.mjs';
import { listShell } from './src/pwa/build/list-shell.mjs';
import { rescuePage } from './src/pwa/build/rescue-page.mjs';
import { inOneFile, leaveOut, policyInPage, standardsInHalves } from './src/pwa/build/vite-plugins.mjs';

/** What is loaded on demand but belongs to the first screens, by its name in the manifest: see docs/decisions/0002-service-worker.md. */
const shellList = listShell([
  /^src\/app\/Screens\.tsx$/,
  /^src\/features\/(welcome\/Welcome|log\/Log)Screen\.tsx$/,
  /^_standard-ilm-l5-/,
  /journal-worker-.*\.js$/,
  /^src\/storage\/journal\/restore\.ts$/,
]);

/** jsPDF brings these along for HTML and SVG, which we don't draw. */
const notNeeded = ['html2canvas', 'canvg', 'dompurify'];

/** What ships: the packages of the page and those of the service worker, which are built in and so needed to build only. */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: object };
const shipped = [...Object.keys(dependencies), 'workbox-precaching', 'workbox-routing'];
const noto = {
  name: 'Noto Sans',
  version: '(cut to the scripts of Europe and Vietnamese)',
  licence: 'OFL-1.1',
  text: readFileSync('src/submission/fonts/OFL.txt', 'utf8').trim(),
};

/** What several screens share is few files rather than many small ones: on a phone each costs more than its contents. */
const TOGETHER = [
  {
    name: 'forms',
    test: /\/src\/ui\/(Field|TextField|SelectField|TextArea|Fold|screen-icons|ChoiceGroup|ErrorSummary)[.\w]*$/,
  },
  {
    name: 'units',
    test: /\/src\/(domain\/coverage\/|domain\/standards\/item-key|domain\/words\/(claims|claim-set|portfolio|about-standard|packs)\.|workspace\/(use-coverage|use-enrolment-names|EnrolmentSwitch|NotInThisOne)|features\/portfolio\/(Claim(Badge|sUnits)|NewerRules|rows))/,
  },
];

export default defineConfig({
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] }, // 1.2 kB less than the build for old browsers
  build: {
    target: 'es2022',
    manifest: true, // dist/.vite/manifest.json: what loads what, for the budgets and the service worker's list
    sourcemap: false,
    assetsInlineLimit: 0, // the policy allows no data: fonts, and a file can be cached on its own
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false }, // a remark on plugins' speed is no warning
      output: { codeSplitting: { groups: [{ name: standardOf }, { name: 'first', tags: ['$initial'] }, ...TOGETHER] } },
    },
  },
  worker: { format: 'es', plugins: () => [leaveOut(notNeeded)] },
  plugins: [
    leaveOut(notNeeded),
    react(),
    standardsInHalves(),
    licences(shipped, [noto]),
    policyInPage(cspForMeta()),
    rescuePage([leaveOut(['./age']), policyInPage(cspForMeta())]), // what it saves is not encrypted
    shellList.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'service-worker.ts',
      injectRegister: false, // registration is ours: src/pwa/register.ts
      manifest: false, // a plain file: public/manifest.webmanifest
      injectManifest: {
        globPatterns: ['**/*'],
        globIgnores: ['_headers', 'robots.txt'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        manifestTransforms: [shellList.transform],
        target: 'es2022',
      },
      integration: { configureCustomSWViteBuild: inOneFile },
    }),
  ],
});

/**
 * A standard is one file: its units repeat each other, so they compress far better together. What the first screen needs is one
 * file too, since each request brings its headers again.
 */
function standardOf(id: string): string | null {
  const folder = /\/standards-data\/([^/]+)\//.exec(id)?.[1];
  if (folder === undefined) return null;
  if (id.endsWith('?raw')) return 'standards-list';
  if (id.includes('/earlier/')) return `earlier-${folder}`;
  return id.endsWith('?detail') ? `detail-${folder}` : `standard-${folder}`;
}
