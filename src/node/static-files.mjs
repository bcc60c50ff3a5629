/** Files of a built site: looked up safely, compressed once, kept in memory until they change on disk. */
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */
/** @typedef {{ body: Buffer, type: string, encoding: Encoding, etag: string, compressible: boolean }} Representation */

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const COMPRESSIBLE = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.mjs',
  '.otf',
  '.svg',
  '.ttf',
  '.txt',
  '.webmanifest',
  '.xml',
]);
const SMALLEST_WORTH_COMPRESSING = 512;

/**
 * The file below `root` that a URL path means, or undefined: nothing outside the root, nothing hidden, no folder.
 * @param {string} root @param {string} urlPath still percent-encoded @returns {Promise<string | undefined>}
 */
export async function findFile(root, urlPath) {
  const decoded = decode(urlPath);
  if (decoded === undefined || /[\0\\]/.test(decoded)) return undefined;
  const parts = decoded.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.') || part === '_headers' || part === '_redirects')) return undefined;
  try {
    const [realRoot, file] = await Promise.all([realpath(root), realpath(path.join(root, ...parts))]);
    const inside = file.startsWith(realRoot + path.sep);
    return inside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Reads, compresses and remembers files; one store can serve many servers. */
export class FileStore {
  /** @type {Map<string, { stamp: string, forms: Map<Encoding, Promise<Representation>> }>} */
  #entries = new Map();

  /**
   * The file in the best form that the client accepts.
   * @param {string} file @param {string} acceptEncoding @returns {Promise<Representation>}
   */
  async read(file, acceptEncoding) {
    const { mtimeMs, size } = await stat(file);
    const stamp = `${mtimeMs}-${size}`;
    let entry = this.#entries.get(file);
    if (entry?.stamp !== stamp) {
      entry = { stamp, forms: new Map() };
      this.#entries.set(file, entry);
    }
    const encoding = isCompressible(file, size) ? chooseEncoding(acceptEncoding) : 'identity';
    const form = entry.forms.get(encoding) ?? represent(file, encoding);
    entry.forms.set(encoding, form);
    return form;
  }

  /** Compresses every file of a folder, so that no first visitor waits for it. @param {string} root */
  async compressAhead(root) {
    for (const name of await readdir(root, { recursive: true })) {
      const file = await findFile(root, name.split(path.sep).map(encodeURIComponent).join('/'));
      if (file !== undefined) await this.read(file, 'br');
    }
  }
}

/** @param {Buffer} body @returns {Promise<Buffer>} the brotli form that is served, and that the budgets measure */
export function compressBrotli(body) {
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return brotli(body, { params });
}

/** @param {Buffer} body @returns {Promise<Buffer>} */
export function compressGzip(body) {
  return gzip(body, { level: 9 });
}

/** @param {string} acceptEncoding @returns {Encoding} */
function chooseEncoding(acceptEncoding) {
  const accepted = new Map(
    acceptEncoding.split(',').map((part) => {
      const [name = '', ...params] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = params.find((param) => param.startsWith('q='));
      return [name, quality === undefined ? 1 : Number(quality.slice(2))];
    }),
  );
  if ((accepted.get('br') ?? 0) > 0) return 'br';
  return (accepted.get('gzip') ?? 0) > 0 ? 'gzip' : 'identity';
}

/** @param {string} file @param {Encoding} encoding @returns {Promise<Representation>} */
async function represent(file, encoding) {
  const plain = await readFile(file);
  const body =
    encoding === 'br' ? await compressBrotli(plain) : encoding === 'gzip' ? await compressGzip(plain) : plain;
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const extension = path.extname(file).toLowerCase();
  return {
    body,
    type: TYPES[extension] ?? 'application/octet-stream',
    encoding,
    etag: encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`,
    compressible: isCompressible(file, plain.length),
  };
}

/** @param {string} file @param {number} size */
function isCompressible(file, size) {
  return size >= SMALLEST_WORTH_COMPRESSING && COMPRESSIBLE.has(path.extname(file).toLowerCase());
}

/** @param {string} urlPath @returns {string | undefined} */
function decode(urlPath) {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
