/** The main job, end to end, in the words of the screens. The same steps run in every engine. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { until } from './driver.mjs';

/** @typedef {import('./driver.mjs').Driver} Driver */
/**
 * @typedef {object} Site
 * @property {string} origin of the served app
 * @property {() => Promise<void>} kill after it nothing answers
 * @property {() => Promise<{ browser: Driver, origin: string, close: () => Promise<void> }>} elsewhere another device: the same
 *   engine with nothing in it, and the app served anew
 * @property {Backup[]} backups what the engines have written so far, this one's last
 */
/** @typedef {{ engine: string, base64: string }} Backup */
/** @typedef {[what: string, run: (browser: Driver, site: Site) => Promise<void>]} Step */

const NAME = 'Łucja Ŵyn-Jones';
const SIGNED = new RegExp(`${NAME}, \\d+ \\w+ \\d{4}`);
const THOUGHT = 'He found his own way to the answer, once I had stopped helping.';
const EVIDENCE = 'Notes from the half-way review';
const EVIDENCE_TEXT = `%PDF-1.4 ${'What we agreed to look at again. '.repeat(5000)}`;
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
  ['signs a contract with that person', sign],
  ['attaches a file as evidence', attach],
  ['ends the browser, and finds everything', restart],
  ['sees what a criterion still needs', check],
  ['makes the PDF, which says what was written', exportPdf],
  ['backs up into a file', backUp],
  ['opens every backup so far on another device', restore],
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
async function sign(browser, { origin }) {
  await browser.goto(`${origin}/clients`);
  await browser.click('link', /^Alder/);
  await browser.click('link', /^Write the contract/);
  await browser.fill('Purpose', 'To lead without carrying everybody.');
  await browser.click('button', 'Save');
  await browser.see(/Saved/);
  await browser.click('button', /^Sign as coach/i);
  await browser.fill('Full name', NAME);
  await browser.click('checkbox', /./);
  await browser.click('button', 'Sign');
  await browser.see(SIGNED);
}

/** @type {Step[1]} */
async function attach(browser, { origin }) {
  await browser.goto(`${origin}/evidence/new`);
  await browser.fill(/^Title/, EVIDENCE);
  await chooseFile(browser, 'review.pdf', 'application/pdf', Buffer.from(EVIDENCE_TEXT).toString('base64'));
  await browser.see('review.pdf');
  await browser.click('button', 'Save');
  await browser.see(/Saved/);
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
  const file = await takeFile(browser, () => browser.click('button', 'Save the PDF'));
  const text = await readPdf(Buffer.from(file, 'base64'));
  for (const wanted of [NAME, 'Alder', THOUGHT, HALF_A_THOUGHT]) {
    if (!text.includes(wanted)) throw new Error(`The PDF doesn't say "${wanted}".`);
  }
}

/** @type {Step[1]} */
async function backUp(browser, { origin, backups }) {
  await browser.goto(`${origin}/storage`);
  // A window of the browser's own asks where to; nobody is there to answer it.
  await browser.evaluate("void Reflect.deleteProperty(window, 'showSaveFilePicker')");
  const base64 = await takeFile(browser, () => browser.click('button', 'Back up now'));
  backups.push({ engine: String(await browser.evaluate('navigator.userAgent')), base64 });
}

/** @type {Step[1]} */
async function restore(_browser, { elsewhere, backups }) {
  for (const { engine, base64 } of backups.toReversed()) {
    const { browser, origin, close } = await elsewhere();
    try {
      await browser.goto(`${origin}/storage/open`);
      await chooseFile(browser, 'mine.coachfolio', 'application/octet-stream', base64);
      await browser.click('button', 'Open it');
      await browser.see(/The portfolio is open/);
      await browser.goto(`${origin}/`);
      await browser.see(/2 h/);
      await browser.goto(`${origin}/clients`);
      await browser.click('link', /^Alder/);
      await browser.click('link', /contract/i);
      await browser.see(SIGNED);
      await browser.goto(`${origin}/evidence`);
      await browser.click('link', new RegExp(EVIDENCE));
      const kept = await takeFile(browser, () => browser.click('button', 'Save a copy of review.pdf'));
      if (Buffer.from(kept, 'base64').toString() !== EVIDENCE_TEXT)
        throw new Error(`The file is not the one that was attached, in the backup of ${engine}.`);
    } finally {
      await close();
    }
  }
}

/**
 * Puts a file into the page's first file field, as the browser's own window would.
 * @param {Driver} browser @param {string} name @param {string} type @param {string} base64
 */
async function chooseFile(browser, name, type, base64) {
  await until('there is a file field', () => browser.evaluate("document.querySelector('input[type=file]') !== null"));
  await browser.evaluate(`void (() => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (sign) => sign.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], ${JSON.stringify(name)}, { type: ${JSON.stringify(type)} }));
    const field = document.querySelector('input[type=file]');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

/**
 * The file that the page hands over after a press, in base64. A download ends in each engine's own way; what is handed to it
 * is the same everywhere.
 * @param {Driver} browser @param {() => Promise<void>} press
 */
async function takeFile(browser, press) {
  await browser.evaluate(`void (() => {
    const createUrl = URL.createObjectURL;
    globalThis.handedOver = undefined;
    URL.createObjectURL = (file) => { globalThis.handedOver = file; return createUrl.call(URL, file); };
  })()`);
  await press();
  const base64 = await until('a file is handed over', () =>
    browser.evaluate(`globalThis.handedOver?.arrayBuffer()
      .then((buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')))`),
  );
  return String(base64);
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
