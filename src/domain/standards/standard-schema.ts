import * as z from 'zod/mini';

/** What kind of thing an item of a standard is. */
export const ITEM_KINDS = [
  'learning_outcome',
  'assessment_criterion',
  'depth',
  'assessment_guidance',
  'evidence_suggestion',
  'operational',
  'knowledge_indicator',
  'indicative_content',
  'common_element',
  'performance',
  'knowledge',
  'range',
  'key_purpose',
  'principle',
] as const;

/** Where in the source document a requirement stands. */
export const clauseSchema = z.strictObject({
  /** First three digits of the source document's file name. */
  document: z.string(),
  unit: z.string(),
  /** The criterion's reference, `2.1`; null where the clause stands in the unit's aim. */
  criterion: z.nullable(z.string()),
  part: z.enum(['criterion', 'guidance', 'depth', 'aim', 'outcome', 'derived']),
});

/**
 * One mechanical rule: a kind of check that the code knows, with the figures that the text gives.
 * E: the text gives a number or a condition. P: a stated item must be present. W: derived by us, only warns.
 */
export const ruleSchema = z.strictObject({
  /** Unique within the unit, `2.1-coaching-time`; stays the same for ever. */
  id: z.string(),
  /** Which check of the code runs. */
  check: z.string(),
  kind: z.enum(['E', 'P', 'W']),
  /** Numbers that the check reads by name; minutes for time. A centre can set another value. */
  figures: z.record(z.string(), z.number()),
  /** The items that must be present, by the names that the check knows; empty where it has none. */
  items: z.array(z.string()),
  clause: clauseSchema,
  /** In plain words, what the rule asks for. */
  wording: z.string(),
});

/** A kind of record that serves a criterion, and the fields of which at least one must be filled for that. */
export const evidenceSourceSchema = z.strictObject({ kind: z.string(), fields: z.array(z.string()) });

/** A figure that belongs to an item, with its meaning. */
export const thresholdSchema = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: z.enum(['minutes', 'count', 'months']),
  meaning: z.string(),
});

export const itemSchema = z.strictObject({
  /** `LO1`, `7.1`, `A`; null where the standard has no such level. */
  element: z.nullable(z.string()),
  kind: z.enum(ITEM_KINDS),
  ref: z.string(),
  /** The `ref` of the item that it belongs to, or that it is printed beside. */
  parent: z.nullable(z.string()),
  /** Where it is printed beside several items, all of them, `parent` first. */
  beside: z.optional(z.array(z.string())),
  /** An official name, where the item has one. */
  title: z.optional(z.string()),
  /** The requirement in our own plain words. */
  wording: z.string(),
  thresholds: z.array(thresholdSchema),
  /** What is wrong with the source here; absent where nothing is. */
  defect: z.optional(z.string()),
  /** The text itself asks for it only where it applies, so "not applicable, because" can answer it. */
  conditional: z.optional(z.literal(true)),
});

/** A word that the document uses in a sense of its own, with the sense in our words. */
export const termSchema = z.strictObject({ term: z.string(), meaning: z.string() });

/** The least evidence of one kind that the document asks for in an element: 2 of 6 kinds of risk. */
const minimumSchema = z.strictObject({
  /** Unique within the unit; stays the same for ever. */
  id: z.string(),
  element: z.string(),
  kind: z.enum(ITEM_KINDS),
  minimum: z.number(),
  /** How many items of that kind the element has. */
  of: z.number(),
  wording: z.string(),
});

/** What the document says of itself; texts are names and figures, in no order of the document. */
export const metadataSchema = z.strictObject({
  developedBy: z.string(),
  version: z.string(),
  /** Year and month, `2012-01`. */
  approved: z.string(),
  /** Year, or year and month. */
  reviewDue: z.string(),
  validity: z.string(),
  status: z.string(),
  originator: z.string(),
  urn: z.string(),
  suite: z.string(),
  occupations: z.array(z.strictObject({ code: z.nullable(z.string()), title: z.string() })),
  /** In alphabetical order. */
  keywords: z.array(z.string()),
});

/** What only some documents print of a unit. */
const unitExtras = {
  /** Whom the unit is for, and that in plain words. */
  scope: z.optional(z.strictObject({ for: z.enum(['everyone', 'coaches', 'mentors', 'role']), wording: z.string() })),
  /** Named parts of the unit, where they are no learning outcomes. */
  elements: z.optional(z.array(z.strictObject({ element: z.string(), title: z.string() }))),
  /** Lists of items that belong to the unit as a whole: their element, and what `list` of the reference `list.a` is about. */
  unitWide: z.optional(
    z.strictObject({
      element: z.string(),
      lists: z.array(z.strictObject({ list: z.string(), wording: z.string() })),
    }),
  ),
  glossary: z.optional(z.array(termSchema)),
  minima: z.optional(z.array(minimumSchema)),
  /** How the unit is to be assessed. */
  assessment: z.optional(z.array(z.string())),
  metadata: z.optional(metadataSchema),
  /** Other documents that print this very unit, by the first three digits of their file names. */
  alsoPrintedIn: z.optional(z.array(z.strictObject({ source: z.string(), defects: z.array(z.string()) }))),
};

export const unitSchema = z.strictObject({
  unit: z.string(),
  title: z.string(),
  uan: z.nullable(z.string()),
  level: z.nullable(z.number()),
  credit: z.nullable(z.number()),
  guidedHours: z.nullable(z.number()),
  aim: z.string(),
  defects: z.array(z.string()),
  items: z.array(itemSchema),
  /** Which kinds of record serve which criterion: key is the criterion's `ref`. */
  evidence: z.record(z.string(), z.array(evidenceSourceSchema)),
  rules: z.array(ruleSchema),
  ...unitExtras,
});

/** What the occupation does, from the widest function to the narrowest, and which units meet each of the narrowest. */
const functionalMapSchema = z.array(
  z.strictObject({
    wording: z.string(),
    areas: z.array(
      z.strictObject({
        ref: z.string(),
        wording: z.string(),
        functions: z.array(z.strictObject({ ref: z.string(), wording: z.string(), units: z.array(z.string()) })),
      }),
    ),
  }),
);

export const standardSchema = z.strictObject({
  id: z.string(),
  /** First three digits of the source document's file name. */
  source: z.string(),
  title: z.string(),
  publisher: z.string(),
  edition: z.string(),
  /** The version of this data; a portfolio remembers which one judged it. */
  packVersion: z.string(),
  /** Whether rules answer its criteria, or the candidate claims items one by one. */
  coverage: z.enum(['rules', 'claims']),
  defects: z.array(z.string()),
  glossary: z.optional(z.array(termSchema)),
  functionalMap: z.optional(functionalMapSchema),
  qualifications: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** The units that make it up; `basis` says whether that is printed or inferred. */
      units: z.array(z.string()),
      basis: z.string(),
      /** The unit whose hours and people are the target shown on the home screen. */
      practiceUnit: z.nullable(z.string()),
    }),
  ),
  units: z.array(unitSchema),
});
