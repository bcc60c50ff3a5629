import type { CommitProblem } from '../domain/ports';
import { type Result, success } from '../domain/result';
import { startModuleWorker } from '../pwa/trusted-urls';
import type { StoreCondition } from '../storage/connection';
import { hasPrivateFiles, isJournalEmpty } from '../storage/journal/folder';
import { createWorkerJournal } from '../storage/journal/worker-journal';
import type { OpenLock } from '../storage/lock/open-lock';
import { LOCKED_PLACE } from '../storage/lock/places';
import { type OpenedStore, openStore } from '../storage/open-store';
import { flushAllDrafts } from '../workspace/draft-keeper';
import type { DeviceService, Services } from '../workspace/services';
import { createBackupService } from './backups/backup-service';
import { createBackupState } from './backups/backup-state';
import { createOpeningService } from './backups/opening-service';
import { createStorageStatus } from './backups/storage-status';
import { deviceClock, randomIds } from './clock';
import { createCurrentEnrolment } from './current-enrolment';
import { deviceNotes } from './device-notes';
import { createEvidenceFiles, tidyFilesLater } from './evidence-files';
import { fileService } from './file-service';
import { createLockService } from './lock/lock-service';
import { createPortfolioFileService } from './portfolio-file-service';
import { type OpenedPortfolio, openPortfolio } from './portfolio-store';
import { createSampleService, fillSample, isSampleOpen, openDatabaseName } from './sample-service';
import { createStandardsService } from './standards-service';
import { createSubmissionService } from './submission-service';
import { createThemeService } from './theme/theme-service';
import { wordingService } from './wording-service';

/** The first screen has its time before the two stores are compared. */
const CHECK_AFTER_MS = 2000;

/** Opens the portfolio and ties every port to what stands behind it. */
export async function openServices(
  device: DeviceService,
  onCondition: (condition: StoreCondition) => void,
  onSecondStore: (second: OpenedStore['second']) => void = () => undefined,
  lock: OpenLock | null = null,
): Promise<Result<Services, CommitProblem>> {
  const name = lock === null ? openDatabaseName() : LOCKED_PLACE;
  const journal = isSampleOpen() || !hasPrivateFiles() ? null : createWorkerJournal(name, startJournalWorker);
  const shared = { name, clock: deviceClock, ids: randomIds, onCondition, journal, notes: deviceNotes };
  const store = openStore(lock === null ? shared : { ...shared, codec: lock.codec });
  onSecondStore(store.second);
  // Without its file the sample is empty, and can be left again.
  if (isSampleOpen()) await fillSample(store.records).catch(() => undefined);
  const portfolio = await openPortfolio(store.records);
  if (!portfolio.ok) return portfolio;
  setTimeout(() => {
    const checked = store.check().then((isOther) => (isOther ? portfolio.value.reload() : undefined));
    checked.catch(() => undefined); // what it needs can't be had now: the next start looks
  }, CHECK_AFTER_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void store.catchUp();
  });
  addEventListener('pagehide', () => void flushAllDrafts().catch(() => undefined));
  if (lock === null && !isSampleOpen()) lookForLock(portfolio.value);
  const evidenceFiles = createEvidenceFiles(name, lock?.keys ?? null);
  tidyFilesLater({ name, files: evidenceFiles, records: store.records, drafts: store.drafts, clock: deviceClock });
  return success({
    clock: deviceClock,
    ids: randomIds,
    portfolio: portfolio.value,
    drafts: store.drafts,
    standards: createStandardsService(),
    currentEnrolment: createCurrentEnrolment(name),
    submission: createSubmissionService(evidenceFiles),
    portfolioFile: createPortfolioFileService(portfolio.value, deviceClock),
    wording: wordingService,
    ...careServices({ name, lock }, store, portfolio.value, evidenceFiles),
    lock: createLockService(lock, store),
    files: fileService,
    evidenceFiles,
    device,
    sample: createSampleService(flushAllDrafts),
    theme: createThemeService(),
  });
}

/** The browser may have lost the note that a lock is on, and with it the way to the portfolio. */
function lookForLock(portfolio: OpenedPortfolio): void {
  const isEmpty = portfolio.state().portfolio.all('enrolment').length === 0;
  const look = async (): Promise<void> => {
    const databases = await indexedDB.databases();
    const isThere = databases.some((database) => database.name === LOCKED_PLACE);
    if (!isThere && !(isEmpty && !(await isJournalEmpty(LOCKED_PLACE)))) return;
    if (await (await import('./lock/settle')).findForgottenLock(isEmpty)) location.reload();
  };
  look().catch(() => undefined); // the next start looks again
}

function startJournalWorker(url: string): Worker {
  return startModuleWorker(url, 'journal');
}

/** Backups, what is brought in, and how things are kept. */
function careServices(
  { name, lock }: { readonly name: string; readonly lock: OpenLock | null },
  { records, second }: OpenedStore,
  portfolio: OpenedPortfolio,
  files: Services['evidenceFiles'],
): Pick<Services, 'backups' | 'opening' | 'storageStatus'> {
  const status = createStorageStatus(deviceNotes, name, second);
  const state = createBackupState(deviceNotes, name);
  const sources = { records, files, clock: deviceClock };
  const backups = createBackupService({ ...sources, name, lock, state, download: fileService.save }, portfolio);
  return {
    backups,
    storageStatus: status,
    opening: createOpeningService({ ...sources, portfolio, backups, state, status }),
  };
}
