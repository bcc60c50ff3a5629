import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Browser, type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { type RunningServer, startServer } from '../../../src/node/serve.mjs';
import { FileStore } from '../../../src/node/static-files.mjs';
import { CHROMIUM_FLAGS, chromiumForTests } from './browser';
import { type OutsideWorld, watchOutsideWorld } from './outside-world';
import { createWatch, type Watch } from './watch';

const dist = path.resolve(import.meta.dirname, '../../../dist');
const files = new FileStore(); // one for all servers of a worker, so that each file is compressed once

/** The built app in a browser profile of its own, served by the server of `npm start`. */
export interface App {
  /** The window of the app; another object after `restart`. */
  readonly page: Page;
  readonly context: BrowserContext;
  /** `http://localhost:<port>`, the same while the test lasts. */
  readonly origin: string;
  /** Opens a path of the app, `/` if none is named. */
  readonly open: (path?: string) => Promise<void>;
  /** Closes the browser and opens the same profile again, on the same path. */
  readonly restart: () => Promise<void>;
  /** The same after a death without warning: SIGKILL, as a crash or an empty battery would be. */
  readonly crash: () => Promise<void>;
  /** Closes the browser, lets something happen to its files, and opens it again. `profile` is the folder of the profile. */
  readonly restartAfter: (work: (profile: string) => Promise<void>) => Promise<void>;
  readonly killServer: () => Promise<void>;
  readonly startServer: () => Promise<void>;
  /** What went wrong in the background since it was last asked. What is taken no longer fails the test. */
  readonly takeProblems: () => string[];
}

export interface AppOptions {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly timezoneId: string;
  readonly colorScheme: 'light' | 'dark';
  /** The folder that is served. */
  readonly site: string;
  /** Whether the app may put itself on the device. Half the time of a test goes into that; without it nothing works offline. */
  readonly installs: boolean;
  /** For a test that provokes problems over and over: what it does not take is forgiven too. */
  readonly forgiving: boolean;
}

export const test = base.extend<{ app: App; appOptions: AppOptions }>({
  appOptions: [
    {
      viewport: { width: 390, height: 844 },
      timezoneId: 'Europe/London',
      colorScheme: 'light',
      site: dist,
      installs: true,
      forgiving: false,
    },
    { option: true },
  ],
  app: async ({ appOptions }, use, testInfo) => {
    const app = await AppUnderTest.start(appOptions);
    await use(app);
    if (testInfo.status !== testInfo.expectedStatus) await app.attachScreenshot(testInfo.outputPath('failure.png'));
    await app.stop();
    if (!appOptions.forgiving) expect(app.takeProblems(), 'nothing may go wrong in the background').toEqual([]);
  },
});

export { expect };

class AppUnderTest implements App {
  #server: RunningServer | undefined;
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  readonly #watch: Watch;
  readonly #options: AppOptions;
  readonly #profile: string;
  readonly #outside: OutsideWorld;
  readonly #port: number;
  readonly origin: string;

  private constructor(options: AppOptions, server: RunningServer, profile: string, outside: OutsideWorld) {
    this.#options = options;
    this.#server = server;
    this.#profile = profile;
    this.#outside = outside;
    this.#port = server.port;
    this.origin = `http://localhost:${server.port}`;
    this.#watch = createWatch(this.origin, () => this.#server === undefined);
  }

  static async start(options: AppOptions): Promise<AppUnderTest> {
    const profile = await mkdtemp(path.join(tmpdir(), 'coachfolio-e2e-'));
    const server = await startServer({ root: options.site, files });
    const app = new AppUnderTest(options, server, profile, await watchOutsideWorld());
    await app.#launch();
    return app;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('The browser is closed.');
    return this.#page;
  }

  get context(): BrowserContext {
    if (this.#context === undefined) throw new Error('The browser is closed.');
    return this.#context;
  }

  readonly open = async (appPath = '/'): Promise<void> => {
    await this.page.goto(`${this.origin}${appPath}`);
  };

  readonly restart = (): Promise<void> => this.#startAgainAfter(() => this.context.close());

  readonly crash = (): Promise<void> =>
    this.#startAgainAfter(async () => {
      const pid = await processOf(this.context.browser());
      const gone = new Promise((resolve) => this.context.once('close', resolve));
      process.kill(pid, 'SIGKILL');
      await gone;
    });

  readonly restartAfter = (work: (profile: string) => Promise<void>): Promise<void> =>
    this.#startAgainAfter(async () => {
      await this.context.close();
      await work(this.#profile);
    });

  readonly killServer = async (): Promise<void> => {
    const server = this.#server;
    this.#server = undefined;
    await server?.close();
  };

  readonly startServer = async (): Promise<void> => {
    this.#server ??= await startServer({ root: this.#options.site, files, port: this.#port });
  };

  readonly takeProblems = (): string[] => {
    const outside = this.#outside.takeRequests().map((request) => `request seen at the network: ${request}`);
    return [...this.#watch.problems.splice(0), ...outside];
  };

  async attachScreenshot(file: string): Promise<void> {
    await this.#page?.screenshot({ path: file, fullPage: true }).catch(() => undefined); // the page may be gone already
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    await this.killServer();
    await this.#outside.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #startAgainAfter(end: () => Promise<void>): Promise<void> {
    const { pathname, search, hash } = new URL(this.page.url());
    await end();
    await this.#launch();
    await this.open(pathname + search + hash);
  }

  async #launch(): Promise<void> {
    const { viewport, timezoneId, colorScheme, installs } = this.#options;
    const browser = await chromiumForTests();
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: browser.path,
      env: { ...definedOnly(process.env), ...browser.env },
      headless: true,
      args: [...CHROMIUM_FLAGS, `--proxy-server=http://127.0.0.1:${this.#outside.port}`],
      acceptDownloads: true,
      serviceWorkers: installs ? 'allow' : 'block',
      locale: 'en-GB',
      viewport,
      timezoneId,
      colorScheme,
    });
    await this.#watch.attach(this.#context);
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage());
  }
}

/** The browser's own process, as it tells itself; never one that was looked up by name. */
async function processOf(browser: Browser | null): Promise<number> {
  const session = await browser?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const own = info?.processInfo.find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('The browser does not say which process it is.');
  return own.id;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
