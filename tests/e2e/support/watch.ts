import type { BrowserContext, ConsoleMessage, Page, Worker } from '@playwright/test';

/** What must never happen in any test: collected while it runs, and held against it at the end. */
export interface Watch {
  readonly problems: string[];
  readonly attach: (context: BrowserContext) => Promise<void>;
}

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly sample: string;
}

/** @param origin the only origin that may be asked for anything */
export function createWatch(origin: string, isServerDown: () => boolean): Watch {
  const problems: string[] = [];
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() !== 'error') return;
    if (isServerDown() && isRefusedConnection(message, origin)) return;
    problems.push(`console error: ${message.text()} (${message.location().url})`);
  };
  const onWorker = (worker: Worker): void => {
    worker.on('console', onConsole);
  };
  const onPage = (page: Page): void => {
    page.on('worker', onWorker);
    page.on('crash', () => problems.push(`page crashed: ${page.url()}`));
  };
  return {
    problems,
    attach: async (context) => {
      context.on('console', onConsole);
      context.on('weberror', (error) =>
        problems.push(`uncaught error: ${error.error().stack ?? error.error().message}`),
      );
      context.on('serviceworker', onWorker);
      context.on('page', onPage);
      context.pages().forEach(onPage);
      context.serviceWorkers().forEach(onWorker);
      context.on('request', (request) => {
        if (!isOwn(request.url(), origin))
          problems.push(`request to another origin: ${request.method()} ${request.url()}`);
      });
      await context.exposeBinding('reportViolation', (_source, { directive, blocked, sample }: Violation) => {
        problems.push(`content security policy: ${directive} refused ${blocked} ${sample}`);
      });
      await context.addInitScript(listenForViolations);
    },
  };
}

/** Runs in the page, before any of its own scripts. */
function listenForViolations(): void {
  const report = (globalThis as unknown as { reportViolation: (violation: Violation) => void }).reportViolation;
  document.addEventListener('securitypolicyviolation', (event) => {
    report({ directive: event.effectiveDirective, blocked: event.blockedURI, sample: event.sample });
  });
}

/** Without a server the browser itself logs each fetch of ours that failed; that is what an offline test provokes. */
function isRefusedConnection(message: ConsoleMessage, origin: string): boolean {
  return /ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED)/.test(message.text()) && isOwn(message.location().url, origin);
}

function isOwn(url: string, origin: string): boolean {
  return (
    url.startsWith(`${origin}/`) ||
    url.startsWith(`blob:${origin}/`) ||
    url.startsWith('data:') ||
    url === 'about:blank'
  );
}
