import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers who asked: workers and the service worker pass it like everyone else. */
export interface OutsideWorld {
  readonly port: number;
  /** Method and address of each request that was not for this machine, since it was last asked. */
  readonly takeRequests: () => string[];
  readonly close: () => Promise<void>;
}

/**
 * Browsers call home for themselves, whatever flags say. Were a page to ask these hosts, its own request events and the
 * content security policy would still tell.
 */
const BROWSERS_OWN_HOSTS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'config.edge.skype.com',
  'content-autofill.googleapis.com',
  'edge.microsoft.com',
  'go-updater.brave.com',
  'msedge.api.cdp.microsoft.com',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'variations.brave.com',
]);

export async function watchOutsideWorld(): Promise<OutsideWorld> {
  const requests: string[] = [];
  const note = (method = '', url = ''): void => {
    if (!BROWSERS_OWN_HOSTS.has(hostOf(method, url))) requests.push(`${method} ${url}`);
  };
  const server = http.createServer((request, response) => {
    note(request.method, request.url);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note('CONNECT', request.url);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    takeRequests: () => requests.splice(0),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A tunnel is asked for as `host:port`, anything else by a whole address. */
function hostOf(method: string, url: string): string {
  return new URL(method === 'CONNECT' ? `https://${url}` : url).hostname;
}
