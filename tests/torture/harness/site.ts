import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from '../../../src/node/serve.mjs';
import { type FoundState, PATHS, type Questions, type Report, type TabPlan } from './protocol';

/** What the page asks of whoever kills it. */
export interface Listener {
  /** A tab is there, and about to open the portfolio. */
  readonly questions: (tab: string) => Questions;
  readonly state: (tab: string, found: FoundState) => void;
  /** Resolves when the tab may write. */
  readonly go: (tab: string) => Promise<TabPlan>;
  readonly report: (report: Report) => void;
}

export interface Site {
  readonly origin: string;
  /** Whom the page's words go to; null while nobody should be asking. */
  listener: Listener | null;
  /** How often a browser has asked for a file so far. */
  readonly filesAsked: () => number;
  readonly close: () => Promise<void>;
}

/** Serves a built page as `npm start` would, headers and all, and takes what it reports on the same origin. */
export async function openSite(root: string): Promise<Site> {
  const behind = await startServer({ root });
  const sockets = new http.Agent({ keepAlive: true });
  let filesAsked = 0;
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method !== 'POST') {
      filesAsked += 1;
      const asked = { port: behind.port, path: request.url, headers: request.headers, agent: sockets };
      http
        .get(asked, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        })
        .on('error', () => response.destroy());
      return;
    }
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      void respond(site.listener, pathname, searchParams.get('tab') ?? '', body).then((answer) =>
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {})),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: Site = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    listener: null,
    filesAsked: () => filesAsked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      sockets.destroy();
      await behind.close();
    },
  };
  return site;
}

async function respond(listener: Listener | null, path: string, tab: string, body: string): Promise<unknown> {
  if (path === PATHS.questions) return listener?.questions(tab);
  if (path === PATHS.state) return listener?.state(tab, JSON.parse(body) as FoundState);
  if (path === PATHS.go) return listener?.go(tab);
  if (path === PATHS.report) return listener?.report(JSON.parse(body) as Report);
  return undefined;
}
