import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

/** One figure that the centre sets differently from the standard, and why. */
export const overlaySchema = z.strictObject({
  /** The unit, `501`. */
  unit: z.string(),
  /** The id of a rule of that unit, as standards-data names it. */
  rule: z.string(),
  /** The name of one of the rule's figures. */
  figure: z.string(),
  value: z.number(),
  reason: freeText,
  /** The title of the centre's file that it came with; empty for one set by hand. */
  source: freeText,
});
export type Overlay = Immutable<z.infer<typeof overlaySchema>>;

/** A candidate on a qualification at a centre. */
export const enrolmentSchema = z.strictObject({
  ...recordBase('enrolment', 3),
  candidateId: recordIdSchema,
  /** The standard's id, `ilm-l5`. */
  standard: z.string(),
  /** The qualification's id within the standard, `certificate` or `diploma`. */
  qualification: z.string(),
  /** The version of the standard's data that the candidate is judged by; null for whichever the app has. */
  packVersion: z.nullable(z.string()),
  /** The units worked towards; null leaves it to the standard: those that are for everyone. */
  units: z.nullable(z.array(z.string())),
  centreName: freeText,
  centreNumber: freeText,
  tutorName: freeText,
  supervisorName: freeText,
  iqaName: freeText,
  registeredOn: z.nullable(isoDateSchema),
  deadlineOn: z.nullable(isoDateSchema),
  /** The enrolment whose hours count towards this one too (Certificate to Diploma); none by default. */
  countsHoursOf: z.nullable(recordIdSchema),
  overlays: z.array(overlaySchema),
  /** The candidate's declaration on the front sheet that the work is their own: the day it was made. */
  authenticDeclaredOn: z.nullable(isoDateSchema),
  /** The name typed as signature under that declaration. */
  authenticDeclaredBy: freeText,
  /** ILM may use anonymous copies unless the candidate opts out. */
  optsOutOfAnonymousUse: z.boolean(),
});
export type Enrolment = Immutable<z.infer<typeof enrolmentSchema>>;

export const enrolmentDefaults = {
  packVersion: null,
  units: null,
  centreName: '',
  centreNumber: '',
  tutorName: '',
  supervisorName: '',
  iqaName: '',
  registeredOn: null,
  deadlineOn: null,
  countsHoursOf: null,
  overlays: [],
  authenticDeclaredOn: null,
  authenticDeclaredBy: '',
  optsOutOfAnonymousUse: false,
} as const;

/** Version 2 lets the candidate choose units; 3 notes the version of the rules, and where a figure came from. A file without a version may name them already. */
export const enrolmentMigrations = {
  2: (fields: Readonly<Record<string, unknown>>) => ({ units: null, ...fields }),
  3: ({ overlays, ...fields }: Readonly<Record<string, unknown>>) => ({
    packVersion: null,
    ...fields,
    overlays: Array.isArray(overlays) ? overlays.map((one: object) => ({ source: '', ...one })) : overlays,
  }),
} as const;
