import '../../../src/app/configure-zod';
import { Dexie } from 'dexie';
import { deviceClock, randomIds } from '../../../src/app/clock';
import { deviceNotes } from '../../../src/app/device-notes';
import { openPortfolio } from '../../../src/app/portfolio-store';
import { toRecordId } from '../../../src/domain/ids';
import { newRecord } from '../../../src/domain/records/new-record';
import type { Session } from '../../../src/domain/records/session';
import { startModuleWorker } from '../../../src/pwa/trusted-urls';
import { createWorkerJournal } from '../../../src/storage/journal/worker-journal';
import { openStore } from '../../../src/storage/open-store';
import bareWorkerUrl from './bare-worker?worker&url';

/** Milliseconds of each round. `edit`: the session of the round before, saved again with another text. */
interface Round {
  save: number;
  edit: number;
  put: number;
  append: number;
}
type Kind = keyof Round;

declare global {
  interface Window {
    /** One round for each order: what is timed when. `text` is what a session says. */
    measure: (orders: readonly (readonly Kind[])[], text: string) => Promise<readonly Round[]>;
  }
}

const START = 40;

window.measure = async (orders, text) => {
  const journal = createWorkerJournal('bench', (url) => startModuleWorker(url, 'journal'));
  const store = openStore({ name: 'bench', clock: deviceClock, ids: randomIds, journal, notes: deviceNotes });
  const portfolio = await openPortfolio(store.records);
  if (!portfolio.ok) throw new Error('not opened');
  const bare = await openBare();
  const append = openAppender();
  let last = session(text);
  const ways: Readonly<Record<Kind, () => () => Promise<unknown>>> = {
    save: () => {
      last = session(text);
      return () => portfolio.value.commit([{ op: 'put', record: last }]);
    },
    edit: () => {
      const record = { ...last, summary: `${text} ${String(performance.now())}` };
      return () => portfolio.value.commit([{ op: 'put', record }]);
    },
    put: () => {
      const row = rowOf(session(text));
      return () => bare.put(row);
    },
    append: () => {
      const line = JSON.stringify(rowOf(session(text)));
      return () => append(line);
    },
  };
  for (let count = 0; count < START; count += 1) for (const way of Object.values(ways)) await way()();
  const rounds: Round[] = [];
  for (const order of orders) {
    const round: Round = { save: 0, edit: 0, put: 0, append: 0 };
    for (const kind of order) {
      const work = ways[kind]();
      const began = performance.now();
      await work();
      round[kind] = performance.now() - began;
    }
    rounds.push(round);
  }
  if (store.second.status().journal !== 'kept') throw new Error('the journal was not kept');
  return rounds;
};

function session(text: string): Session {
  return newRecord('session', randomIds.next(), deviceClock.now(), {
    enrolmentId: toRecordId('enrolment-1'),
    clientIds: [toRecordId('client-1')],
    heldOn: deviceClock.today(),
    durationMinutes: 60,
    summary: text,
  });
}

/** As a session stands in the database, bookkeeping included. */
function rowOf(record: Session) {
  const { kind, version, id, ref, createdAt, changedAt, ...body } = record;
  const savedAt = deviceClock.now();
  const stamp = `${String(Date.parse(savedAt))}-000000-${randomIds.next()}`;
  return { seq: 1, stamp, savedAt, op: 'put', id, kind, version, ref, createdAt, changedAt, body };
}

async function openBare() {
  const dexie = new Dexie('bare', { chromeTransactionDurability: 'strict', cache: 'disabled' });
  dexie.version(1).stores({ rows: 'id' });
  await dexie.open();
  return dexie.table('rows');
}

function openAppender(): (line: string) => Promise<void> {
  const worker = startModuleWorker(bareWorkerUrl, 'bare');
  return (line) =>
    new Promise((resolve) => {
      worker.onmessage = () => resolve();
      worker.postMessage(line);
    });
}
