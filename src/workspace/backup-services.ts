import type { BackupTrace } from '../domain/backup-care/backup-trace';
import type { RecordId } from '../domain/ids';
import type { BackupNote } from '../domain/backup-care/backup-note';
import type { MergeReport } from '../domain/merge/merge-report';
import type { Result } from '../domain/result';
import type { IsoInstant } from '../domain/time';

/** Why a backup was not made, or not verified. Nothing is called a backup then. */
export type BackupProblem =
  | { readonly kind: 'cancelled' /* the person closed the browser's own window */ }
  | { readonly kind: 'locked' /* the browser wants to be asked again for the folder */ }
  | { readonly kind: 'gone' /* the folder or file is not there any more */ }
  | { readonly kind: 'not_verified' /* what was read back is not what was written */ }
  | { readonly kind: 'storage_full' }
  | { readonly kind: 'failed'; readonly detail: string };

/**
 * Where copies go by themselves. `unsupported`: the browser can't. `locked`: a folder was chosen, and the browser must be
 * asked for it again before anything can be written.
 */
export type FolderState =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'none' }
  | { readonly kind: 'ready' | 'locked'; readonly name: string; readonly isEncrypted: boolean };

/** What came of restoring the last backup into a scratch database and comparing. */
export interface Proof {
  readonly provedAt: IsoInstant;
  readonly isGood: boolean;
  readonly records: number;
  readonly files: number;
}

/** What stood before everything was replaced, kept on this device until the next time. */
export interface SnapshotNote {
  readonly takenAt: IsoInstant;
  readonly fileName: string;
  readonly bytes: number;
}

export interface BackupState {
  /** The last verified backup; null if there is none that this device knows of. */
  readonly note: BackupNote | null;
  readonly folder: FolderState;
  /** Why the last automatic copy was not written; null if it was. */
  readonly folderProblem: BackupProblem | null;
  readonly proof: Proof | null;
  readonly snapshot: SnapshotNote | null;
}

export interface BackupRequest {
  /** Null: anyone who has the file can read it. */
  readonly passphrase: string | null;
  /** `folder`: the one that was chosen. `file`: wherever the browser can, a place that the person picks or the downloads. */
  readonly to: 'folder' | 'file';
}

export interface WrittenBackup {
  readonly note: BackupNote;
  /** The file itself, so that it can be shared as well. */
  readonly file: Blob;
}

/** Backups of the whole portfolio, and how safe they make it. */
export interface BackupService {
  readonly state: () => BackupState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes a backup, writes it, reads it back and compares. */
  readonly write: (request: BackupRequest) => Promise<Result<WrittenBackup, BackupProblem>>;
  /** Asks for a folder, and writes the first copy into it. The passphrase is kept on this device for those that follow. */
  readonly chooseFolder: (passphrase: string | null) => Promise<Result<WrittenBackup, BackupProblem>>;
  /** Looks whether the chosen folder may be written to. Asks nobody. */
  readonly lookAtFolder: () => Promise<boolean>;
  /** Asks the browser for the chosen folder again. */
  readonly unlockFolder: () => Promise<boolean>;
  /** No more copies are written there. Those that are there stay. */
  readonly leaveFolder: () => Promise<void>;
  /** Restores the last backup into a scratch database and compares that with what the backup says. */
  readonly prove: () => Promise<Result<Proof, BackupProblem>>;
  /** The snapshot of before the last replacement. */
  readonly snapshotFile: () => Promise<Blob | null>;
  /** Removes it. */
  readonly dropSnapshot: () => Promise<void>;
  /** The backups made on this device, as far as it remembers, that say anything of this client. */
  readonly holding: (clientId: RecordId) => Promise<readonly BackupTrace[]>;
}

/** Why a file can't be opened. */
export type OpenProblem =
  | { readonly kind: 'needs_passphrase' }
  | { readonly kind: 'wrong_passphrase'; readonly text: string }
  /** `canSalvage`: a part of it may still be whole. `text` says what is wrong, for the person. */
  | { readonly kind: 'refused'; readonly text: string; readonly canSalvage: boolean };

/** How a file is brought in. */
export interface OpeningChoice {
  /** `merge` adds what the file has to what is here; `replace` also removes what it does not have. */
  readonly mode: 'merge' | 'replace';
  /** The device that wrote the file is gone, and this one goes on in its place. */
  readonly takesOver: boolean;
}

/** What opening a file would change, against what stands now. */
export interface OpeningPreview {
  readonly report: MergeReport;
  /** Evidence files that are not here yet, and those that records name but nobody has. */
  readonly newFiles: number;
  readonly missingFiles: number;
  /** Plain sentences about what the file names but does not hold. */
  readonly remarks: readonly string[];
}

export interface OpeningOutcome {
  readonly report: MergeReport;
  readonly savedAt: IsoInstant;
  /** Puts back what stood before; null where there is nothing to put back. */
  readonly undo: (() => Promise<Result<null, string>>) | null;
}

/** A file that was read and checked. Nothing of it is in the portfolio yet. */
export interface OpenedFile {
  readonly fileName: string;
  readonly source: 'backup' | 'portable';
  readonly writtenAt: IsoInstant;
  readonly records: number;
  readonly files: number;
  /** What of a damaged backup is lost, as plain sentences; null for a whole one. */
  readonly lost: readonly string[] | null;
  /** Whether another device wrote it, so that this one could go on in its place. */
  readonly canTakeOver: boolean;
  readonly preview: (choice: OpeningChoice) => Promise<Result<OpeningPreview, string>>;
  /** Worked out again against what stands then; everything or nothing. `replace` takes a snapshot first. */
  readonly apply: (choice: OpeningChoice) => Promise<Result<OpeningOutcome, string>>;
}

/** Brings files in: backups, those of another device, and portable portfolio files. Their bytes tell what they are. */
export interface OpeningService {
  readonly open: (file: File, passphrase: string | null) => Promise<Result<OpenedFile, OpenProblem>>;
  /** Takes the whole parts of a damaged backup. */
  readonly salvage: (file: File, passphrase: string | null) => Promise<Result<OpenedFile, OpenProblem>>;
}

/** Whether all that is saved stands in a second place too; `unsupported`: this browser has none. */
export type SecondCopy = 'kept' | 'failing' | 'unsupported';

/** Something that happened to what is kept here, and that the person should know of. */
export interface StorageEvent {
  readonly at: IsoInstant;
  readonly kind: 'rebuilt' | 'merged' | 'replaced' | 'undone';
  readonly records: number;
}

export interface StorageStatus {
  /** Bytes in use and bytes that the browser would give; null where it does not say. */
  readonly room: { readonly used: number; readonly most: number } | null;
  readonly secondCopy: SecondCopy;
  /** The newest first. */
  readonly lately: readonly StorageEvent[];
}

/** What the browser and the stores say of how the portfolio is kept. */
export interface StorageStatusService {
  readonly state: () => StorageStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the browser again. */
  readonly refresh: () => Promise<void>;
}
