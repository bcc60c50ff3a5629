import type { CommitProblem } from '../domain/ports';
import { type Result, success } from '../domain/result';
import type { StoreCondition } from '../storage/connection';
import { openStore } from '../storage/open-store';
import { flushAllDrafts } from '../workspace/draft-keeper';
import type { DeviceService, Services } from '../workspace/services';
import { deviceClock, randomIds } from './clock';
import { createEvidenceFiles, tidyFilesLater } from './evidence-files';
import { fileService } from './file-service';
import { createPortfolioFileService } from './portfolio-file-service';
import { openPortfolio } from './portfolio-store';
import { createSampleService, fillSample, isSampleOpen, openDatabaseName } from './sample-service';
import { createStandardsService } from './standards-service';
import { submissionService } from './submission-service';
import { createThemeService } from './theme/theme-service';

/** Opens the portfolio and ties every port to what stands behind it. */
export async function openServices(
  device: DeviceService,
  onCondition: (condition: StoreCondition) => void,
): Promise<Result<Services, CommitProblem>> {
  const name = openDatabaseName();
  const store = openStore({ name, clock: deviceClock, ids: randomIds, onCondition });
  // Without its file the sample is empty, and can be left again.
  if (isSampleOpen()) await fillSample(store.records).catch(() => undefined);
  const portfolio = await openPortfolio(store.records);
  if (!portfolio.ok) return portfolio;
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
    submission: submissionService,
    portfolioFile: createPortfolioFileService(portfolio.value, deviceClock, `${name}-saved-at`),
    files: fileService,
    evidenceFiles,
    device,
    sample: createSampleService(flushAllDrafts),
    theme: createThemeService(),
  });
}
