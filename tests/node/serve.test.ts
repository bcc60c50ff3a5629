import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHeaderRules } from '../../src/node/headers.mjs';
import { type RunningServer, startServer } from '../../src/node/serve.mjs';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const folder = mkdtempSync(path.join(tmpdir(), 'coachfolio-serve-'));
const root = path.join(folder, 'dist');
const rules = parseHeaderRules('/*\n  X-Everywhere: yes\n/assets/*\n  Cache-Control: immutable\n');
const script = `// ${'a'.repeat(5000)}\n`;
const navigation = { 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html' };
let server: RunningServer;

beforeAll(async () => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  mkdirSync(path.join(root, '.vite'));
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(path.join(root, 'assets', 'main-1a2b.js'), script);
  writeFileSync(path.join(root, 'tiny.svg'), '<svg/>');
  writeFileSync(path.join(root, '_headers'), '/*');
  writeFileSync(path.join(root, '.vite', 'manifest.json'), '{}');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'));
  server = await startServer({ root, rules });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The URL API would tidy a path such as /../secret away, so the raw path is sent. */
function ask(rawPath: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: rawPath, headers, method },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}

describe('a file', () => {
  it('comes with its type, the headers of its path and a tag', async () => {
    const answer = await ask('/assets/main-1a2b.js?v=1');
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe(script);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(script.length),
      'cache-control': 'immutable',
      'x-everywhere': 'yes',
      vary: 'Accept-Encoding',
    });
    expect(answer.headers.etag).toMatch(/^".+"$/);
  });

  it('is compressed as the client can read it', async () => {
    const br = await ask('/assets/main-1a2b.js', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(script);
    const gzip = await ask('/assets/main-1a2b.js', { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    expect(gzip.headers.etag).not.toBe(br.headers.etag);
  });

  it('is not compressed when that gains nothing', async () => {
    const answer = await ask('/tiny.svg', { 'Accept-Encoding': 'br' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers['content-type']).toBe('image/svg+xml');
  });

  it('is not sent twice to a client that has it', async () => {
    const { headers } = await ask('/assets/main-1a2b.js');
    const again = await ask('/assets/main-1a2b.js', { 'If-None-Match': `"other", ${headers.etag}` });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers['x-everywhere']).toBe('yes');
  });

  it('is read again once it has changed', async () => {
    const file = path.join(root, 'changing.txt');
    writeFileSync(file, 'one');
    expect((await ask('/changing.txt')).body.toString()).toBe('one');
    writeFileSync(file, 'two');
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    expect((await ask('/changing.txt')).body.toString()).toBe('two');
  });

  it('has a head without a body', async () => {
    const answer = await ask('/assets/main-1a2b.js', {}, 'HEAD');
    expect(answer.status).toBe(200);
    expect(answer.body).toHaveLength(0);
    expect(answer.headers['content-length']).toBe(String(script.length));
  });
});

describe('a navigation', () => {
  it.each(['/', '/sessions', '/sessions/abc?from=home'])('to %s gets the page, to be asked for again', async (url) => {
    const answer = await ask(url, navigation);
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain('<title>page</title>');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('is no condition for the front door', async () => {
    expect((await ask('/', { Accept: '*/*' })).status).toBe(200);
  });

  it.each(['/assets/gone.js', '/assets/gone', '/sw-old.js'])('to %s, which is no page, gets 404', async (url) => {
    expect((await ask(url, navigation)).status).toBe(404);
  });

  it('is told from a request of a script', async () => {
    expect((await ask('/sessions', { 'Sec-Fetch-Mode': 'cors', Accept: '*/*' })).status).toBe(404);
    expect((await ask('/sessions', { Accept: '*/*' })).status).toBe(404);
  });
});

describe('what is nobody’s business', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%ff',
    '/link.txt',
    '/_headers',
    '/.vite/manifest.json',
    '/assets',
    '//etc/passwd.txt',
  ])('%s is refused', async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe('404 Not Found\n');
    expect(answer.headers['x-everywhere']).toBe('yes');
  });

  it('can’t be written to', async () => {
    const answer = await ask('/', {}, 'POST');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('a port that is taken', () => {
  it('is refused, or the next one is used', async () => {
    await expect(startServer({ root, rules, port: server.port })).rejects.toThrow(/EADDRINUSE/);
    const next = await startServer({ root, rules, port: server.port, tries: 20 });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
  });
});
