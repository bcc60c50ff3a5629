import * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import { fileHashSchema } from '../../src/domain/files/file-hash';
import { deviceIdSchema, recordIdSchema, recordRefSchema } from '../../src/domain/ids';
import { parseRecord } from '../../src/domain/records/parse-record';
import { type AnyRecord, allRecordKinds, type RecordKind, recordKinds } from '../../src/domain/records/record-kinds';
import { clockTimeSchema, isoDateSchema, isoInstantSchema } from '../../src/domain/time';
import { readPortfolioFile } from '../../src/interchange/portfolio-file/read-portfolio-file';
import { writePortfolioFile } from '../../src/interchange/portfolio-file/write-portfolio-file';
import { openStore, type OpenedStore } from '../../src/storage/open-store';
import { NAUGHTY_STRINGS } from '../support/naughty-strings';
import { createTestClock, createTestIds, instant } from '../support/test-clock';
import { createFakeHost } from './fake-host';
import { put } from './records';

const AT = '2026-05-01T08:00:00.000Z';
/** Notations of their own; everything else that is a string takes any text. */
const FIXED = new Map<unknown, string>([
  [recordIdSchema, 'x1'],
  [recordRefSchema, 'D01'],
  [deviceIdSchema, 'device-1'],
  [isoDateSchema, '2026-05-12'],
  [isoInstantSchema, AT],
  [clockTimeSchema, '09:30'],
  [fileHashSchema, 'a'.repeat(64)],
]);

const stores: OpenedStore[] = [];
afterEach(() => {
  stores.splice(0).forEach((store) => store.close());
});

describe('every text field of every kind of record', () => {
  it.each(allRecordKinds())(
    'of a %s keeps each naughty string to the character, through schema, store and file',
    async (kind) => {
      const records = NAUGHTY_STRINGS.map((text, index) => recordOf(kind, text, index));
      const fields = textsIn(records[0]);
      expect(fields).toBeGreaterThan(0);
      expect(await throughStore(records)).toEqual(records.map(comparable));
      const inFile = records.filter((record) => !hasBrokenPair(JSON.stringify(record)));
      expect(throughFile(inFile)).toEqual(inFile.map(comparable));
    },
  );
});

async function throughStore(records: readonly AnyRecord[]): Promise<readonly unknown[]> {
  const place = { name: 'naughty', host: createFakeHost() };
  const write = opened(place);
  const done = await write.records.commit(records.map(put));
  expect(done.ok).toBe(true);
  write.close();
  const loaded = await opened(place).records.load();
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  expect(loaded.value.unreadable).toEqual([]);
  return records.map(({ kind, id }) => comparable(loaded.value.portfolio.get(kind, id)));
}

function opened(place: { readonly name: string; readonly host: ReturnType<typeof createFakeHost> }): OpenedStore {
  const store = openStore({ ...place, clock: createTestClock(AT), ids: createTestIds() });
  stores.push(store);
  return store;
}

function throughFile(records: readonly AnyRecord[]): readonly unknown[] {
  const text = writePortfolioFile({ exportedAt: instant(AT), refCounters: {}, attachments: [], records });
  const read = readPortfolioFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return records.map(({ id }) => comparable(read.value.records.find((one) => one.id === id)));
}

/** Without what the store or the file gives it. */
function comparable(record: AnyRecord | undefined): unknown {
  return { ...record, ref: null, createdAt: null, changedAt: null };
}

/** A file is UTF-8, which has no half pairs; JSON writes them as escapes, and they come back, but nobody promises it. */
function hasBrokenPair(text: string): boolean {
  return /\\ud[89a-f]/i.test(text);
}

function recordOf(kind: RecordKind, text: string, index: number): AnyRecord {
  const fields = { ...(valueOf(recordKinds[kind].schema, text) as object), id: `naughty-${index}`, ref: null };
  const parsed = parseRecord(fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

/** One value of a schema with the text in every string that takes it. */
function valueOf(schema: z.core.$ZodType, text: string): unknown {
  const fixed = FIXED.get(schema);
  if (fixed !== undefined) return fixed;
  if (schema instanceof z.ZodMiniObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.fromEntries(Object.entries(shape).map(([field, inner]) => [field, valueOf(inner, text)]));
  }
  if (schema instanceof z.ZodMiniNullable) return valueOf(schema._zod.def.innerType, text);
  if (schema instanceof z.ZodMiniArray) return [valueOf(schema._zod.def.element, text)];
  if (schema instanceof z.ZodMiniEnum) return Object.values(schema._zod.def.entries)[0];
  if (schema instanceof z.ZodMiniLiteral) return schema._zod.def.values[0];
  if (schema instanceof z.ZodMiniBoolean) return true;
  if (schema instanceof z.ZodMiniNumber) return 2;
  return text;
}

/** How many strings of a record hold a text at all. */
function textsIn(record: AnyRecord | undefined): number {
  return (JSON.stringify(record).match(/:" "/g) ?? []).length + (JSON.stringify(record).match(/\[" "/g) ?? []).length;
}
