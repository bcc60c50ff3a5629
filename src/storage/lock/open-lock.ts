import { textToBytes } from '../base64';
import type { BodyCodec } from '../codec';
import { deriveLockKeys, type LockKeys } from './keys';
import type { LockNote } from './lock-note';
import { createSealingCodec } from './row-sealing';
import { openWithPassphrase, openWithRecoveryKey } from './slots';

/** A lock that somebody has opened. */
export interface OpenLock {
  readonly note: LockNote;
  readonly keys: LockKeys;
  readonly codec: BodyCodec;
}

/** The data key by passphrase or recovery key, whichever was typed; null if it is neither. The recovery key costs no time. */
export async function findDataKey(note: LockNote, secret: string): Promise<Uint8Array | null> {
  return openWithRecoveryKey(note, secret) ?? openWithPassphrase(note, secret);
}

export function openLock(note: LockNote, dataKey: Uint8Array): OpenLock {
  const keys = deriveLockKeys(dataKey, textToBytes(note.id));
  return { note, keys, codec: createSealingCodec(keys) };
}
