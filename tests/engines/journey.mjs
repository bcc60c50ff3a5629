/** The main job, end to end, in the words of the screens. The same steps run in every engine. */
import { until } from './driver.mjs';

/** @typedef {import('./driver.mjs').Driver} Driver */
/** @typedef {{ origin: string, kill: () => Promise<void> }} Site the served app; after `kill` nothing answers */
/** @typedef {[what: string, run: (browser: Driver, site: Site) => Promise<void>]} Step */

/** @type {Step[]} */
export const journey = [
  ['the app opens', async (browser, { origin }) => browser.goto(`${origin}/`)],
  ['everything comes onto the device', waitUntilOnDevice],
  ['the server is gone', async (_browser, site) => site.kill()],
  ['the app reloads', async (browser) => browser.reload()],
  [
    'the browser is restarted',
    async (browser, { origin }) => {
      await browser.restart();
      await browser.goto(`${origin}/`);
    },
  ],
];

/** @param {Driver} browser */
async function waitUntilOnDevice(browser) {
  const status = `new Promise((resolve) => {
    const { controller } = navigator.serviceWorker;
    if (controller === null) return resolve(null);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    controller.postMessage({ type: 'STATUS', pageAssets: [] }, [port2]);
  })`;
  await until('all files are on the device', async () => {
    const answer = /** @type {{ offlineReady: boolean } | null} */ (await browser.evaluate(status));
    return answer?.offlineReady;
  });
}
