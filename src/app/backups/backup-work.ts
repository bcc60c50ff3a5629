import { deviceMark } from '../../domain/backup-care/backup-name';
import type { BackupNote } from '../../domain/backup-care/backup-note';
import { type BackupTrace, clientsIn, parseTraces, withTrace } from '../../domain/backup-care/backup-trace';
import type { RecordId } from '../../domain/ids';
import { failure, type Result, success } from '../../domain/result';
import { verifyBackup } from '../../interchange/backup/read-backup';
import type { OpenLock } from '../../storage/lock/open-lock';
import type { BackupProblem, BackupRequest, Proof, WrittenBackup } from '../../workspace/backup-services';
import type { FileService } from '../../workspace/services';
import { newestBackup, problemOfError, rotate, writeIntoFile, writeIntoFolder } from './backup-folder';
import { deviceNotes } from '../device-notes';
import type { BackupStateStore } from './backup-state';
import { askToWrite, canPickFile, mayWrite, pickFile, pickFolder } from './browser-files';
import { type DeviceStore, openDeviceStore } from './device-store';
import { keepFolder, type KeptFolder, keptFolder } from './kept-folder';
import { type BackupSources, type MadeBackup, makeBackup, noteOf, takePortfolio } from './make-backup';
import { proveBackup } from './prove-backup';
import { keepSnapshot, readSnapshot } from './snapshot';

export interface BackupParts extends BackupSources {
  /** The database of the portfolio; a scratch one beside it takes a name made from it. */
  readonly name: string;
  readonly state: BackupStateStore;
  readonly download: FileService['save'];
  /** Null while no lock is on. */
  readonly lock: OpenLock | null;
}

interface WorkParts extends BackupParts {
  readonly device: DeviceStore;
}

/** Makes backups and looks after them. Loaded when somebody needs it. */
export interface BackupWork {
  readonly write: (request: BackupRequest) => Promise<Result<WrittenBackup, BackupProblem>>;
  readonly chooseFolder: (passphrase: string | null) => Promise<Result<WrittenBackup, BackupProblem>>;
  readonly unlockFolder: () => Promise<boolean>;
  readonly leaveFolder: () => Promise<void>;
  /** Whether the chosen folder may be written to. Asks nobody. */
  readonly lookAtFolder: () => Promise<boolean>;
  readonly prove: () => Promise<Result<Proof, BackupProblem>>;
  readonly takeSnapshot: () => Promise<Result<null, BackupProblem>>;
  readonly snapshotFile: () => Promise<Blob | null>;
  readonly dropSnapshot: () => Promise<void>;
  readonly holding: (clientId: RecordId) => readonly BackupTrace[];
}

export function createBackupWork(given: BackupParts): BackupWork {
  const device = openDeviceStore(given.name, given.lock?.keys ?? null);
  const parts: WorkParts = { ...given, device };
  return {
    write: ({ to, passphrase }) =>
      caught(async () =>
        to === 'folder' ? writeToFolder(parts, await keptFolder(device)) : writeToFile(parts, passphrase),
      ),
    chooseFolder: (passphrase) =>
      caught(async () => {
        const folder = { handle: await pickFolder(), passphrase };
        const written = await writeToFolder(parts, folder);
        if (!written.ok) return written;
        await keepFolder(device, folder);
        showFolder(parts, folder);
        return written;
      }),
    unlockFolder: () => openFolder(parts, askToWrite),
    leaveFolder: async () => {
      await keepFolder(device, null);
      parts.state.keepFolder(null);
    },
    lookAtFolder: () => openFolder(parts, mayWrite),
    prove: () => caught(() => prove(parts)),
    takeSnapshot: () => caught(() => takeSnapshot(parts)),
    snapshotFile: () => readSnapshot(device),
    dropSnapshot: async () => {
      await device.replaceAll('snapshot', new Map());
      parts.state.keepSnapshot(null);
    },
    holding: (clientId) => readTraces(parts).filter(({ clientIds }) => clientIds.includes(clientId)),
  };
}

async function writeToFolder(
  parts: WorkParts,
  folder: KeptFolder | null,
): Promise<Result<WrittenBackup, BackupProblem>> {
  if (folder === null) return failure({ kind: 'gone' });
  const made = await makeNow(parts, folder.passphrase);
  if (!made.ok) return made;
  const { file, fileName, archive } = made.value;
  const written = await writeIntoFolder(folder.handle, fileName, file, isGood(made.value));
  if (!written.ok) return written;
  parts.state.show({ folderProblem: null });
  await rotate(folder.handle, deviceMark(archive.deviceId), parts.clock.now()).catch(() => undefined); // the copy stands
  return success(noted(parts, made.value, 'folder'));
}

