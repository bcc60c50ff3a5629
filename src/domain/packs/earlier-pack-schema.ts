import * as z from 'zod/mini';
import { standardSchema, unitSchema } from '../standards/standard-schema';

/**
 * What a version of a standard's data had otherwise than the one after it: whole fields of its head and of its units.
 * Stands in `standards-data/<id>/earlier/<packVersion>.json`.
 */
export const earlierPackSchema = z.strictObject({
  packVersion: z.string(),
  /** The version that came after it. */
  followedBy: z.string(),
  /** Why there is another one, for the candidate to read. */
  changed: z.string(),
  head: z.partial(z.omit(standardSchema, { id: true, packVersion: true, units: true })),
  /** A unit that came later is null; one that went stands whole. */
  units: z.record(z.string(), z.nullable(z.partial(unitSchema))),
  /** The units in their order, where it was another. */
  order: z.optional(z.array(z.string())),
});
