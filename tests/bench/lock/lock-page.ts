import '../../../src/app/configure-zod';
import { deviceClock, randomIds } from '../../../src/app/clock';
import { deviceNotes } from '../../../src/app/device-notes';
import { openPortfolio } from '../../../src/app/portfolio-store';
import { toRecordId } from '../../../src/domain/ids';
import { recoveryKeyFrom } from '../../../src/domain/lock/recovery-key';
import { newRecord } from '../../../src/domain/records/new-record';
import type { AnyRecord } from '../../../src/domain/records/record-kinds';
import { startModuleWorker } from '../../../src/pwa/trusted-urls';
import { openFileStore } from '../../../src/storage/files/open-file-store';
import { createWorkerJournal } from '../../../src/storage/journal/worker-journal';
import { codecOf, movePortfolio, type Place } from '../../../src/storage/lock/move-portfolio';
import { findDataKey, openLock } from '../../../src/storage/lock/open-lock';
import { LOCKED_PLACE, PLAIN_PLACE } from '../../../src/storage/lock/places';
import type { LockNote } from '../../../src/storage/lock/lock-note';
import { makeLock } from '../../../src/storage/lock/slots';
import { openStore } from '../../../src/storage/open-store';

const PASSPHRASE = 'four dull wooden ducks';
const SESSIONS = 60;
/** About five hundred words in each reflection, and as many in each session. */
const TEXT = 'We looked at what holds her back from handing over the rota, and what one step would be. '.repeat(30);

/** What opens the lock, so that each fresh page need not derive it. */
interface Prepared {
  readonly note: LockNote;
  readonly dataKey: readonly number[];
}

declare global {
  interface Window {
    /** Fills a portfolio and puts a locked copy beside it. */
    prepare: () => Promise<Prepared>;
    /** Milliseconds from nothing to a portfolio in memory; under the lock, if its key is given. Once in the life of a page. */
    openFresh: (lock: Prepared | null) => Promise<number>;
    /** Milliseconds of deriving the key from the passphrase. */
    derive: (note: LockNote) => Promise<number>;
  }
}

const plain: Place = { name: PLAIN_PLACE, keys: null };

window.prepare = async () => {
  const store = openAt(plain);
  const opened = await openPortfolio(store.records);
  if (!opened.ok) throw new Error('not opened');
  for (let number = 1; number <= SESSIONS; number += 1) {
    const done = await opened.value.commit(recordsOf(number).map((record) => ({ op: 'put', record })));
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
  }
  store.close();
  const { note, dataKey } = await makeLock(PASSPHRASE, recoveryKeyFrom(crypto.getRandomValues(new Uint8Array(26))));
  const moved = await movePortfolio(plain, lockedBy({ note, dataKey: [...dataKey] }), note, {
    openJournal: journalOf,
    openFiles: ({ name, keys }) => openFileStore({ name, keys }),
    remove: () => Promise.resolve(),
  });
  if (!moved.ok) throw new Error(JSON.stringify(moved.problem));
  return { note, dataKey: [...dataKey] };
};

window.openFresh = async (lock) => {
  const started = performance.now();
  const store = openAt(lock === null ? plain : lockedBy(lock));
  const opened = await openPortfolio(store.records);
  const ms = performance.now() - started;
  if (!opened.ok || opened.value.state().portfolio.all('reflection').length !== SESSIONS) throw new Error('not whole');
  store.close();
  return ms;
};

window.derive = async (note) => {
  const started = performance.now();
  if ((await findDataKey(note, PASSPHRASE)) === null) throw new Error('not opened');
  return performance.now() - started;
};

function lockedBy({ note, dataKey }: Prepared): Place {
  return { name: LOCKED_PLACE, keys: openLock(note, Uint8Array.from(dataKey)).keys };
}

function journalOf(name: string) {
  return createWorkerJournal(name, (url) => startModuleWorker(url, 'journal'));
}

function openAt(place: Place) {
  return openStore({
    ...{ name: place.name, clock: deviceClock, ids: randomIds, notes: deviceNotes },
    ...{ journal: journalOf(place.name), codec: codecOf(place) },
  });
}

function recordsOf(number: number): readonly AnyRecord[] {
  const now = deviceClock.now();
  const sessionId = toRecordId(`session-${String(number)}`);
  return [
    newRecord('session', sessionId, now, {
      enrolmentId: toRecordId('enrolment'),
      clientIds: [toRecordId('client')],
      heldOn: deviceClock.today(),
      durationMinutes: 60,
      summary: TEXT,
    }),
    newRecord('reflection', toRecordId(`reflection-${String(number)}`), now, {
      sessionId,
      reflectedOn: deviceClock.today(),
      overall: TEXT,
    }),
  ];
}
