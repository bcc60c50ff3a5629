import type { LoggedVersion } from '../../domain/ports';
import type { BackupFile, BackupLoss, BackupManifest } from './backup';
import { filesIn } from './manifest';
import { contentsOf } from './prepare-versions';
import type { LineTrace } from './salvage-lines';

export interface Found {
  readonly manifest: BackupManifest | null;
  readonly isHeadThere: boolean;
  readonly versions: readonly LoggedVersion[];
  readonly traces: readonly LineTrace[];
  readonly files: readonly BackupFile[];
  /** Files whose beginning was found and whose bytes were not. */
  readonly torn: readonly BackupFile['hash'][];
}

/** What is lost, as far as it can be told. */
export function findLosses(found: Found): readonly BackupLoss[] {
  const { manifest, isHeadThere, versions, traces } = found;
  const records = manifest === null ? lostByTraces(versions, traces) : lostByManifest(versions, manifest);
  const lostRefs = new Set(records.map((one) => (one.kind === 'record' ? `${one.recordKind} ${one.ref}` : '')));
  const olderOnes = traces
    .filter(({ recordKind, ref }) => ref !== null && !lostRefs.has(`${recordKind} ${ref}`))
    .map(({ recordKind, ref }): BackupLoss => ({ kind: 'version', recordKind, ref }));
  const lines = manifest === null ? 0 : manifest.counts.versions - versions.length;
  return [
    ...(manifest === null ? [{ kind: 'manifest' } as const] : []),
    ...(isHeadThere ? [] : [{ kind: 'head' } as const]),
    ...records,
    ...(manifest === null ? distinct(traces.filter(({ ref }) => ref === null).map(namelessLoss)) : []),
    ...distinct(olderOnes),
    ...(lines > 0 ? [{ kind: 'versions', count: lines } as const] : []),
    ...lostFiles(found),
  ];
}

function lostByManifest(versions: readonly LoggedVersion[], { contents }: BackupManifest): readonly BackupLoss[] {
  const found = contentsOf(versions).contents;
  return Object.entries(contents).flatMap(([recordKind, { records, refs }]): readonly BackupLoss[] => {
    const here = new Set(found[recordKind]?.refs);
    const lost = refs.filter((ref) => !here.has(ref));
    const count = records - (found[recordKind]?.records ?? 0) - lost.length;
    return [
      ...lost.map((ref) => ({ kind: 'record', recordKind, ref }) as const),
      ...(count > 0 ? [{ kind: 'records', recordKind, count } as const] : []),
    ];
  });
}

function lostByTraces(versions: readonly LoggedVersion[], traces: readonly LineTrace[]): readonly BackupLoss[] {
  const here = new Set(versions.map(({ kind, ref }) => `${kind} ${ref}`));
  const lost = traces.flatMap(({ recordKind, ref }): readonly BackupLoss[] =>
    ref === null || here.has(`${recordKind} ${ref}`) ? [] : [{ kind: 'record', recordKind, ref }],
  );
  return distinct(lost);
}

function namelessLoss({ recordKind }: LineTrace): BackupLoss {
  return { kind: 'version', recordKind, ref: null };
}

function lostFiles({ manifest, files, torn }: Found): readonly BackupLoss[] {
  const here = new Set(files.map(({ hash }) => hash));
  const all = manifest === null ? torn.map((hash) => ({ hash, size: null })) : filesIn(manifest);
  return all.filter(({ hash }) => !here.has(hash)).map(({ hash, size }) => ({ kind: 'file', hash, size }));
}

function distinct(losses: readonly BackupLoss[]): readonly BackupLoss[] {
  return [...new Map(losses.map((loss) => [JSON.stringify(loss), loss])).values()];
}
