import type { Attachment } from './attachment';
import type { DeviceId, RecordId } from './ids';
import type { MergeReport } from './merge/merge-report';
import type { Change, Portfolio } from './portfolio';
import type { AnyRecord } from './records/record-kinds';
import type { Result } from './result';
import type { HybridStamp } from './hybrid-clock';
import type { IsoDate, IsoInstant } from './time';

/** The time, as an argument. `today` is the calendar day where the person is. */
export interface Clock {
  now(): IsoInstant;
  today(): IsoDate;
}

/** New permanent ids. */
export interface IdSource {
  next(): RecordId;
}

/** Why a write did not happen. Nothing of it was kept, and the caller still holds what was to be written. */
export type CommitProblem =
  | { readonly kind: 'storage_full' }
  | { readonly kind: 'superseded' /* a newer version of the app has taken over the database: reload */ }
  | { readonly kind: 'invalid'; readonly id: string; readonly path: string }
  | { readonly kind: 'failed'; readonly detail: string };

/** What stands on disk after a commit: the records as stored, with the references they were given. */
export interface CommitReceipt {
  readonly stamp: HybridStamp;
  readonly savedAt: IsoInstant;
  readonly records: readonly AnyRecord[];
}

/** A row that could not be read. It stays where it is; nothing is dropped. */
export interface UnreadableRow {
  readonly id: string;
  readonly recordKind: string;
  readonly reason: string;
}

/** The highest number given so far for each letter, by letter: `{ D: 12 }`. Removed records count, so that no reference comes twice. */
export type RefCounters = Readonly<Record<string, number>>;

export interface LoadedPortfolio {
  readonly portfolio: Portfolio;
  readonly unreadable: readonly UnreadableRow[];
  /** Files that belong to records but are kept elsewhere. */
  readonly attachments: readonly Attachment[];
  readonly refCounters: RefCounters;
}

/** What else a change set from a portfolio file brings. Forms need none of it. */
export interface CommitOptions {
  /** `changedAt` stays as the records carry it; without this it becomes the moment of the commit. */
  readonly keepTimes?: boolean;
  /** The whole list of files kept elsewhere, where it changes. */
  readonly attachments?: readonly Attachment[];
  /** References up to these numbers are given already. A counter never goes back. */
  readonly refCounters?: RefCounters;
}

/** One version of a record, newest first in a history. A removal has no record. */
export interface RecordVersion {
  readonly stamp: HybridStamp;
  readonly savedAt: IsoInstant;
  readonly record: AnyRecord | null;
}

/** A record that was removed, as it stood before. What went in one commit has one stamp. */
export interface RemovedRecord {
  readonly stamp: HybridStamp;
  readonly removedAt: IsoInstant;
  readonly record: AnyRecord;
}

/** The latest stamp of each device, by device. */
export type StampByDevice = Readonly<Record<string, HybridStamp>>;

/** The fields on which an earlier change has the last word, by its stamp. */
export type FieldStamps = Readonly<Record<string, readonly string[]>>;

/**
 * One version of one record as the log keeps it and as it travels: decoded, and without its place in a log.
 * Not parsed: it may be of a kind or a version that this code does not know, or damaged, and goes on as it came.
 */
export interface LoggedVersion {
  /** When the change was made, in the order that all devices agree on. Changes of one commit share it. */
  readonly stamp: HybridStamp;
  /** When it was written, by the clock of the device that wrote it. */
  readonly savedAt: IsoInstant;
  /** A removal is a version too: it stays, so that nothing older can bring the record back. */
  readonly op: 'put' | 'remove';
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly ref: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Fields that it took over unchanged, under the stamps of the changes that wrote them. The others have its own stamp. */
  readonly fieldStamps?: FieldStamps;
  /** The last change of each other device that it was made on top of. Absent where only its own device had a hand in it. */
  readonly past?: StampByDevice;
  /** Put together by a merge from concurrent versions: nobody wrote it. */
  readonly merged?: true;
  /** The fields of the record as plain JSON; null for a removal. */
  readonly body: unknown;
}

