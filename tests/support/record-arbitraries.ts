import fc from 'fast-check';
import * as z from 'zod/mini';
import { fileHashSchema } from '../../src/domain/files/file-hash';
import { deviceIdSchema, recordIdSchema, type RecordRef, recordRefSchema, refOf } from '../../src/domain/ids';
import { type AnyRecord, allRecordKinds, type RecordKind, recordKinds } from '../../src/domain/records/record-kinds';
import { parseRecord } from '../../src/domain/records/parse-record';
import { clockTimeSchema, isoDateSchema, isoInstantSchema } from '../../src/domain/time';

const TWO_DIGITS = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));

const ID = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,11}$/);
const DATE = fc
  .tuple(fc.integer({ min: 1950, max: 2090 }), TWO_DIGITS(1, 12), TWO_DIGITS(1, 28))
  .map((parts) => parts.join('-'));
const TIME = fc.tuple(TWO_DIGITS(0, 23), TWO_DIGITS(0, 59)).map((parts) => parts.join(':'));
const INSTANT = fc
  .tuple(DATE, TIME, fc.integer({ min: 0, max: 999 }))
  .map(([date, time, ms]) => `${date}T${time}:30.${String(ms).padStart(3, '0')}Z`);
/** Any text that a form or a file can hold, halves of a broken emoji included. */
const TEXT = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(' ', '\r\n\t', '__proto__', '</script>', 'Ŵ ễ ğ', '\u2028', '\ud83d', 'null'),
);

/** Schemas that have a shape of their own beneath a plain string. */
const BRANDED = new Map<unknown, fc.Arbitrary<unknown>>([
  [recordIdSchema, ID],
  [recordRefSchema, fc.constant('D01')],
  [deviceIdSchema, fc.constant('device-1')],
  [isoDateSchema, DATE],
  [isoInstantSchema, INSTANT],
  [clockTimeSchema, TIME],
  [fileHashSchema, fc.stringMatching(/^[0-9a-f]{64}$/)],
]);

/** Values of one schema, read off the schema itself: a new field is in the tests as soon as it is in the record. */
function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const branded = BRANDED.get(schema);
  if (branded !== undefined) return branded;
  if (schema instanceof z.ZodMiniObject) return objectOf(schema.shape);
  if (schema instanceof z.ZodMiniNullable)
    return fc.option(arbitraryOf(schema._zod.def.innerType), { freq: 3, nil: null });
  if (schema instanceof z.ZodMiniArray) return fc.array(arbitraryOf(schema._zod.def.element), { maxLength: 3 });
  if (schema instanceof z.ZodMiniEnum) return fc.constantFrom(...Object.values(schema._zod.def.entries));
  if (schema instanceof z.ZodMiniLiteral) return fc.constantFrom(...schema._zod.def.values);
  if (schema instanceof z.ZodMiniBoolean) return fc.boolean();
  if (schema instanceof z.ZodMiniNumber) return numberOf(schema);
  if (schema instanceof z.ZodMiniString && (schema._zod.def.checks ?? []).length === 0) return TEXT;
  throw new Error(`no arbitrary for a schema of type ${schema._zod.def.type}: give it one in record-arbitraries.ts`);
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(Object.entries(shape).map(([field, schema]) => [field, arbitraryOf(schema)])));
}

function numberOf(schema: z.ZodMiniNumber): fc.Arbitrary<number> {
  const bounds = (schema._zod.def.checks ?? []).map((check) => check._zod.def as { check: string; value?: number });
  const min = bounds.find((one) => one.check === 'greater_than')?.value;
  const max = bounds.find((one) => one.check === 'less_than')?.value;
  if ('format' in schema._zod.def || min !== undefined) return fc.integer({ min: min ?? -1000, max: max ?? 1000 });
  return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
}

/** One whole record, without a reference. */
export function arbitraryRecord(kind: RecordKind): fc.Arbitrary<AnyRecord> {
  return arbitraryOf(recordKinds[kind].schema).map((fields) => recordFrom({ ...(fields as object), ref: null }));
}

export const anyRecord: fc.Arbitrary<AnyRecord> = fc.oneof(...allRecordKinds().map(arbitraryRecord));

/**
 * Records with ids of their own and references of their own, some left out: what a portfolio can hold.
 * The records that they name are there or not, as it comes.
 */
export const anyPortfolio: fc.Arbitrary<readonly AnyRecord[]> = fc
  .uniqueArray(anyRecord, { maxLength: 25, selector: (record) => record.id })
  .chain((records) =>
    fc.tuple(
      fc.constant(records),
      fc.shuffledSubarray(
        records.map((_, index) => index + 1),
        { minLength: records.length },
      ),
    ),
  )
  .map(([records, numbers]) => records.map((record, index) => withRef(record, numbers[index] ?? 1)));

function withRef(record: AnyRecord, number: number): AnyRecord {
  const { letter } = recordKinds[record.kind];
  const ref: RecordRef | null = letter === null ? null : refOf(letter, number);
  return { ...record, ref };
}

function recordFrom(fields: unknown): AnyRecord {
  const parsed = parseRecord(fields);
  if (!parsed.ok) throw new Error(`the arbitrary made no record: ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}
