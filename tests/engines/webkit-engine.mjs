import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { until } from './driver.mjs';
import { findInPage, isTextVisible } from './find-in-page.mjs';
import { WebDriverSession } from './webdriver.mjs';

/** @typedef {import('./driver.mjs').Driver} Driver */

const PYTHON = '/usr/bin/python3'; // the system's own: only it sees Debian's bindings
const browserScript = fileURLToPath(new URL('webkit-browser.py', import.meta.url));

/** @type {import('./driver.mjs').Engine} */
export const webkitEngine = {
  name: 'WebKitGTK',
  missing: () => {
    const needs = /** @type {const} */ ([
      ['webkit2gtk-driver', existsSync('/usr/bin/WebKitWebDriver')],
      ['xvfb', existsSync('/usr/bin/Xvfb')],
      ['python3-gi gir1.2-gtk-3.0 gir1.2-webkit2-4.1', hasBindings()],
    ]);
    return needs.filter(([, isThere]) => !isThere).map(([packages]) => packages);
  },
  open: async (profile) => {
    const display = await startDisplay();
    const driver = await startDriver(display.name, profile);
    const stop = () => {
      driver.stop();
      display.stop();
    };
    const start = () =>
      WebDriverSession.start(driver.address, {
        'webkitgtk:browserOptions': { binary: PYTHON, args: [browserScript, profile] },
      });
    try {
      return drive(await start(), start, stop);
    } catch (error) {
      stop();
      throw error;
    }
  },
};

/**
 * @param {WebDriverSession} first @param {() => Promise<WebDriverSession>} start @param {() => void} stop
 * @returns {Driver}
 */
function drive(first, start, stop) {
  let session = first;
  const find = (/** @type {string} */ role, /** @type {string | RegExp} */ name) =>
    until(`${role} "${String(name)}"`, () => session.call(String(findInPage), role, ...searchFor(name)));
  return {
    goto: (url) => session.goto(url),
    reload: () => session.reload(),
    click: async (role, name) => session.click(await find(role, name)),
    fill: async (label, text) => session.replaceText(await find('field', label), text),
    see: async (text) =>
      void (await until(`text "${String(text)}"`, () => session.call(String(isTextVisible), ...searchFor(text)))),
    evaluate: (expression) => session.call(`() => (${expression})`),
    restart: async () => {
      await session.end();
      session = await start();
    },
    screenshot: async (file) => writeFile(file, await session.screenshot()),
    close: async () => {
      await session.end().catch(() => undefined); // the browser may be gone already
      stop();
    },
  };
}

/** @param {string | RegExp} name @returns {[source: string, isPattern: boolean]} */
function searchFor(name) {
  return typeof name === 'string' ? [name, false] : [name.source, true];
}

function hasBindings() {
  const probe = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";
  try {
    execFileSync(PYTHON, ['-c', probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A display that nobody sees; it picks its own number and says which. */
async function startDisplay() {
  const server = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const number = await new Promise((resolve, reject) => {
    pipe.once('data', (/** @type {Buffer} */ data) => resolve(data.toString().trim()));
    server.once('exit', () => reject(new Error('Xvfb ended before it opened a display.')));
  });
  return { name: `:${number}`, stop: () => server.kill() };
}

/** @param {string} display @param {string} profile */
async function startDriver(display, profile) {
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, HOME: profile, TZ: 'Europe/London', GDK_BACKEND: 'x11' };
  const driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver answers', async () => (await fetch(`${address}/status`)).ok);
  return { address, stop: () => driver.kill() };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
