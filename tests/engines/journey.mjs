/** The main job, end to end, in the words of the screens. The same steps run in every engine. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { until } from './driver.mjs';

/** @typedef {import('./driver.mjs').Driver} Driver */
/** @typedef {{ origin: string, kill: () => Promise<void> }} Site the served app; after `kill` nothing answers */
/** @typedef {[what: string, run: (browser: Driver, site: Site) => Promise<void>]} Step */

const NAME = 'Łucja Ŵyn-Jones';
const THOUGHT = 'He found his own way to the answer, once I had stopped helping.';
const HALF_A_THOUGHT = 'I asked two questions at once, and he';

/** @type {Step[]} */
export const journey = [
  ['begins a Certificate', begin],
  ['logs a session with somebody new', logFirst],
  ['has everything on the device', waitUntilOnDevice],
  ['reflects, and leaves off in the middle of a sentence', reflect],
  ['loses the server', async (_browser, site) => site.kill()],
  ['reloads, and finds the half sentence', reload],
  ['logs a session with the same person', logSecond],
  ['ends the browser, and finds everything', restart],
  ['sees what a criterion still needs', check],
  ['makes the PDF, which says what was written', exportPdf],
];

/** @type {Step[1]} */
async function begin(browser, { origin }) {
  await browser.goto(`${origin}/`);
  await browser.click('radio', /^ILM Level 5 Certificate/);
  await browser.fill(/^Your name/, NAME);
  await browser.click('button', 'Begin');
  await browser.see(/of 18 h/);
}

/** @type {Step[1]} */
async function logFirst(browser, { origin }) {
  await browser.goto(`${origin}/log`);
  await browser.fill('Code name', 'Alder');
  await browser.click('radio', /^60/);
  await browser.click('button', 'Save session');
  await browser.see(/Session 1 with Alder saved, 1 h/);
}

/** @type {Step[1]} */
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

/** @type {Step[1]} */
async function reflect(browser) {
  await browser.click('link', 'Reflect now');
  await browser.fill('Overall', THOUGHT);
  await browser.click('button', 'Next');
  await browser.see('Which models, techniques or tools did you use?');
  await browser.click('button', 'Next');
  await browser.fill('Questioning', HALF_A_THOUGHT);
  await new Promise((resolve) => setTimeout(resolve, 2_000)); // longer than a draft may stay unwritten
}

/** @type {Step[1]} */
async function reload(browser) {
  await browser.reload();
  await browser.click('button', /^Questioning/);
  await seeValue(browser, HALF_A_THOUGHT);
  await browser.click('button', 'Leave it here for now');
  await browser.see('Alder');
}

/** @type {Step[1]} */
async function logSecond(browser, { origin }) {
  await browser.goto(`${origin}/log`);
  await browser.see('Alder');
  await browser.click('button', 'Save session');
  await browser.see(/Session 2 with Alder saved, 1 h\. 2 h of 18 h/);
}

/** @type {Step[1]} */
async function restart(browser, { origin }) {
  await browser.restart();
  await browser.goto(`${origin}/`);
  await browser.see(/2 h/);
  await browser.goto(`${origin}/sessions`);
  await browser.see(/Alder/);
}

/** @type {Step[1]} */
async function check(browser, { origin }) {
  await browser.goto(`${origin}/portfolio`);
  await browser.click('link', /501/);
  await browser.click('link', /2\.1/);
  await browser.see(/2 h of 18 h/);
}

/** @type {Step[1]} */
async function exportPdf(browser, { origin }) {
  await browser.goto(`${origin}/export`);
  await browser.click('button', 'Make the PDF');
  await browser.see(/The PDF is ready/);
  // A download ends in each engine's own way; what is handed to it is the same everywhere.
  await browser.evaluate(`void (() => {
    const createUrl = URL.createObjectURL;
    URL.createObjectURL = (file) => { globalThis.handedOver = file; return createUrl.call(URL, file); };
  })()`);
  await browser.click('button', 'Save the PDF');
  const base64 = await until('a file is handed over', () =>
    browser.evaluate(`globalThis.handedOver?.arrayBuffer()
      .then((buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')))`),
  );
  const text = await readPdf(Buffer.from(String(base64), 'base64'));
  for (const wanted of [NAME, 'Alder', THOUGHT, HALF_A_THOUGHT]) {
    if (!text.includes(wanted)) throw new Error(`The PDF doesn't say "${wanted}".`);
  }
}

/** All words of a PDF, read by an engine that is not ours. @param {Buffer} bytes */
async function readPdf(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let words = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  return words.replace(/\s+/g, ' ');
}

/** @param {Driver} browser @param {string} text */
async function seeValue(browser, text) {
  const fields = `[...document.querySelectorAll('input, textarea')].map((field) => field.value)`;
  await until(`a field holds "${text}"`, async () => {
    const values = /** @type {string[]} */ (await browser.evaluate(fields));
    return values.includes(text);
  });
}
