import { recoveryKeyFrom, RECOVERY_KEY_BYTES } from '../../domain/lock/recovery-key';
import { failure, type Result, success } from '../../domain/result';
import { startModuleWorker } from '../../pwa/trusted-urls';
import { openFileStore } from '../../storage/files/open-file-store';
import { shakeDatabases } from '../../storage/forget/shake-databases';
import type { NamedRow } from '../../storage/database';
import { lockRow } from '../../storage/lock/kept-note';
import type { LockNote } from '../../storage/lock/lock-note';
import { type Moved, movePortfolio, type MoveProblem, type Place } from '../../storage/lock/move-portfolio';
import { findDataKey, openLock, type OpenLock } from '../../storage/lock/open-lock';
import { LOCKED_PLACE, PLAIN_PLACE } from '../../storage/lock/places';
import { removePlace } from '../../storage/lock/remove-place';
import { makeLock, passphraseSlot, recoverySlot } from '../../storage/lock/slots';
import { flushAllDrafts } from '../../workspace/draft-keeper';
import type { LockProblem, LockWork } from '../../workspace/lock-service';
import { deviceNotes } from '../device-notes';
import { carryBeside } from './carry-beside';
import { idleMinutes, setIdleMinutes } from './keep-watch';
import { lockNow, sendOthersAway } from './leave';
import { LOCK_NOTE } from './lock-flag';
import { aloneMoving, MOVING } from './moving';
import { closeLockOffer } from './offer';
import { openJournal } from './settle';

export interface LockParts {
  /** Null while no lock is on. */
  readonly lock: OpenLock | null;
  readonly renewRow: (row: NamedRow) => Promise<boolean>;
  /** Lets go of the database and the journal. */
  readonly close: () => void;
}

/** What the other tabs have to save what is typed and to go. */
const OTHERS_MS = 1500;
const UNLOCKED: Place = { name: PLAIN_PLACE, keys: null };

export function createLockWork(parts: LockParts): LockWork {
  return {
    newRecoveryKey: () => recoveryKeyFrom(crypto.getRandomValues(new Uint8Array(RECOVERY_KEY_BYTES))),
    async turnOn(passphrase, recoveryKey, onProgress) {
      const { note, dataKey } = await makeLock(passphrase, recoveryKey);
      const to: Place = { name: LOCKED_PLACE, keys: openLock(note, dataKey).keys };
      return move({ from: UNLOCKED, to, note, onProgress }, parts);
    },
    turnOff: (secret, onProgress) =>
      withLock(parts, secret, ({ note, keys }) =>
        move({ from: { name: LOCKED_PLACE, keys }, to: UNLOCKED, note, onProgress }, parts),
      ),
    changePassphrase: (secret, next) =>
      withLock(parts, secret, async ({ note }, dataKey) =>
        keep({ ...note, passphrase: await passphraseSlot(dataKey, note.id, next) }, parts),
      ),
    changeRecoveryKey: (secret, next) =>
      withLock(parts, secret, ({ note }, dataKey) =>
        keep({ ...note, recovery: recoverySlot(dataKey, note.id, next) }, parts),
      ),
    lockNow,
    idleMinutes,
    setIdleMinutes,
  };
}

async function withLock(
  { lock }: LockParts,
  secret: string,
  work: (lock: OpenLock, dataKey: Uint8Array) => Promise<Result<null, LockProblem>>,
): Promise<Result<null, LockProblem>> {
  const note = lock === null ? null : (notedNow(lock) ?? lock.note);
  const dataKey = note === null ? null : await findDataKey(note, secret);
  return note === null || dataKey === null ? failure({ kind: 'wrong_secret' }) : work(openLock(note, dataKey), dataKey);
}

/** Another tab, or this one a moment ago, may have changed what opens it. */
function notedNow({ note }: OpenLock): LockNote | null {
  try {
    const noted = JSON.parse(deviceNotes.get(LOCK_NOTE) ?? 'null') as LockNote | null;
    return noted?.id === note.id ? noted : null;
  } catch {
    return null;
  }
}

async function keep(note: LockNote, { renewRow }: LockParts): Promise<Result<null, LockProblem>> {
  if (!(await renewRow(lockRow(note)))) return failure({ kind: 'failed', detail: 'the new note was not kept' });
  deviceNotes.set(LOCK_NOTE, JSON.stringify(note));
  return success(null);
}

interface Move {
  readonly from: Place;
  readonly to: Place;
  readonly note: LockNote;
  readonly onProgress: (share: number) => void;
}

/** Resolves only if nothing was moved; else the page goes. */
async function move(asked: Move, parts: LockParts): Promise<Result<null, LockProblem>> {
  const before = deviceNotes.get(LOCK_NOTE);
  let outcome: Result<null, LockProblem> = failure({ kind: 'other_tab' });
  await aloneMoving(async () => {
    deviceNotes.set(LOCK_NOTE, MOVING); // a tab that starts now waits
    const moved = await moveAlone(asked);
    if (moved.ok) closeLockOffer();
    if (moved.ok) await finish(asked, parts);
    else if (before === null) deviceNotes.remove(LOCK_NOTE);
    else deviceNotes.set(LOCK_NOTE, before);
    outcome = moved.ok ? success(null) : moved;
  });
  if (outcome.ok) location.reload();
  return outcome;
}

async function moveAlone({ from, to, note, onProgress }: Move): Promise<Result<Moved, LockProblem>> {
  try {
    await flushAllDrafts();
  } catch {
    return failure({ kind: 'not_saved' });
  }
  sendOthersAway();
  await new Promise((resolve) => setTimeout(resolve, OTHERS_MS));
  const moved = await movePortfolio(from, to, note, {
    openJournal,
    openFiles: ({ name, keys }) => openFileStore({ name, keys, startWorker: (url) => startModuleWorker(url, 'files') }),
    remove: (name) => removePlace(name, deviceNotes),
    onProgress,
  });
  return moved.ok ? moved : failure(problemOf(moved.problem));
}

function problemOf(problem: MoveProblem): LockProblem {
  return problem.kind === 'changed' ? { kind: 'other_tab' } : problem;
}

/** The other place counts already; what fails here the next start does again. */
async function finish({ from, to, note }: Move, { close }: LockParts): Promise<void> {
  await carryBeside(from, to).catch(() => undefined);
  if (to.keys === null) deviceNotes.remove(LOCK_NOTE);
  else deviceNotes.set(LOCK_NOTE, JSON.stringify(note));
  close();
  await removePlace(from.name, deviceNotes);
  if (to.keys !== null) await shakeDatabases(to.name);
}
