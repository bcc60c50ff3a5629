import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackupState } from '../../../src/app/backups/backup-state';
import { makeBackup, takePortfolio } from '../../../src/app/backups/make-backup';
import { openFile, salvageFile } from '../../../src/app/backups/open-file';
import type { OpeningParts } from '../../../src/app/backups/opening-service';
import { proveBackup } from '../../../src/app/backups/prove-backup';
import type { StorageEvent } from '../../../src/workspace/backup-services';
import { openPortfolio } from '../../../src/app/portfolio-store';
import type { AnyRecord } from '../../../src/domain/records/record-kinds';
import type { Result } from '../../../src/domain/result';
import { writePortfolioFile } from '../../../src/interchange/portfolio-file/write-portfolio-file';
import { openFileStore } from '../../../src/storage/files/open-file-store';
import { openStore } from '../../../src/storage/open-store';
import { createFakeHost } from '../../storage/fake-host';
import { portfolioBuilder } from '../../support/portfolio-builder';
import { createTestClock, createTestIds, instant } from '../../support/test-clock';
import { memoryNotes } from './memory-notes';

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('window', {});
});
afterEach(() => vi.unstubAllGlobals());

const MERGE = { mode: 'merge', takesOver: false } as const;
const REPLACE = { mode: 'replace', takesOver: false } as const;
let devices = 0;

/** A device with an empty portfolio, and all that opening a file needs. */
async function device(takeSnapshot: OpeningParts['backups']['takeSnapshot'] = done) {
  const host = createFakeHost();
  const name = `device-${++devices}`;
  const clock = createTestClock();
  const store = openStore({ name, clock, ids: createTestIds(`id-of-${name}`), host });
  const portfolio = must(await openPortfolio(store.records));
  const events: StorageEvent[] = [];
  const parts: OpeningParts = {
    records: store.records,
    portfolio,
    files: openFileStore({ name, host }),
    clock,
    backups: { takeSnapshot } as OpeningParts['backups'],
    state: createBackupState(memoryNotes(), name),
    status: { note: (event: StorageEvent) => events.push(event) } as unknown as OpeningParts['status'],
  };
  const put = async (...records: readonly AnyRecord[]) =>
    must(await portfolio.commit(records.map((record) => ({ op: 'put', record }))));
  const names = () =>
    parts.portfolio
      .state()
      .portfolio.all('candidate')
      .map((one) => one.name)
      .sort();
  return { parts, put, names, clock, events };
}

function done() {
  return Promise.resolve({ ok: true, value: null } as const);
}

function must<Value, Problem>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const [kim, lee, mo] = ['kim', 'lee', 'mo'].map((name) => portfolioBuilder().add('candidate', { name }, { id: name }));
if (kim === undefined || lee === undefined || mo === undefined) throw new Error('three people');
const kimAndLee = [kim, lee];

function portable(...records: readonly AnyRecord[]): File {
  const exportedAt = instant('2026-05-01T09:00:00.000Z');
  return new File([writePortfolioFile({ exportedAt, records, attachments: [], refCounters: {} })], 'p.json');
}

async function backupOf({ parts }: Awaited<ReturnType<typeof device>>): Promise<File> {
  const taken = must(await takePortfolio(parts));
  const { file, fileName } = must(await makeBackup(taken, null, parts));
  return new File([file], fileName);
}

