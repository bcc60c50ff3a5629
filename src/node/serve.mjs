/** A small static server for the built app: compressed, with the headers of `public/_headers`, for this machine only. */
import http from 'node:http';
import path from 'node:path';
import { headersFor, readHeaderRules } from './headers.mjs';
import { FileStore, findFile } from './static-files.mjs';

/** @typedef {import('./headers.mjs').HeaderRule} HeaderRule */
/** @typedef {{ root: string, rules?: readonly HeaderRule[], files?: FileStore }} Site */
/** @typedef {{ port: number, url: string, close: () => Promise<void> }} RunningServer */

/** Both loopback addresses, since `localhost` may mean either. */
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Answers requests for one site. The app finds its own way from any path, so a navigation that names no file gets the page.
 * @param {Site} site @returns {http.RequestListener}
 */
function createHandler({ root, rules = readHeaderRules(), files = new FileStore() }) {
  return (request, response) => {
    respond(request, response).catch((/** @type {unknown} */ error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async function respond(request, response) {
    const urlPath = (request.url ?? '/').replace(/[?#].*$/, '');
    const headers = headersFor(rules, urlPath);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { ...headers, Allow: 'GET, HEAD' });
    const file =
      (await findFile(root, urlPath === '/' ? '/index.html' : urlPath)) ??
      (isNavigation(request, urlPath) ? path.join(root, 'index.html') : undefined);
    if (file === undefined) return refuse(404, { ...headers, 'Cache-Control': 'no-store' });

    const form = await files.read(file, String(request.headers['accept-encoding'] ?? ''));
    headers['Cache-Control'] ??= 'no-cache';
    headers['ETag'] = form.etag;
    if (form.compressible) headers['Vary'] = 'Accept-Encoding';
    if (isSameAs(request.headers['if-none-match'], form.etag)) {
      response.writeHead(304, headers).end();
      return;
    }
    headers['Content-Type'] = form.type;
    headers['Content-Length'] = String(form.body.length);
    if (form.encoding !== 'identity') headers['Content-Encoding'] = form.encoding;
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : form.body);

    /** @param {number} status @param {Record<string, string>} refusalHeaders */
    function refuse(status, refusalHeaders) {
      const body = `${status} ${http.STATUS_CODES[status]}\n`;
      response.writeHead(status, { ...refusalHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : body);
    }
  }
}

/**
 * Serves a site on this machine until it is closed.
 * @param {Site & { port?: number, host?: string | undefined, tries?: number }} options `port` 0 takes any free one; when a
 * port is taken, up to `tries` more are tried, one after another.
 * @returns {Promise<RunningServer>}
 * @throws {Error} with code EADDRINUSE when no port was free
 */
export async function startServer({ port = 0, host, tries = 0, ...site }) {
  const handler = createHandler({ files: new FileStore(), ...site });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const running = await listenAll(handler, port === 0 ? 0 : port + attempt, host === undefined ? LOOPBACK : [host]);
      return { ...running, url: `http://${host ?? 'localhost'}:${running.port}/` };
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE' || attempt >= tries) throw error;
    }
  }
}

/**
 * One port on several addresses; an address that this machine lacks is passed over, so long as the first one is there.
 * @param {http.RequestListener} handler @param {number} port @param {readonly string[]} hosts
 */
async function listenAll(handler, port, hosts) {
  /** @type {http.Server[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(servers.map(closeNow));
  };
  let taken = port;
  for (const host of hosts) {
    const server = http.createServer(handler);
    try {
      taken = await listen(server, taken, host);
      servers.push(server);
    } catch (error) {
      const missing = servers.length > 0 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(errorCode(error));
      if (missing) continue;
      await close();
      throw error;
    }
  }
  return { port: taken, close };
}

/** @param {http.Server} server @param {number} port @param {string} host @returns {Promise<number>} */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** @param {http.Server} server @returns {Promise<void>} */
function closeNow(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** @param {http.IncomingMessage} request @param {string} urlPath */
function isNavigation(request, urlPath) {
  // Addresses of the app may end in a criterion's number, `/portfolio/501/2.1`; a file's ending begins with a letter.
  const namesFile = /^\.[a-z]/i.test(path.posix.extname(urlPath)) || urlPath.startsWith('/assets/');
  if (namesFile) return false;
  const mode = request.headers['sec-fetch-mode'];
  return mode === undefined ? String(request.headers.accept ?? '').includes('text/html') : mode === 'navigate';
}

/** @param {string | undefined} ifNoneMatch @param {string} etag */
function isSameAs(ifNoneMatch, etag) {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');
}

/** @param {unknown} error @returns {string} */
function errorCode(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
