import type { CommitProblem } from '../domain/ports';
import { type Result, success } from '../domain/result';
import { startModuleWorker } from '../pwa/trusted-urls';
import type { StoreCondition } from '../storage/connection';
import { hasPrivateFiles } from '../storage/journal/folder';
import { createWorkerJournal } from '../storage/journal/worker-journal';
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
import { createPortfolioFileService } from './portfolio-file-service';
import { type OpenedPortfolio, openPortfolio } from './portfolio-store';
import { createSampleService, fillSample, isSampleOpen, openDatabaseName } from './sample-service';
import { createStandardsService } from './standards-service';
import { submissionService } from './submission-service';
import { createThemeService } from './theme/theme-service';

/** The first screen has its time before the two stores are compared. */
const CHECK_AFTER_MS = 2000;

/** Opens the portfolio and ties every port to what stands behind it. */
export async function openServices(
  device: DeviceService,
  onCondition: (condition: StoreCondition) => void,
  onSecondStore: (second: OpenedStore['second']) => void = () => undefined,
): Promise<Result<Services, CommitProblem>> {
  const name = openDatabaseName();
  const journal = isSampleOpen() || !hasPrivateFiles() ? null : createWorkerJournal(name, startJournalWorker);
  const store = openStore({ name, clock: deviceClock, ids: randomIds, onCondition, journal, notes: deviceNotes });
  onSecondStore(store.second);
  // Without its file the sample is empty, and can be left again.
  if (isSampleOpen()) await fillSample(store.records).catch(() => undefined);
  const portfolio = await openPortfolio(store.records);
  if (!portfolio.ok) return portfolio;
  setTimeout(() => {
    void store.check().then((isOther) => (isOther ? portfolio.value.reload() : undefined));
  }, CHECK_AFTER_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void store.catchUp();
  });
  addEventListener('pagehide', () => void flushAllDrafts().catch(() => undefined));
  const evidenceFiles = createEvidenceFiles(name);
  tidyFilesLater({ name, files: evidenceFiles, records: store.records, drafts: store.drafts, clock: deviceClock });
  return success({
    clock: deviceClock,
    ids: randomIds,
    portfolio: portfolio.value,
    drafts: store.drafts,
    standards: createStandardsService(),
    currentEnrolment: createCurrentEnrolment(name),
    submission: submissionService,
    portfolioFile: createPortfolioFileService(portfolio.value, deviceClock),
    ...careServices(name, store, portfolio.value, evidenceFiles),
    files: fileService,
    evidenceFiles,
    device,
    sample: createSampleService(flushAllDrafts),
    theme: createThemeService(),
  });
}

function startJournalWorker(url: string): Worker {
  return startModuleWorker(url, 'journal');
}

/** Backups, what is brought in, and how things are kept. */
function careServices(
  name: string,
  { records, second }: OpenedStore,
  portfolio: OpenedPortfolio,
  files: Services['evidenceFiles'],
): Pick<Services, 'backups' | 'opening' | 'storageStatus'> {
  const status = createStorageStatus(deviceNotes, name, second);
  const state = createBackupState(deviceNotes, name);
  const sources = { records, files, clock: deviceClock };
  const backups = createBackupService({ ...sources, name, state, download: fileService.save }, portfolio);
  return {
    backups,
    storageStatus: status,
    opening: createOpeningService({ ...sources, portfolio, backups, state, status }),
  };
}
