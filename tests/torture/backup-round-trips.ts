import fc from 'fast-check';
import type { Change } from '../../src/domain/portfolio';
import type { PortfolioArchive, RecordStore } from '../../src/domain/ports';
import { toRecordId } from '../../src/domain/ids';
import { type AnyRecord, allRecordKinds } from '../../src/domain/records/record-kinds';
import type { Result } from '../../src/domain/result';
import { canonicalJson } from '../../src/domain/signed-text';
import { toIsoDate } from '../../src/domain/time';
import { readBackup } from '../../src/interchange/backup/read-backup';
import { archiveDigest } from '../../src/interchange/backup/version-lines';
import { openStore } from '../../src/storage/open-store';
import { backupOf, memoryFiles, NOW } from '../interchange/backup/backup-cases';
import { createFakeHost } from '../storage/fake-host';
import { anyPortfolio } from '../support/record-arbitraries';
import type { createRandom, Finding } from './run-arguments.mjs';

type Random = ReturnType<typeof createRandom>;

/** Exports a random portfolio with its history, wipes the device, imports the file and compares everything. */
export async function roundTrips(
  count: number,
  random: Random,
  say: (line: string) => void,
): Promise<readonly Finding[]> {
  let unequal = 0;
  let records = 0;
  let versions = 0;
  for (let round = 0; round < count; round += 1) {
    const chance = random.fork(`round trip ${round}`);
    const result = await oneTrip(chance);
    records += result.records;
    versions += result.versions;
    if ((round + 1) % 100 === 0) say(`${round + 1} round trips, ${unequal} unequal before this one`);
    if (result.wrong === null) continue;
    unequal += 1;
    say(`round trip ${round}: ${result.wrong}`);
  }
  return [
    { what: 'round trips: export, wipe, import', figure: count },
    { what: 'that came back unequal', figure: unequal, atMost: 0 },
    { what: 'records and versions in them', figure: `${records}, ${versions}` },
  ];
}

interface Trip {
  readonly records: number;
  readonly versions: number;
  readonly wrong: string | null;
}

async function oneTrip(random: Random): Promise<Trip> {
  const files = memoryFiles(...Array.from({ length: random.whole(0, 3) }, () => random.bytes(random.whole(0, 2000))));
  const before = await withStore('here', async (store) => {
    await fill(store, random);
    return { archive: expectOk(await store.archive()), dump: await dumpOf(store) };
  });
  const { blob } = await backupOf(before.archive, files);
  const staged = expectOk(await readBackup(blob));
  const there = memoryFiles();
  expectOk(await staged.copyFiles(there));
  const after = await withStore('there', async (store) => {
    expectOk(await store.mergeIn(staged.archive, { takesOver: true }));
    return { archive: expectOk(await store.archive()), dump: await dumpOf(store) };
  });
  return {
    records: before.dump.records.length,
    versions: before.archive.versions.length,
    wrong: whatDiffers(before, after, files, there),
  };
}

function whatDiffers(
  before: { readonly archive: PortfolioArchive; readonly dump: object },
  after: { readonly archive: PortfolioArchive; readonly dump: object },
  files: ReturnType<typeof memoryFiles>,
  there: ReturnType<typeof memoryFiles>,
): string | null {
  if (canonicalJson(before.dump) !== canonicalJson(after.dump)) return 'what stands is not the same';
  if (archiveDigest(before.archive) !== archiveDigest(after.archive)) return 'the history is not the same';
  const names = [files, there].map((one) => [...one.files.keys()].sort().join());
  return names[0] === names[1] ? null : 'the files are not the same';
}

/** A history: everything is written, some of it again, some of it removed. */
async function fill(store: RecordStore, random: Random): Promise<void> {
  const seed = random.whole(0, 2 ** 31 - 1);
  const [records = []] = fc
    .sample(anyPortfolio, { seed, numRuns: 5 })
    .toSorted((one, other) => other.length - one.length);
  const commit = async (changes: readonly Change[]): Promise<void> => {
    if (changes.length > 0) expectOk(await store.commit(changes, { keepTimes: random.chance(0.5) }));
  };
  await commit(records.map((record) => ({ op: 'put', record })));
  const again = records.filter(() => random.chance(0.3));
  await commit(again.map((record) => ({ op: 'put', record: { ...record, ...anotherOf(record, random) } })));
  await commit(again.filter(() => random.chance(0.3)).map(({ kind, id }) => ({ op: 'remove', kind, id })));
}

function anotherOf(record: AnyRecord, random: Random): object {
  return record.kind === 'session' ? { summary: `Said ${random.whole(0, 999)} things` } : {};
}

async function dumpOf(store: RecordStore) {
  const { portfolio, attachments, refCounters } = expectOk(await store.load());
  const records = allRecordKinds()
    .flatMap((kind): readonly AnyRecord[] => portfolio.all(kind))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return { records, attachments, refCounters };
}

/** An empty device. `name` makes its ids its own. */
export async function withStore<Value>(name: string, use: (store: RecordStore) => Promise<Value>): Promise<Value> {
  let ids = 0;
  const today = toIsoDate('2026-05-20');
  if (today === null) throw new RangeError('it is a date');
  const opened = openStore({
    name: 'round-trip',
    clock: { now: () => NOW, today: () => today },
    ids: { next: () => toRecordId(`${name}-${(ids += 1)}`) },
    host: createFakeHost(),
  });
  try {
    return await use(opened.records);
  } finally {
    opened.close();
  }
}

function expectOk<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
