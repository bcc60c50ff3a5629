import { type HybridStamp, hybridStampSchema } from '../domain/hybrid-clock';
import type { IdSource, LoggedVersion, PortfolioArchive } from '../domain/ports';
import { isoInstantSchema } from '../domain/time';
import { type BodyCodec, identityOf } from './codec';
import type { NamedRow, PortfolioDatabase, VersionRow } from './database';
import { readForgotten, type StampByRecord } from './forget/forgotten';
import { type Head, readHead, rebuildHead } from './head';
import { attachmentsIn } from './write-commit';

/** The whole log as it stood at one moment. */
export interface WholeLog {
  readonly head: Head;
  readonly rows: readonly VersionRow[];
  /** The row that lists the files kept elsewhere. */
  readonly attachments: NamedRow | undefined;
  readonly forgotten: StampByRecord;
}

export function readWholeLog(database: PortfolioDatabase, ids: IdSource, deviceLetter: string): Promise<WholeLog> {
  const { dexie, changes, sealedChanges, refs, meta } = database;
  return dexie.transaction('r', [changes, sealedChanges, refs, meta], async () => {
    const [known, open, closed, attachments, forgotten] = await Promise.all([
      readHead(database),
      changes.toArray(),
      sealedChanges.toArray(),
      meta.get('attachments'),
      readForgotten(database),
    ]);
    const head = known ?? (await rebuildHead(database, ids, deviceLetter));
    const rows = [...open, ...closed].filter((row) => row.forgotten !== true);
    return { head, rows: rows.sort((one, other) => one.seq - other.seq), attachments, forgotten };
  });
}

/** The log as it travels. */
export function archiveOf({ head, rows, attachments, forgotten }: WholeLog, codec: BodyCodec): PortfolioArchive {
  const versions: LoggedVersion[] = [];
  for (const row of rows) {
    const version = versionOf(row, codec);
    if (version !== null) versions.push(version);
  }
  return {
    portfolioId: head.databaseId,
    deviceId: head.deviceId,
    deviceLetter: head.deviceLetter,
    knows: knowledgeOf(versions, head),
    refCounters: head.refCounters,
    attachments: attachmentsIn(attachments, codec),
    ...(Object.keys(forgotten).length > 0 && { forgotten }),
    versions,
  };
}

/** Null for a row whose very bookkeeping is damaged: nothing could be done with it anywhere. */
function versionOf({ seq: _, ...row }: VersionRow, codec: BodyCodec): LoggedVersion | null {
  if (!hybridStampSchema.safeParse(row.stamp).success || !isoInstantSchema.safeParse(row.savedAt).success) return null;
  if (row.op === 'remove') return { ...row, body: null };
  return { ...row, body: decoded(row, codec) };
}

/** A body that can't be decoded travels as it is. */
function decoded(row: LoggedVersion, codec: BodyCodec): unknown {
  try {
    return codec.decode(row.body, identityOf(row));
  } catch {
    return row.body;
  }
}

function knowledgeOf(versions: readonly LoggedVersion[], head: Head): Record<string, HybridStamp> {
  const knows: Record<string, HybridStamp> = { ...head.knows };
  for (const { stamp } of versions) {
    const device = stamp.slice(21);
    const known = knows[device];
    if (known === undefined || known < stamp) knows[device] = stamp;
  }
  return knows;
}
