import '../../../src/app/configure-zod';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deviceClock, randomIds } from '../../../src/app/clock';
import { deviceNotes } from '../../../src/app/device-notes';
import { toRecordId } from '../../../src/domain/ids';
import type { Change } from '../../../src/domain/portfolio';
import { newRecord } from '../../../src/domain/records/new-record';
import { startModuleWorker } from '../../../src/pwa/trusted-urls';
import { createDatabase, DATABASE_SCHEMAS } from '../../../src/storage/database';
import { findHome } from '../../../src/storage/home';
import { createWorkerJournal } from '../../../src/storage/journal/worker-journal';
import { openStore } from '../../../src/storage/open-store';

/** What stands after opening. */
export interface Found {
  /** Of every row of every table. */
  readonly hash: string;
  readonly records: number;
  readonly openMs: number;
  readonly problem: string | null;
  /** Why it was rebuilt or repaired; null if it was not. */
  readonly cause: string | null;
}

declare global {
  interface Window {
    /** Writes so many records, in commits of `batch`, and some changes and removals. */
    fill: (count: number, batch: number) => Promise<void>;
    look: () => Promise<Found>;
  }
}

const NAME = 'coachfolio';
const TABLES = ['records', 'sealed', 'changes', 'sealedChanges', 'refs', 'meta', 'drafts'];

const journal = createWorkerJournal(NAME, (url) => startModuleWorker(url, 'journal'));
const store = openStore({ name: NAME, clock: deviceClock, ids: randomIds, journal, notes: deviceNotes });

window.fill = async (count, batch) => {
  await store.records.load();
  for (let from = 0; from < count; from += batch) {
    const changes = Array.from({ length: Math.min(batch, count - from) }, (_, index) => recordAt(from + index));
    const done = await store.records.commit(changes);
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
  }
  await store.records.commit([recordAt(0), { op: 'remove', kind: 'session', id: toRecordId('r1') }]);
  await store.drafts.save('reflection:r0', { overall: 'half a thought' });
};

window.look = async () => {
  const began = performance.now();
  const loaded = await store.records.load();
  const openMs = performance.now() - began;
  if (!loaded.ok) return { hash: '', records: 0, openMs, problem: JSON.stringify(loaded.problem), cause: null };
  await store.check();
  const records = loaded.value.portfolio.all('session').length + loaded.value.portfolio.all('identity').length;
  return {
    hash: await hashOfAll(),
    records,
    openMs,
    problem: null,
    cause: store.second.status().rebuild?.cause ?? null,
  };
};

function recordAt(index: number): Change {
  const now = deviceClock.now();
  const id = toRecordId(`r${String(index)}`);
  const text = `${String(index)} ${'What the hour was about, in a line or two. '.repeat(1 + (index % 12))}`;
  const clientId = toRecordId('client-1');
  if (index % 10 === 9) return { op: 'put', record: newRecord('identity', id, now, { clientId, name: text }) };
  const session = { enrolmentId: toRecordId('enrolment-1'), clientIds: [clientId], heldOn: deviceClock.today() };
  return { op: 'put', record: newRecord('session', id, now, { ...session, durationMinutes: 60, summary: text }) };
}

async function hashOfAll(): Promise<string> {
  const { dexie } = createDatabase(NAME, DATABASE_SCHEMAS, await findHome(NAME));
  await dexie.open();
  const rows: unknown[] = [];
  for (const table of TABLES) rows.push(await dexie.table(table).toArray());
  dexie.close();
  return bytesToHex(sha256(new TextEncoder().encode(sortedText(rows))));
}

function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