/**
 * Everything of a portfolio but its files and drafts, history included. `versions` are in the order of the log: the last one
 * of a record is what stands.
 */
export interface PortfolioArchive {
  /** Which database this is; another one means another device, or one that was lost and began anew. */
  readonly portfolioId: string;
  readonly deviceId: DeviceId;
  readonly deviceLetter: string;
  /** The latest stamp seen from each device, its own included. Empty where it isn't known. */
  readonly knows: StampByDevice;
  readonly refCounters: RefCounters;
  readonly attachments: readonly Attachment[];
  /** By record, the version from which on anything is known of it: what is older was forgotten, and must not come back. */
  readonly forgotten?: Readonly<Record<string, HybridStamp>>;
  readonly versions: readonly LoggedVersion[];
}

export interface MergeOptions {
  /** This device goes on in the place of the other one, which is gone: it takes its letter over. */
  readonly takesOver?: boolean;
}

/** What a merge did, once it is on disk. */
export interface MergeReceipt {
  readonly savedAt: IsoInstant;
  readonly report: MergeReport;
}

/** What a forgetting did, once it is on disk. */
export interface ForgetReceipt {
  /** Versions that were taken out. */
  readonly versions: number;
  /** False while a tab that does not answer holds pages of the second store: the next start sees to them. */
  readonly isComplete: boolean;
}

export interface RecordStore {
  load(): Promise<Result<LoadedPortfolio, CommitProblem>>;
  /**
   * The only way to write. All or nothing, and durable once the promise resolves.
   * A record that is new and of a kind that people cite gets its reference here; it keeps it whatever a later change says.
   * `createdAt` stays as first written, `changedAt` becomes the moment of the commit.
   */
  commit(changes: readonly Change[], options?: CommitOptions): Promise<Result<CommitReceipt, CommitProblem>>;
  /**
   * Told of every commit on this device since `load`, from any tab, in order and after it is on disk. Returns how to stop.
   * What arrives before anybody listens is kept for the first listener.
   */
  observe(listener: (changes: readonly Change[]) => void): () => void;
  /** Every version of a record, newest first, the one that stands included. Rejects if the database cannot be read. */
  history(id: RecordId): Promise<readonly RecordVersion[]>;
  /** What was removed since then and is still gone, the last first. Rejects if the database cannot be read. */
  removed(since: IsoInstant): Promise<readonly RemovedRecord[]>;
  /** Everything that a backup or another device needs. What can't be read is in it too, as it is. */
  archive(): Promise<Result<PortfolioArchive, CommitProblem>>;
  /**
   * Brings in everything that another device, or a backup, knows: all or nothing, in one transaction. Worked out against what
   * stands at that moment. Nothing of either side's history is lost.
   */
  mergeIn(archive: PortfolioArchive, options?: MergeOptions): Promise<Result<MergeReceipt, CommitProblem>>;
  /**
   * Takes every version of these records out of both stores for good but the one that stands, so that nothing older can be read,
   * brought back or merged in again. To forget a record whole, remove it first: of what stands then only its id, its kind
   * and its times are left. Drafts are removed by their own store; only then do they leave the second store here too.
   * Once begun it is brought to its end, by the next start if need be, and calling it again does no harm.
   */
  forget(ids: readonly RecordId[]): Promise<Result<ForgetReceipt, CommitProblem>>;
}

/**
 * Half-written forms, as durable as records. The key names the form and what it is about: `reflection:<id>`.
 * Every call rejects if the database refuses it, with an error whose `problem` is a CommitProblem: a draft is kept
 * only once `save` has resolved.
 */
export interface DraftStore {
  save(key: string, value: unknown): Promise<void>;
  load(key: string): Promise<unknown>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}
