import { BACKUP_CAPS, type BackupSource, type ReadOptions } from './backup';
import { AGE_BEGINNING, ARMOR_BEGINNING, MAX_HEADER_BYTES, readPassphraseHeader } from './age-header';
import { bytesOf, fromStream, piecesOf, toStream } from './byte-streams';
import { BackupStop } from './stop';

/** A backup whose plain bytes can be read from the beginning, as often as need be. */
export interface OpenedSource {
  readonly isLocked: boolean;
  /** Bytes as they stand in the file, locked or not. */
  readonly size: number;
  pieces(): AsyncGenerator<Uint8Array, void, undefined>;
}

/** Looks at what a file is by its first bytes, and unlocks it if it is locked. The passphrase is tried once, whatever is read later. */
export async function openSource(file: BackupSource, options: ReadOptions): Promise<OpenedSource> {
  const head = await bytesOf(file, 0, Math.min(file.size, MAX_HEADER_BYTES));
  const beginning = String.fromCharCode(...head);
  if (beginning.startsWith('PK\u0003\u0004')) {
    return { isLocked: false, size: file.size, pieces: () => piecesOf(file) };
  }
  if (beginning.startsWith(ARMOR_BEGINNING)) throw new BackupStop({ kind: 'not_for_a_passphrase' });
  if (!beginning.startsWith(AGE_BEGINNING)) {
    throw new BackupStop({ kind: /^(\u00ef\u00bb\u00bf)?\s*\{/.test(beginning) ? 'portfolio_file' : 'not_a_backup' });
  }
  const fileKey = await unlockHeader(beginning, options);
  return {
    isLocked: true,
    size: file.size,
    async *pieces() {
      const { decryptBytes } = await import('./age');
      const decrypted = decryptBytes(toStream(piecesOf(file)), fileKey);
      yield* orDamaged(fromStream(await decrypted.catch(damagedLock)));
    },
  };
}

async function unlockHeader(beginning: string, { passphrase, caps = BACKUP_CAPS }: ReadOptions): Promise<Uint8Array> {
  const header = readPassphraseHeader(beginning);
  if (header === null) throw new BackupStop({ kind: 'not_for_a_passphrase' });
  const { workFactor } = header;
  if (workFactor > caps.workFactor) {
    throw new BackupStop({ kind: 'too_costly', workFactor, atMost: caps.workFactor });
  }
  if (passphrase === undefined) throw new BackupStop({ kind: 'locked' });
  const { unlock } = await import('./age');
  const fileKey = await unlock(header, passphrase.normalize('NFC'));
  if (fileKey === null) throw new BackupStop({ kind: 'wrong_passphrase' });
  return fileKey;
}

/** Whatever the library says, it means that a byte is not as it was written. */
async function* orDamaged(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* pieces;
  } catch (error) {
    damagedLock(error);
  }
}

function damagedLock(error: unknown): never {
  throw error instanceof BackupStop ? error : new BackupStop({ kind: 'damaged', part: 'encryption', name: '' });
}
