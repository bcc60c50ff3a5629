import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { startServer } from '../../../src/node/serve.mjs';
import { chromiumHere } from './chromium';

/** One call of the browser's storage that is to fail: the so-manieth of its name, counted from when it is armed. */
export interface Order {
  readonly where: 'page' | 'worker';
  /** `IDBObjectStore.put` */
  readonly call: string;
  readonly number: number;
  /** All later calls of the name fail too, until it is disarmed. */
  readonly onwards: boolean;
  readonly fault: Fault;
}
export type Fault = 'throws' | 'aborts' | 'closes' | 'quota' | 'short';

export interface Called {
  /** How often each call was made since arming: `worker FileSystemSyncAccessHandle.write`. */
  readonly called: Readonly<Record<string, number>>;
  readonly hasStruck: boolean;
}

/** The built app in Chromium, with something between it and the browser's storage. */
export interface AppUnderFault {
  readonly page: Page;
  readonly origin: string;
  readonly open: (path: string) => Promise<void>;
  /** From now on, or from the next start of the page, that call fails; null only counts. */
  readonly arm: (order: Order | null) => Promise<void>;
  readonly armNextStart: (order: Order | null) => void;
  readonly disarm: () => Promise<Called>;
  /** The records on disk whose row holds the text, whatever the screens say. */
  readonly rowsWith: (text: string) => Promise<number>;
  /** Takes all room from the origin, or gives it back. */
  readonly takeRoom: () => Promise<void>;
  readonly giveRoom: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const script = readFileSync(path.join(import.meta.dirname, 'fault-script.js'), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const PATIENCE_MS = 60_000;

export async function openAppUnderFault(root: string, profile: string): Promise<AppUnderFault> {
  const browser = await chromiumHere();
  const server = await startServer({ root });
  const origin = server.url.replace(/\/$/, '');
  allowDownloads(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    env: { ...process.env, ...browser.env },
    args: FLAGS,
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
    timezoneId: 'Europe/London',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  // Nobody is there to answer the browser's own window: without it a backup is a download, as on a phone.
  await context.addInitScript("Reflect.deleteProperty(window, 'showSaveFilePicker')");
  const page = context.pages()[0] ?? (await context.newPage());
  let nextStart: Order | null = null;
  await interceptScripts(context, () => nextStart);
  const room = await context.newCDPSession(page);
  return {
    page,
    origin,
    open: async (to) => void (await page.goto(origin + to)),
    arm: (order) => page.evaluate(`tortureFaults.arm(${JSON.stringify(order)})`),
    armNextStart: (order) => (nextStart = order),
    disarm: () => page.evaluate('tortureFaults.disarm()'),
    rowsWith: (text) => page.evaluate(`(${ROWS_WITH})(${JSON.stringify(text)})`),
    takeRoom: () => takeRoom(page, room, origin),
    giveRoom: async () => void (await room.send('Storage.overrideQuotaForOrigin', { origin })),
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

/** On a busy machine a file is read so late that the press is forgotten; then the browser would ask whether it may go on downloading. */
function allowDownloads(profile: string): void {
  const preferences = { profile: { default_content_setting_values: { automatic_downloads: 1 } } };
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

/** Puts the script before the app's first line, in the page by its document and in workers by their file. */
async function interceptScripts(context: BrowserContext, nextStart: () => Order | null): Promise<void> {
  const withScript = (body: string): string =>
    `globalThis.tortureOrder = ${JSON.stringify(nextStart())};\n${script}\n${body}`;
  await context.route(/\/assets\/[^/]*worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withScript(await response.text()) });
  });
  await context.route('**/torture-fault-script.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: withScript('') }),
  );
  await context.route(
    (url) => url.pathname === '/' || !/\.[a-z]+\d?$/.test(url.pathname),
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '<script',
        '<script src="/torture-fault-script.js"></script><script',
      );
      await route.fulfill({ response, body });
    },
  );
}

/** Reads the database as it is, beside the app; a text, so that nothing of the compiler's gets into the page. */
const ROWS_WITH = `(text) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('coachfolio');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const transaction = database.transaction(['records', 'sealed']);
    const reads = ['records', 'sealed'].map((name) => transaction.objectStore(name).getAll());
    transaction.oncomplete = () => {
      database.close();
      const rows = reads.flatMap(({ result }) => result);
      resolve(rows.filter((row) => row.op === 'put' && JSON.stringify(row).includes(text)).length);
    };
  };
})`;

/**
 * Chromium allots room for half a minute ahead, so what is allotted must be used up before the limit bites: another database of
 * the origin takes it, and is emptied again by giving the room back.
 */
async function takeRoom(page: Page, room: CDPSession, origin: string): Promise<void> {
  await room.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 40_000_000 });
  await page.evaluate(FILL);
  await room.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
}

const FILL = `(async () => {
  const database = await new Promise((resolve) => {
    const request = indexedDB.open('filler', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
  });
  const put = (size) => new Promise((resolve) => {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
    const transaction = database.transaction('bytes', 'readwrite');
    transaction.objectStore('bytes').put(bytes);
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => resolve(false);
  });
  for (const size of [5000000, 500000, 50000, 5000]) while (await put(size));
  database.close();
})()`;
