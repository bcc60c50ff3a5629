import { addDays, dateOfInstant, type IsoInstant } from '../time';
import type { PortfolioArchive } from '../ports';
import { type FileHash, toFileHash } from './file-hash';

/** How long what was removed or replaced can be brought back. */
const KEPT_DAYS = 30;
const HASH = /[0-9a-f]{64}/g;

/**
 * The hashes of all files that something may still want: what stands, what stood at any time of the last 30 days, what drafts hold,
 * and the files kept beside the portfolio. Any 64 hex digits count, whatever the kind of record, so that one which this code doesn't
 * know keeps its files too. Null where something can't be looked into: then nothing may be removed.
 */
export function findFilesInUse(
  archive: Pick<PortfolioArchive, 'versions' | 'attachments'>,
  drafts: readonly unknown[],
  now: IsoInstant,
): ReadonlySet<FileHash> | null {
  const since = addDays(dateOfInstant(now), -KEPT_DAYS);
  const inUse = new Set<FileHash>();
  /** The version of each record that stands as far as the log has been read. */
  const standing = new Map<string, unknown>();
  for (const { id, op, savedAt, body } of archive.versions) {
    if (op === 'put' && !isReadable(body)) return null;
    if (savedAt.slice(0, 10) >= since) addHashes(inUse, standing.get(id)); // it stood until now
    standing.set(id, body);
    if (savedAt.slice(0, 10) >= since) addHashes(inUse, body);
  }
  for (const body of standing.values()) addHashes(inUse, body);
  addHashes(inUse, drafts);
  addHashes(inUse, archive.attachments);
  return inUse;
}

function isReadable(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !ArrayBuffer.isView(body) && !(body instanceof ArrayBuffer);
}

function addHashes(inUse: Set<FileHash>, value: unknown): void {
  for (const text of JSON.stringify(value ?? null).match(HASH) ?? []) {
    const hash = toFileHash(text);
    if (hash !== null) inUse.add(hash);
  }
}
