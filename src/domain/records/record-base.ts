import * as z from 'zod/mini';
import type { Immutable } from '../immutable';
import { recordIdSchema, recordRefSchema } from '../ids';
import { isoInstantSchema } from '../time';

/**
 * What every record carries. `createdAt` is when it was first written on a device, whatever date it is about;
 * `ref` is null until the store assigns one, and stays null for kinds that nobody cites.
 */
export function recordBase<const Kind extends string, const Version extends number>(kind: Kind, version: Version) {
  return {
    kind: z.literal(kind),
    version: z.literal(version),
    id: recordIdSchema,
    ref: z.nullable(recordRefSchema),
    createdAt: isoInstantSchema,
    changedAt: isoInstantSchema,
  };
}

/** Anything a person types: any length, kept to the character. Empty means not filled in. */
export const freeText = z.string();

/** Whole minutes; a day is the most that one meeting can last. */
export const minutesSchema = z.int().check(z.minimum(0), z.maximum(1440));

/** How far along, 0 to 10, as the client sees it. */
export const scaleSchema = z.int().check(z.minimum(0), z.maximum(10));

export const actionSchema = z.strictObject({ what: freeText, who: freeText, by: freeText });
export type Action = Immutable<z.infer<typeof actionSchema>>;

/** True if the person wrote anything but white space. */
export function isFilled(text: string): boolean {
  return text.trim() !== '';
}
