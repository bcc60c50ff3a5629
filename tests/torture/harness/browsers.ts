import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromiumHere } from './chromium';
import { descendantsOf, signalFamily, untilGone } from './processes';

/** A browser without a driver: it is given addresses when it starts, and can only be killed. */
export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  readonly version: string;
  readonly start: (profile: string, addresses: readonly string[]) => RunningBrowser;
  /** Removes every database of a profile, as Chromium has been seen to do by itself; null where there is no second store. */
  readonly dropDatabases: ((profile: string) => void) | null;
  readonly close: () => void;
}

export interface RunningBrowser {
  /** Kills the whole process group at once and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Freezes it in the middle of whatever it does. It can only be killed after that. */
  readonly freeze: () => void;
}

const ENGINE_NAMES = ['chromium', 'firefox', 'webkit'] as const;

/** What `--engine` names. @throws Error for one that doesn't exist */
export function chosenEngines(name: string): readonly Engine['name'][] {
  const chosen = ENGINE_NAMES.filter((one) => name === 'all' || name === one);
  if (chosen.length === 0) throw new Error(`--engine takes ${ENGINE_NAMES.join(', ')} or all, not "${name}".`);
  return chosen;
}

export function openEngine(name: Engine['name']): Promise<Engine> {
  return { chromium: openChromium, firefox: openFirefox, webkit: openWebKit }[name]();
}

const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-renderer-backgrounding', // the second tab of a window that nobody sees writes as fast as the first
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--remote-debugging-port=0', // without it a Chromium that knows only headless ends when the page has loaded
  '--disable-popup-blocking', // headless it takes one address only: the first tab opens the others
];

async function openChromium(): Promise<Engine> {
  const browser = await chromiumHere();
  const env = { ...process.env, ...browser.env };
  return {
    name: 'chromium',
    version: versionOf(browser.path, env),
    start: (profile, addresses) => {
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(path.join(profile, lock), { force: true });
      const [first = '', ...others] = addresses;
      const address = first + others.map((other) => `&open=${encodeURIComponent(other)}`).join('');
      return launch(browser.path, [...CHROMIUM_FLAGS, `--user-data-dir=${profile}`, address], env);
    },
    dropDatabases: (profile) => rmSync(path.join(profile, 'Default', 'IndexedDB'), { recursive: true, force: true }),
    close: () => undefined,
  };
}

/** It asks nobody anything, calls nobody, and does not bring back the tabs of the time before the kill. */
const FIREFOX_SETTINGS: Readonly<Record<string, boolean | number | string>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.min_background_timeout_value': 4,
  'dom.storageManager.prompt.testing': true,
  'dom.storageManager.prompt.testing.allow': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.startup.max_resumed_crashes': -1,
};

function openFirefox(): Promise<Engine> {
  const command = ['firefox-esr', 'firefox'].find((name) => isRunnable(name, ['--version']));
  if (command === undefined) throw new Error('There is no Firefox here. On Debian: apt-get install firefox-esr');
  return Promise.resolve({
    name: 'firefox',
    version: versionOf(command, process.env),
    start: (profile, addresses) => {
      for (const lock of ['lock', '.parentlock']) rmSync(path.join(profile, lock), { force: true });
      const settings = Object.entries(FIREFOX_SETTINGS).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
      );
      writeFileSync(path.join(profile, 'user.js'), settings.join(''));
      const env = { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', HOME: profile };
      return launch(command, ['--headless', '--no-remote', '--profile', profile, ...addresses], env);
    },
    dropDatabases: (profile) => {
      const origins = path.join(profile, 'storage', 'default');
      for (const origin of existsSync(origins) ? readdirSync(origins) : [])
        rmSync(path.join(origins, origin, 'idb'), { recursive: true, force: true });
    },
    close: () => undefined,
  });
}

const PYTHON = '/usr/bin/python3'; // the system's own: only it sees Debian's bindings
const XVFB = '/usr/bin/Xvfb';

async function openWebKit(): Promise<Engine> {
  const probe = "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2 as w; ";
  const number = 'print(w.get_major_version(), w.get_minor_version(), w.get_micro_version(), sep=".")';
  if (!isRunnable(PYTHON, ['-c', probe]) || !isRunnable(XVFB, ['-help']))
    throw new Error('There is no WebKitGTK here. See CONTRIBUTING.md for the packages.');
  const version = execFileSync(PYTHON, ['-c', probe + number], { encoding: 'utf8' }).trim();
  const display = await startDisplay();
  const script = path.join(import.meta.dirname, 'webkit-window.py');
  return {
    name: 'webkit',
    version: `WebKitGTK ${version}`,
    start: (profile, addresses) => {
      const env = { ...process.env, DISPLAY: display.name, HOME: profile, GDK_BACKEND: 'x11' };
      return launch(PYTHON, [script, profile, ...addresses], env);
    },
    dropDatabases: null,
    close: display.stop,
  };
}

/** A display that nobody sees; it picks its own number and says which. */
async function startDisplay(): Promise<{ readonly name: string; readonly stop: () => void }> {
  const server = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1024x768x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('exit', () => reject(new Error('Xvfb ended before it opened a display.')));
  });
  return { name: `:${number}`, stop: () => void server.kill() };
}

function launch(command: string, args: readonly string[], env: NodeJS.ProcessEnv): RunningBrowser {
  // In a group of its own, so that one signal reaches all of it at the same moment.
  const child = spawn(command, args, { env, detached: true, stdio: 'ignore' });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  return {
    kill: async () => {
      const family = descendantsOf(pid);
      signalFamily(pid, family, 'SIGKILL');
      await untilGone([pid, ...family]);
    },
    freeze: () => signalFamily(pid, descendantsOf(pid), 'SIGSTOP'),
  };
}

function isRunnable(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function versionOf(command: string, env: NodeJS.ProcessEnv): string {
  return execFileSync(command, ['--version'], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] })
    .trim()
    .replace(/ built on.*/, '');
}
