import { gcm } from '@noble/ciphers/aes.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type BodyCodec, identityOf, type RowIdentity } from '../codec';

/** How every sealed body begins: the way that bodies are sealed. */
const WAY = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEAL_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Bodies as JSON under AES-256-GCM, each bound to its row. One row at a time is sealed and opened here and now, as a transaction needs
 * it; many at once are opened by the browser's own cipher, which is several times faster on a page that has just begun.
 */
export function createSealingCodec({ rows: key }: { readonly rows: Uint8Array }): BodyCodec {
  const raw = new Uint8Array(key);
  const imported = crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  imported.catch(() => undefined); // each call says so
  const codec: BodyCodec = {
    encode: (body, row) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const sealed = gcm(raw, nonce, aboutRow(row)).encrypt(utf8ToBytes(JSON.stringify(body ?? null)));
      const whole = new Uint8Array(1 + NONCE_BYTES + sealed.length);
      whole[0] = WAY;
      whole.set(nonce, 1);
      whole.set(sealed, 1 + NONCE_BYTES);
      return whole;
    },
    decode: (body, row) => {
      const { nonce, sealed } = partsOf(body);
      return parse(gcm(raw, nonce, aboutRow(row)).decrypt(sealed));
    },
    readAhead: async (rows) => {
      const opened = new Map<unknown, unknown>();
      await Promise.all(
        rows.map(async (row) => {
          try {
            const { nonce, sealed } = partsOf(row.body);
            const about = { name: 'AES-GCM', iv: nonce, additionalData: aboutRow(identityOf(row)) };
            opened.set(row.body, parse(new Uint8Array(await crypto.subtle.decrypt(about, await imported, sealed))));
          } catch {
            // said when it is asked for
          }
        }),
      );
      return {
        ...codec,
        decode: (body, row) => (opened.has(body) ? opened.get(body) : codec.decode(body, row)),
      };
    },
  };
  return codec;
}

function partsOf(body: unknown): { readonly nonce: Bytes; readonly sealed: Bytes } {
  if (!(body instanceof Uint8Array)) throw new Error('not sealed');
  if (body.length < SEAL_BYTES || body[0] !== WAY) throw new Error('not sealed in a way that this code knows');
  const bytes = new Uint8Array(body);
  return { nonce: bytes.subarray(1, 1 + NONCE_BYTES), sealed: bytes.subarray(1 + NONCE_BYTES) };
}

function parse(plain: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as unknown;
}

function aboutRow({ kind, id, version, stamp }: RowIdentity): Bytes {
  return new Uint8Array(utf8ToBytes(JSON.stringify([kind, id, version, stamp])));
}
