import type { FileHash } from '../../domain/files/file-hash';
import type { FileContent, FileProblem, FileStore } from '../../domain/files/file-store';
import type { DeviceId } from '../../domain/ids';
import type { PortfolioArchive, StampByDevice } from '../../domain/ports';
import type { Result } from '../../domain/result';
import type { IsoInstant } from '../../domain/time';

export const BACKUP_FORMAT = 'coachfolio-backup';
export const BACKUP_FORMAT_VERSION = 1;
export const MANIFEST_NAME = 'manifest.json';
export const VERSIONS_NAME = 'versions.jsonl';
export const FILES_FOLDER = 'files/';

/** A passphrase shorter than this is no lock at all. Whether a longer one is any good is another matter. */
export const MIN_PASSPHRASE_CHARACTERS = 8;

/** What a backup says of itself. docs/backup-format.md describes the file. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly formatVersion: typeof BACKUP_FORMAT_VERSION;
  readonly app: string;
  readonly appVersion: string;
  readonly exportedAt: IsoInstant;
  readonly portfolioId: string;
  readonly deviceId: DeviceId;
  readonly deviceLetter: string;
  readonly knows: StampByDevice;
  /** The newest shape of each kind of record that the writer knew. */
  readonly recordVersions: Readonly<Record<string, number>>;
  readonly counts: {
    /** Lines that hold a version of a record, history included. */
    readonly versions: number;
    /** Records that stand, and records that were removed. */
    readonly records: number;
    readonly removed: number;
    readonly files: number;
    readonly fileBytes: number;
  };
  /** What stands, by kind: how many records, and the references that people cite. */
  readonly contents: Readonly<Record<string, { readonly records: number; readonly refs: readonly string[] }>>;
  /** Files that the device had and could not read any more: the backup is made without them. */
  readonly missingFiles: readonly FileHash[];
  /** Everything behind the manifest, in the order of the file. */
  readonly parts: readonly BackupPart[];
}

export interface BackupPart {
  /** `versions.jsonl`, or `files/` and the hash of the file. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Where a backup is written to. A write that rejects ends it. */
export interface BackupSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Forgets everything written so far. Happens where a file turns out to be damaged and the backup is made without it. */
  restart(): Promise<void>;
}

/** The files that a backup takes along, and those it puts back. */
export type BackupFileSource = Pick<FileStore, 'list' | 'get'>;
export type BackupFileTarget = Pick<FileStore, 'has' | 'put' | 'remove'>;

export interface BackupRun {
  /** Bytes done so far of all that there are. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface WriteOptions extends BackupRun {
  readonly appVersion: string;
  readonly now: IsoInstant;
  /** Encrypts the whole file. Without one it can be read by whoever has it. */
  readonly passphrase?: string;
}

export interface WrittenBackup {
  readonly manifest: BackupManifest;
  /** Bytes of the file as it was written. */
  readonly size: number;
}

export interface ReadOptions extends BackupRun {
  readonly passphrase?: string;
  readonly caps?: BackupCaps;
}

/** How much a file may ask for. What it holds is counted, whatever it says. */
export interface BackupCaps {
  readonly manifestBytes: number;
  readonly versionBytes: number;
  readonly versions: number;
  readonly files: number;
  /** 2 to this power times 1 KiB of memory to try a passphrase. */
  readonly workFactor: number;
}

export const BACKUP_CAPS: BackupCaps = {
  manifestBytes: 8 * 2 ** 20,
  versionBytes: 256 * 2 ** 20,
  versions: 1_000_000,
  files: 20_000,
  workFactor: 18,
};

/** A version that this code can't read. It stays in the archive as it is, and goes on to wherever that goes. */
export interface UnreadableVersion {
  readonly id: string;
  readonly recordKind: string;
  readonly ref: string | null;
  readonly why: 'newer' | 'unknown_kind' | 'invalid';
}

export interface BackupFile {
  readonly hash: FileHash;
  readonly size: number;
}

