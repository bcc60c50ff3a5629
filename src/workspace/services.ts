import { createContext, useContext } from 'react';
import type {
  Clock,
  CommitOptions,
  CommitProblem,
  CommitReceipt,
  DraftStore,
  ForgetReceipt,
  IdSource,
  RecordVersion,
  RefCounters,
  RemovedRecord,
  UnreadableRow,
} from '../domain/ports';
import type { Attachment } from '../domain/attachment';
import type { FileStore } from '../domain/files/file-store';
import type { CopyProblem, WordingFound } from '../domain/official-wording/wording-found';
import type { Change, Portfolio } from '../domain/portfolio';
import type { RecordId } from '../domain/ids';
import type { AnyRecord } from '../domain/records/record-kinds';
import type { Result } from '../domain/result';
import type { FilledForm } from '../domain/review/plan-review';
import type { IsoInstant } from '../domain/time';
import type { Crosswalk } from '../domain/standards/crosswalk';
import type { Standard, StandardItem } from '../domain/standards/standard';
import type { SubmissionDocument } from '../domain/submission/document';
import type { BackupService, OpeningService, StorageStatusService } from './backup-services';
import type { LockService } from './lock-service';

/** What stands now. A new object after every change. */
export interface PortfolioState {
  readonly portfolio: Portfolio;
  readonly unreadable: readonly UnreadableRow[];
  /** Files that belong to records but are kept elsewhere. */
  readonly attachments: readonly Attachment[];
  readonly refCounters: RefCounters;
}

export interface PortfolioService {
  readonly state: () => PortfolioState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Every write of every screen. Says "saved" only by resolving with a receipt. */
  readonly commit: (
    changes: readonly Change[],
    options?: CommitOptions,
  ) => Promise<Result<CommitReceipt, CommitProblem>>;
  readonly history: (id: RecordId) => Promise<readonly RecordVersion[]>;
  readonly removed: (since: IsoInstant) => Promise<readonly RemovedRecord[]>;
  /** Takes the earlier versions of records out for good: see `RecordStore`. */
  readonly forget: (ids: readonly RecordId[]) => Promise<Result<ForgetReceipt, CommitProblem>>;
}

export interface ExportedSubmission {
  readonly file: Blob;
  readonly fileName: string;
  readonly pages: number;
  /** Characters that the fonts lack; each is shown as a hollow square. */
  readonly missingCharacters: readonly string[];
}

export interface ExportRun {
  /** The file, or null if it was cancelled. Rejects if it could not be made. */
  readonly result: Promise<ExportedSubmission | null>;
  readonly cancel: () => void;
}

/** One file of a zip: its folder and name as people write them. */
export interface BundledEntry {
  readonly folder: string;
  readonly name: string;
  /** Null where it is not here: the index says so. */
  readonly blob: Blob | null;
  /** SHA-256 in hex, for files of evidence. */
  readonly hash: string;
}

export interface BundleTitle {
  readonly title: string;
  readonly author: string;
  readonly madeAt: IsoInstant;
}

/** Why nothing can be read from a PDF that came back. */
export type ReviewFileProblem = 'password' | 'damaged' | 'no_form';

export interface SubmissionService {
  /** Makes the PDF off the main thread; progress is a share from 0 to 1. */
  readonly exportPdf: (document: SubmissionDocument, onProgress: (share: number) => void) => Promise<ExportRun>;
  /** The files in one zip, with an index. Rejects if one of them can't be read. */
  readonly bundle: (entries: readonly BundledEntry[], facts: BundleTitle) => Promise<Blob>;
  /** Records in the form in which they travel; the writer is loaded first. */
  readonly dataWriter: () => Promise<(records: readonly AnyRecord[], writtenAt: IsoInstant) => string>;
  /** What was filled in in a PDF that came back. Rejects if the reader itself can't be had now. */
  readonly readReview: (file: Blob) => Promise<Result<FilledForm, ReviewFileProblem>>;
}

export interface WordingSearch {
  /** Null if it was cancelled. `failed`: the search itself broke. Never rejects. */
  readonly result: Promise<Result<WordingFound, CopyProblem | 'failed'> | null>;
  readonly cancel: () => void;
}

export interface WordingService {
  /** Looks for the items of a whole standard in a copy of it, a file or what was pasted; takes seconds. Rejects if the search can't be had now. */
  readonly find: (standard: Standard, copy: Blob | string) => Promise<WordingSearch>;
}

