import type { Attachment } from '../../domain/attachment';
import type { Change, Portfolio } from '../../domain/portfolio';
import type { CommitOptions } from '../../domain/ports';
import { type AnyRecord, allRecordKinds } from '../../domain/records/record-kinds';
import { canonicalJson } from '../../domain/signed-text';
import type { PortfolioFile } from './portfolio-file';

/** `merge` adds the file's records to what is here; `replace` also removes what the file does not have. */
export type ImportMode = 'merge' | 'replace';

/** What opening a file would do. Nothing is written until `changes` are committed, with `options`, in one commit. */
export interface ImportPlan {
  readonly added: readonly AnyRecord[];
  /** Records that say something else here: the file's version goes on top, the one from here stays in the history. */
  readonly changed: readonly AnyRecord[];
  readonly same: readonly AnyRecord[];
  readonly removed: readonly AnyRecord[];
  /** Records whose id stands for another kind of record here. They are left out. */
  readonly clashes: readonly AnyRecord[];
  readonly changes: readonly Change[];
  readonly options: CommitOptions;
}

/** Compares a file with what stands here. Two records are the same if they say the same, whenever it was written and however it is numbered. */
export function planImport(
  here: { readonly portfolio: Portfolio; readonly attachments: readonly Attachment[] },
  file: PortfolioFile,
  mode: ImportMode,
): ImportPlan {
  const standing = new Map(allOf(here.portfolio).map((record) => [record.id, record]));
  const added: AnyRecord[] = [];
  const changed: AnyRecord[] = [];
  const same: AnyRecord[] = [];
  const clashes: AnyRecord[] = [];
  for (const record of file.records) {
    const current = standing.get(record.id);
    if (current === undefined) added.push(record);
    else if (current.kind !== record.kind) clashes.push(record);
    else (saysTheSame(current, record) ? same : changed).push(record);
  }
  const inFile = new Set(file.records.map((record) => record.id));
  const removed = mode === 'merge' ? [] : [...standing.values()].filter((record) => !inFile.has(record.id));
  return {
    ...{ added, changed, same, removed, clashes },
    changes: [
      ...[...added, ...changed].map((record): Change => ({ op: 'put', record })),
      ...removed.map(({ kind, id }): Change => ({ op: 'remove', kind, id })),
    ],
    options: {
      keepTimes: true,
      refCounters: file.refCounters,
      attachments: mode === 'replace' ? file.attachments : union(here.attachments, file.attachments),
    },
  };
}

function allOf(portfolio: Portfolio): readonly AnyRecord[] {
  return allRecordKinds().flatMap((kind): readonly AnyRecord[] => portfolio.all(kind));
}

function saysTheSame(one: AnyRecord, other: AnyRecord): boolean {
  return canonicalJson(contentOf(one)) === canonicalJson(contentOf(other));
}

const BOOKKEEPING: ReadonlySet<string> = new Set(['ref', 'createdAt', 'changedAt']);

function contentOf(record: AnyRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !BOOKKEEPING.has(field)));
}

/** Both lists; the file's word on a path and record goes before the one from here. */
function union(here: readonly Attachment[], file: readonly Attachment[]): readonly Attachment[] {
  const byKey = new Map([...here, ...file].map((one) => [`${one.path} ${one.about}`, one]));
  return [...byKey.values()];
}