/** A backup that was read from end to end and found whole. Nothing of it is kept anywhere yet. */
export interface StagedBackup {
  readonly manifest: BackupManifest;
  readonly archive: PortfolioArchive;
  readonly unreadable: readonly UnreadableVersion[];
  /** Rows of the device's log that were damaged when the backup was made, as text. They are in no history. */
  readonly damagedRows: readonly string[];
  readonly files: readonly BackupFile[];
  /**
   * Puts the files that are not there yet, one after another. To be done before the records that name them are committed.
   * If one can't be kept, those that this call has put are removed again.
   */
  copyFiles(into: BackupFileTarget, run?: BackupRun): Promise<Result<CopiedFiles, BackupProblem>>;
}

export interface CopiedFiles {
  readonly put: number;
  readonly alreadyThere: number;
}

/** What could be taken from a damaged backup. */
export interface SalvagedBackup {
  /** Null if it was damaged too: then nobody can say what else there was. */
  readonly manifest: BackupManifest | null;
  readonly archive: PortfolioArchive;
  readonly unreadable: readonly UnreadableVersion[];
  readonly files: readonly BackupFile[];
  readonly lost: readonly BackupLoss[];
  copyFiles(into: BackupFileTarget, run?: BackupRun): Promise<Result<CopiedFiles, BackupProblem>>;
}

/** What a damaged backup had and has no more. Without a manifest only what left traces can be told. */
export type BackupLoss =
  /** A record of which no version is left. */
  | { readonly kind: 'record'; readonly recordKind: string; readonly ref: string }
  /** Records that nobody cites by a reference. */
  | { readonly kind: 'records'; readonly recordKind: string; readonly count: number }
  /** A version of a record that is there in another version: what stands may be older, or part of the history is gone. */
  | { readonly kind: 'version'; readonly recordKind: string; readonly ref: string | null }
  /** Versions of which nothing can be told, those above included. */
  | { readonly kind: 'versions'; readonly count: number }
  | { readonly kind: 'file'; readonly hash: FileHash; readonly size: number | null }
  /** What the backup says of itself, or which device it comes from. */
  | { readonly kind: 'manifest' }
  | { readonly kind: 'head' };

/** Which part of a backup is not as it was written. `frame` is what holds the parts together. */
export type DamagedPart = 'manifest' | 'versions' | 'file' | 'frame' | 'encryption';

/** Why a backup can't be made or read. Nothing of it is kept then. */
export type BackupProblem =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'passphrase_too_short'; readonly atLeast: number }
  | { readonly kind: 'too_much'; readonly what: 'versions' | 'files' | 'file' }
  | { readonly kind: 'no_room' }
  | { readonly kind: 'not_written'; readonly detail: string }
  | { readonly kind: 'files_out_of_reach'; readonly detail: string }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'not_a_backup' }
  | { readonly kind: 'portfolio_file' /* the portable JSON file: opened elsewhere */ }
  | { readonly kind: 'locked' /* it needs a passphrase */ }
  | { readonly kind: 'wrong_passphrase' }
  | { readonly kind: 'not_for_a_passphrase' }
  | { readonly kind: 'too_costly'; readonly workFactor: number; readonly atMost: number }
  | { readonly kind: 'too_new'; readonly formatVersion: number }
  | { readonly kind: 'cut_off'; readonly size: number; readonly expected: number }
  | { readonly kind: 'damaged'; readonly part: DamagedPart; readonly name: string }
  | { readonly kind: 'too_large'; readonly what: 'manifest' | 'versions' | 'files'; readonly atMost: number }
  | { readonly kind: 'bad_manifest'; readonly field: string }
  | { readonly kind: 'bad_line'; readonly line: number }
  | { readonly kind: 'nothing_left' }
  | { readonly kind: 'file_not_kept'; readonly hash: FileHash; readonly problem: FileProblem };

/** Where a backup is read from: a Blob or File of a browser, or anything that gives bytes like one. */
export type BackupSource = FileContent;
