import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What a lock's data key is used for, each with a key of its own. */
export interface LockKeys {
  readonly rows: Uint8Array;
  readonly files: Uint8Array;
  readonly names: Uint8Array;
}

/** `id` is that of the lock. */
export function deriveLockKeys(dataKey: Uint8Array, id: Uint8Array): LockKeys {
  const derive = (purpose: string): Uint8Array =>
    hkdf(sha256, dataKey, id, utf8ToBytes(`coachfolio-lock/1/${purpose}`), 32);
  return { rows: derive('rows'), files: derive('files'), names: derive('names') };
}
