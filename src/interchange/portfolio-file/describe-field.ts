import * as z from 'zod/mini';
import { fileHashSchema } from '../../domain/files/file-hash';
import { recordIdSchema, recordRefSchema } from '../../domain/ids';
import { type RecordKind, recordKinds } from '../../domain/records/record-kinds';
import { clockTimeSchema, isoDateSchema, isoInstantSchema } from '../../domain/time';
import { portfolioFileWords } from '../../domain/words/portfolio-file';

const words = portfolioFileWords.expected;

/** Schemas that stand for a notation of their own. */
const NOTATIONS = new Map<unknown, string>([
  [recordIdSchema, words.id],
  [recordRefSchema, words.ref],
  [isoDateSchema, words.date],
  [isoInstantSchema, words.instant],
  [clockTimeSchema, words.time],
  [fileHashSchema, words.hash],
]);

/** What a field must hold, in words a person who writes a file by hand can use. `path` is `actions.0.what`. */
export function describeField(kind: RecordKind, path: string): string {
  let schema: z.core.$ZodType | undefined = recordKinds[kind].schema;
  for (const step of path === '' ? [] : path.split('.')) schema = schema && stepInto(schema, step);
  return schema === undefined ? words.other : describe(schema);
}

function stepInto(schema: z.core.$ZodType, step: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniNullable) return stepInto(schema._zod.def.innerType, step);
  if (schema instanceof z.ZodMiniArray) return schema._zod.def.element;
  if (schema instanceof z.ZodMiniObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.hasOwn(shape, step) ? shape[step] : undefined;
  }
  return undefined;
}

function describe(schema: z.core.$ZodType): string {
  const notation = NOTATIONS.get(schema);
  if (notation !== undefined) return notation;
  if (schema instanceof z.ZodMiniNullable) return words.orNull(describe(schema._zod.def.innerType));
  if (schema instanceof z.ZodMiniEnum) return words.oneOf(Object.values(schema._zod.def.entries).map(String));
  if (schema instanceof z.ZodMiniLiteral) return words.oneOf(schema._zod.def.values.map(String));
  if (schema instanceof z.ZodMiniArray) return words.list;
  if (schema instanceof z.ZodMiniObject) return words.object;
  if (schema instanceof z.ZodMiniBoolean) return words.boolean;
  if (schema instanceof z.ZodMiniNumber) return describeNumber(schema);
  return schema instanceof z.ZodMiniString ? words.text : words.other;
}

function describeNumber(schema: z.ZodMiniNumber): string {
  const checks = schema._zod.def.checks ?? [];
  const from = checks.find((one) => one instanceof z.core.$ZodCheckGreaterThan)?._zod.def.value;
  const to = checks.find((one) => one instanceof z.core.$ZodCheckLessThan)?._zod.def.value;
  return typeof from === 'number' && typeof to === 'number' ? words.range(from, to) : words.number;
}
