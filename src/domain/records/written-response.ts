import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { freeText, recordBase } from './record-base';

/** Something published that an answer refers to. */
const sourceSchema = z.strictObject({
  id: recordIdSchema,
  sourceKind: z.enum(['book', 'article', 'web']),
  /** Surname first, several divided by semicolons: `Whitmore, J.; Kauffman, C.`; or the name of a body. */
  authors: freeText,
  year: freeText,
  title: freeText,
  /** Publisher, journal with its issue, or site. */
  publishedIn: freeText,
  address: freeText,
  page: freeText,
});
export type Source = Immutable<z.infer<typeof sourceSchema>>;

/** One piece of an answer. Read one after the other, the passages are the answer. */
const passageSchema = z.strictObject({
  id: recordIdSchema,
  /** The rule towards whose count it goes; null for a passage that is there for the reader only. */
  rule: z.nullable(z.string()),
  /** The items of the criterion's rules that it speaks of. */
  items: z.array(z.string()),
  /** The client that it is about, where the answer goes through them one by one. */
  clientId: z.nullable(recordIdSchema),
  text: freeText,
  /** What belongs to `text` where two things are asked for: the strategy against a barrier, the outcome of an objective. */
  counterpart: freeText,
  /** Records of the portfolio that it rests on. */
  citedIds: z.array(recordIdSchema),
  /** Sources of this answer that it refers to. */
  sourceIds: z.array(recordIdSchema),
});
export type Passage = Immutable<z.infer<typeof passageSchema>>;

/** An answer in writing to one item of a standard: a criterion, an indicator, a statement of knowledge. */
export const writtenResponseSchema = z.strictObject({
  ...recordBase('writtenResponse', 1),
  enrolmentId: recordIdSchema,
  unit: z.string(),
  /** The part of the unit that the item stands in, where references are not unique without it. */
  element: z.nullable(z.string()),
  itemKind: z.string(),
  /** The item's reference in the standard, `1.1`. */
  item: z.string(),
  passages: z.array(passageSchema),
  sources: z.array(sourceSchema),
});
export type WrittenResponse = Immutable<z.infer<typeof writtenResponseSchema>>;

export const writtenResponseDefaults = {
  element: null,
  itemKind: 'assessment_criterion',
  passages: [],
  sources: [],
} as const;

export const passageDefaults = {
  rule: null,
  items: [],
  clientId: null,
  text: '',
  counterpart: '',
  citedIds: [],
  sourceIds: [],
} as const;

export const sourceDefaults = {
  sourceKind: 'book',
  authors: '',
  year: '',
  title: '',
  publishedIn: '',
  address: '',
  page: '',
} as const;
