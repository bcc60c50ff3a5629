import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { BodyCodec, RowIdentity } from '../codec';
import type { FileSeal, PieceIdentity, SealedFacts } from '../files/file-seal';
import type { LockKeys } from './keys';
import { createSealingCodec } from './row-sealing';
import { open, seal, SEAL_BYTES } from './sealing';

/** Files whose bytes, hashes and types only the keys open. */
export function createFileSeal(keys: LockKeys): FileSeal {
  const codec: BodyCodec = createSealingCodec(keys);
  return {
    nameOf: (hash) => bytesToHex(hmac(sha256, keys.names, hexToBytes(hash))),
    extraBytes: SEAL_BYTES,
    close: (bytes, piece) => seal(keys.files, bytes, aboutPiece(piece)),
    open: (bytes, piece) => open(keys.files, bytes, aboutPiece(piece)),
    closeFacts: (name, facts) => ({
      mediaType: 'application/octet-stream',
      facts: codec.encode(facts, aboutFile(name)) as Uint8Array,
    }),
    openFacts: (row) => codec.decode(row.facts, aboutFile(row.hash)) as SealedFacts,
  };
}

function aboutFile(name: string): RowIdentity {
  return { kind: 'file', id: name, version: 1, stamp: '' };
}

function aboutPiece({ of, id, seq }: PieceIdentity): string {
  return JSON.stringify([of, id, seq]);
}