async function writeToFile(parts: WorkParts, passphrase: string | null): Promise<Result<WrittenBackup, BackupProblem>> {
  const taken = await takePortfolio(parts);
  if (!taken.ok) return taken;
  // The browser shows its window only right after a press, so the place comes before the work.
  const handle = canPickFile() ? await pickFile(taken.value.fileName) : null;
  const made = await makeBackup(taken.value, passphrase, parts);
  if (!made.ok) return made;
  const { file, fileName } = made.value;
  if (handle !== null) {
    const written = await writeIntoFile(handle, file, isGood(made.value));
    return written.ok ? success(noted(parts, { ...made.value, fileName: handle.name }, 'chosen_file')) : written;
  }
  if (!(await isGood(made.value)(file))) return failure({ kind: 'not_verified' });
  parts.download(file, fileName);
  return success(noted(parts, made.value, 'handed_over'));
}

/** Remembers a backup that was verified. */
function noted(parts: BackupParts, made: MadeBackup, place: BackupNote['place']): WrittenBackup {
  const { state, clock } = parts;
  const { manifest, fileName, file, passphrase } = made;
  const facts = { fileName, bytes: file.size, isEncrypted: passphrase !== null };
  const note = noteOf(manifest, { ...facts, place, verifiedAt: clock.now() });
  state.keepNote(note);
  const trace = { takenAt: made.takenAt, fileName, place, clientIds: clientsIn(made.archive) };
  deviceNotes.set(tracesKey(parts), JSON.stringify(withTrace(readTraces(parts), trace)));
  return { note, file };
}

function tracesKey({ name }: BackupParts): string {
  return `${name}-backups`;
}

function readTraces(parts: BackupParts): readonly BackupTrace[] {
  return parseTraces(deviceNotes.get(tracesKey(parts)) ?? '');
}

async function makeNow(parts: WorkParts, passphrase: string | null): Promise<Result<MadeBackup, BackupProblem>> {
  const taken = await takePortfolio(parts);
  return taken.ok ? makeBackup(taken.value, passphrase, parts) : taken;
}

/** Reads a file as a restore would. Its manifest has the digest of every part, so the same manifest means the same backup. */
function isGood({ manifest, passphrase }: MadeBackup): (file: Blob) => Promise<boolean> {
  return async (file) => {
    const verified = await verifyBackup(file, passphrase === null ? {} : { passphrase });
    return verified.ok && JSON.stringify(verified.value) === JSON.stringify(manifest);
  };
}

async function prove(parts: WorkParts): Promise<Result<Proof, BackupProblem>> {
  const last = await lastBackup(parts);
  if (!last.ok) return last;
  const codec = parts.lock?.codec;
  const proof = await proveBackup(last.value.file, last.value.passphrase, { ...parts, ...(codec && { codec }) });
  if (proof.ok) parts.state.keepProof(proof.value);
  return proof;
}

interface LastBackup {
  readonly file: Blob;
  readonly passphrase: string | null;
}

/** The newest one in the folder, as it stands there; without a folder one that is made now. */
async function lastBackup(parts: WorkParts): Promise<Result<LastBackup, BackupProblem>> {
  const taken = await takePortfolio(parts);
  if (!taken.ok) return taken;
  const folder = await keptFolder(parts.device);
  if (folder !== null && (await mayWrite(folder.handle).catch(() => false))) {
    const file = await newestBackup(folder.handle, deviceMark(taken.value.archive.deviceId));
    if (file !== null) return success({ file, passphrase: folder.passphrase });
  }
  const made = await makeBackup(taken.value, null, parts);
  return made.ok ? success({ file: made.value.file, passphrase: null }) : made;
}

async function takeSnapshot(parts: WorkParts): Promise<Result<null, BackupProblem>> {
  const made = await makeNow(parts, null);
  if (!made.ok) return made;
  const { takenAt, fileName, file } = made.value;
  if (!(await isGood(made.value)(file))) return failure({ kind: 'not_verified' });
  await keepSnapshot(parts.device, file);
  parts.state.keepSnapshot({ takenAt, fileName, bytes: file.size });
  return success(null);
}

/** Whether the chosen folder may be written to, as `may` says; if so, that is shown. */
async function openFolder(
  parts: WorkParts,
  may: (handle: FileSystemDirectoryHandle) => Promise<boolean>,
): Promise<boolean> {
  const folder = await keptFolder(parts.device);
  if (folder === null || !(await may(folder.handle).catch(() => false))) return false;
  showFolder(parts, folder);
  return true;
}

function showFolder({ state }: BackupParts, { handle, passphrase }: KeptFolder): void {
  state.keepFolder({ name: handle.name, isEncrypted: passphrase !== null });
}

/** What the browser throws, as a reason. */
async function caught<Value>(work: () => Promise<Result<Value, BackupProblem>>): Promise<Result<Value, BackupProblem>> {
  try {
    return await work();
  } catch (error) {
    return failure(problemOfError(error));
  }
}