describe('opening a portable file', () => {
  it('is worked out again when it is applied: what was written since the preview stays', async () => {
    const { parts, put, names } = await device();
    await put(kim);
    const opened = must(await openFile(portable(kim, lee), null, parts));
    const preview = must(await opened.preview(REPLACE));
    expect([preview.report.added.length, preview.report.removed.length]).toEqual([1, 0]);
    await put(mo, { ...kim, name: 'Kim, renamed' });
    const outcome = must(await opened.apply(MERGE));
    expect(names()).toEqual(['kim', 'lee', 'mo']);
    expect([outcome.report.added.length, outcome.report.changed.length]).toEqual([1, 1]);
  });

  it('replaces only once what stands is kept, and can be undone', async () => {
    const full = await device(() => Promise.resolve({ ok: false, problem: { kind: 'storage_full' } }));
    await full.put(mo);
    const refused = await must(await openFile(portable(kim), null, full.parts)).apply(REPLACE);
    expect([refused.ok, full.names()]).toEqual([false, ['mo']]);
    const { parts, put, names, events } = await device();
    await put(mo);
    const outcome = must(await must(await openFile(portable(kim), null, parts)).apply(REPLACE));
    expect(names()).toEqual(['kim']);
    must((await outcome.undo?.()) ?? { ok: false, problem: 'no way back' });
    expect([names(), events.map(({ kind }) => kind)]).toEqual([['mo'], ['replaced', 'undone']]);
  });
});

describe('opening a backup', () => {
  it('adds its history, and can be undone without losing it', async () => {
    const there = await device();
    await there.put(...kimAndLee);
    const file = await backupOf(there);
    const here = await device();
    await here.put(mo, ...enrolled());
    here.clock.advanceMs(60_000);
    const opened = must(await openFile(file, null, here.parts));
    expect(must(await opened.preview(MERGE)).report.added).toHaveLength(2);
    const outcome = must(await opened.apply(MERGE));
    expect(here.names()).toEqual(['kim', 'lee', 'mo']);
    must((await outcome.undo?.()) ?? { ok: false, problem: 'no way back' });
    expect(here.names()).toEqual(['mo']);
    expect((await here.parts.records.history(kim.id)).length).toBe(2);
  });

  it('that fills an empty device counts as its verified backup', async () => {
    const there = await device();
    await there.put(...kimAndLee);
    const here = await device();
    must(await must(await openFile(await backupOf(there), null, here.parts)).apply(MERGE));
    expect(here.parts.state.state().note).toMatchObject({ place: 'opened', held: { records: 2 } });
  });

  it('that is damaged is refused; what can be salvaged is no verified backup', async () => {
    const there = await device();
    await there.put(...kimAndLee);
    const bytes = new Uint8Array(await (await backupOf(there)).arrayBuffer());
    const at = Buffer.from(bytes).lastIndexOf('"lee"');
    bytes[at + 1] = 0x4c;
    const damaged = new File([bytes], 'd.coachfolio');
    const here = await device();
    const refused = await openFile(damaged, null, here.parts);
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'refused', canSalvage: true } });
    const salvaged = must(await salvageFile(damaged, null, here.parts));
    expect(salvaged.lost).not.toEqual([]);
    must(await salvaged.apply(MERGE));
    expect([here.names(), here.parts.state.state().note]).toEqual([['kim'], null]);
  });
});

describe('proveBackup', () => {
  it('finds that a good backup restores to what it says, and leaves no scratch database', async () => {
    const there = await device();
    await there.put(...kimAndLee);
    const host = createFakeHost();
    const proof = must(await proveBackup(await backupOf(there), null, { name: 'mine', clock: there.clock, host }));
    expect(proof).toEqual({ provedAt: there.clock.now(), isGood: true, records: 2, files: 0 });
    expect(await host.indexedDB.databases()).toEqual([]);
  });

  it('can’t prove what can’t be read', async () => {
    const there = await device();
    await there.put(kim);
    const half = (await backupOf(there)).slice(0, 500);
    expect((await proveBackup(half, null, { name: 'mine', clock: there.clock, host: createFakeHost() })).ok).toBe(
      false,
    );
  });
});

/** Whoever has an enrolment has begun: what is brought in then is added to something. */
function enrolled(): readonly AnyRecord[] {
  const fields = { candidateId: mo?.id ?? kim?.id, standard: 'ilm-l5', qualification: 'ilm-l5-diploma' };
  return [portfolioBuilder().add('enrolment', fields as never, { id: 'enrolment' })];
}
