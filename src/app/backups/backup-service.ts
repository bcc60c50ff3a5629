import { dataAtRisk } from '../../domain/backup-care/data-at-risk';
import { isProofDue } from '../../domain/backup-care/proof';
import type { BackupService } from '../../workspace/backup-services';
import type { PortfolioService } from '../../workspace/services';
import type { BackupParts, BackupWork } from './backup-work';

/** How long nothing has to be written before a copy is made, so that one sitting makes one copy and not twenty. */
const QUIET_MS = 120_000;
/** The start belongs to the screen. */
const AFTER_START_MS = 8_000;

export interface CareService extends BackupService {
  /** What stands now, kept on this device. */
  readonly takeSnapshot: BackupWork['takeSnapshot'];
}

/** Backups for the screens. What makes them is loaded when it is needed; until then there are only the notes. */
export function createBackupService(parts: BackupParts, portfolio: PortfolioService): CareService {
  let loading: Promise<BackupWork> | null = null;
  const work = (): Promise<BackupWork> => {
    loading ??= import('./backup-work').then(({ createBackupWork }) => createBackupWork(parts));
    loading.catch(() => (loading = null)); // no network yet: the next call tries again
    return loading;
  };
  const { state } = parts;
  copyBySelf(parts, portfolio, work);
  return {
    state: state.state,
    subscribe: state.subscribe,
    write: async (request) => (await work()).write(request),
    chooseFolder: async (passphrase) => (await work()).chooseFolder(passphrase),
    lookAtFolder: async () => (await work()).lookAtFolder(),
    unlockFolder: async () => (await work()).unlockFolder(),
    leaveFolder: async () => (await work()).leaveFolder(),
    prove: async () => (await work()).prove(),
    takeSnapshot: async () => (await work()).takeSnapshot(),
    snapshotFile: async () => (await work()).snapshotFile(),
    dropSnapshot: async () => (await work()).dropSnapshot(),
    holding: async (clientId) => (await work()).holding(clientId),
  };
}

/**
 * Copies into the chosen folder after every sitting, and at a start that finds something newer than the last one. Once a month
 * a backup is proved as well, if there has been any.
 */
function copyBySelf(
  { state, clock, name }: BackupParts,
  portfolio: PortfolioService,
  work: () => Promise<BackupWork>,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hasFolder = (): boolean => ['ready', 'locked'].includes(state.state().folder.kind);
  const isAtRisk = (): boolean =>
    dataAtRisk(portfolio.state().portfolio, state.state().note, clock.now()).level !== 'safe';
  const copy = async (): Promise<void> => {
    clearTimeout(timer);
    if (hasFolder() && (await (await work()).lookAtFolder()) && isAtRisk()) {
      const written = await (await work()).write({ to: 'folder', passphrase: null });
      state.show({ folderProblem: written.ok ? null : written.problem });
    }
    const { note, proof } = state.state();
    if (note !== null && isProofDue(proof?.provedAt ?? null, clock.now())) await (await work()).prove();
  };
  const alone = (): void => void oneTabAtATime(`${name}-backup`, copy).catch(() => undefined);
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(alone, ms);
  };
  portfolio.subscribe(() => {
    if (hasFolder()) later(QUIET_MS);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && state.state().folder.kind === 'ready' && isAtRisk()) alone();
  });
  later(AFTER_START_MS);
}

/** Does nothing while another tab is at it. */
async function oneTabAtATime(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return work();
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
}