export interface PortfolioFileService {
  /** The whole portfolio as its portable file. */
  readonly write: () => Promise<{ readonly file: Blob; readonly fileName: string }>;
}

export interface FileService {
  /** Hands a file to the person: a download. */
  readonly save: (file: Blob, fileName: string) => void;
  /** Share sheet where there is one; false where there is none or the person closed it. */
  readonly share: (file: Blob, fileName: string) => Promise<boolean>;
  readonly canShare: boolean;
  /** What other apps have shared with this one and no form has taken in yet. */
  readonly shared: () => Promise<readonly File[]>;
  /** They are in. */
  readonly clearShared: () => Promise<void>;
}

export interface DeviceStatus {
  /** Whether everything that the app can need is on this device. */
  readonly offline: { readonly ready: boolean; readonly done: number; readonly total: number };
  readonly updateReady: boolean;
  /** Where the app runs: on the home screen, in a browser that can be asked to install it, in an iOS tab that forgets, or in any other tab. */
  readonly install: 'installed' | 'can_prompt' | 'ios_tab' | 'tab';
  /** Whether the browser promised to keep the data; null while unknown or not asked. */
  readonly persisted: boolean | null;
}

export interface DeviceService {
  readonly status: () => DeviceStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** Every tab follows. `not_saved`: something typed could not be kept, so nothing was changed. */
  readonly applyUpdate: () => Promise<'under_way' | 'not_saved'>;
  readonly install: () => Promise<void>;
  /** Asks the browser to keep the data for good. */
  readonly persist: () => Promise<void>;
}

/** Two portfolios never mix: the person's own, and the sample to explore. */
export interface SampleService {
  readonly isOpen: boolean;
  /** Starts the app anew on the sample; false, and nothing changed, if it is not on this device yet and can't be fetched. */
  readonly open: () => Promise<boolean>;
  /** Removes the sample from the device and goes back to the person's own portfolio. */
  readonly remove: () => Promise<void>;
}

export type ThemeChoice = 'system' | 'light' | 'dark';

export interface ThemeService {
  readonly choice: () => ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A standard as it is chosen: its name and qualifications, without its units. */
export type StandardHead = Omit<Standard, 'units'>;

export interface StandardsService {
  /**
   * The standard if it is loaded already, else null and loading begins; `subscribe` tells when it is there. As it was in a
   * version of its data, if that version is kept; as it is now if none is asked for.
   */
  readonly get: (id: string, version?: string | null) => Standard | null;
  /** Why the data was changed since this version of it, the oldest change first. Rejects if it can't be had now. */
  readonly changesSince: (
    standard: Standard,
  ) => Promise<readonly { readonly packVersion: string; readonly changed: string }[]>;
  /** What explains the items of a unit: depth, guidance, likely evidence. Null if it can't be had now. */
  readonly detail: (id: string, unit: string) => Promise<readonly StandardItem[] | null>;
  /** Every standard there is. Rejects if the list can't be had now. */
  readonly list: () => Promise<readonly StandardHead[]>;
  /** What relates other standards to this one. Rejects if it can't be had now. */
  readonly crosswalksTo: (id: string) => Promise<readonly Crosswalk[]>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Which of several enrolments the screens are about. */
export interface CurrentEnrolmentService {
  /** The id last chosen on this device; it may be of a record that is gone. */
  readonly chosen: () => string | null;
  readonly choose: (id: RecordId) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Everything that a screen can ask for. `app` builds it; tests build their own. */
export interface Services {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly portfolio: PortfolioService;
  readonly drafts: DraftStore;
  readonly standards: StandardsService;
  readonly currentEnrolment: CurrentEnrolmentService;
  readonly submission: SubmissionService;
  readonly portfolioFile: PortfolioFileService;
  readonly wording: WordingService;
  readonly backups: BackupService;
  readonly opening: OpeningService;
  readonly storageStatus: StorageStatusService;
  readonly lock: LockService;
  readonly files: FileService;
  /** The files of evidence: photographs, documents, recordings. */
  readonly evidenceFiles: FileStore<Blob>;
  readonly device: DeviceService;
  readonly sample: SampleService;
  readonly theme: ThemeService;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('no services: the screen stands outside ServicesContext');
  return services;
}
