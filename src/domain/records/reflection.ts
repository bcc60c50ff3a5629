import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

/** A tool or technique used in the session: why it was chosen, and how it supported the individual. */
export const toolUseSchema = z.strictObject({ tool: freeText, why: freeText, support: freeText });
export type ToolUse = Immutable<z.infer<typeof toolUseSchema>>;

/** The entry of the reflective log on one session. */
export const reflectionSchema = z.strictObject({
  ...recordBase('reflection', 2),
  sessionId: recordIdSchema,
  /** The day of reflecting; when it was typed stands in `createdAt`. */
  reflectedOn: z.nullable(isoDateSchema),
  overall: freeText,
  tools: z.array(toolUseSchema),
  questioning: freeText,
  listening: freeText,
  givingFeedback: freeText,
  relationship: freeText,
  /** What feedback from the client told me; `citedFeedbackIds` names the records. */
  fromClientFeedback: freeText,
  citedFeedbackIds: z.array(recordIdSchema),
  /** What supervision or a tutorial told me; `citedSupervisionIds` names the meetings. */
  fromSupervision: freeText,
  citedSupervisionIds: z.array(recordIdSchema),
  keyLearning: freeText,
  improvements: freeText,
  cpdAction: freeText,
  /** What became of the improvement promised after the session before. */
  answerToLastImprovement: freeText,
  /** Whether it was tried; null while nobody has said so. */
  lastImprovementTried: z.nullable(z.enum(['tried', 'partly', 'not_tried'])),
  /** What to ask in supervision. Never exported. */
  questionForSupervision: freeText,
  /** Something ethical to talk over in supervision. Never exported. */
  ethicalConcern: freeText,
  reviewedWith: freeText,
  reviewedOn: z.nullable(isoDateSchema),
});
export type Reflection = Immutable<z.infer<typeof reflectionSchema>>;
export type Tried = NonNullable<Reflection['lastImprovementTried']>;

export const reflectionDefaults = {
  overall: '',
  tools: [],
  questioning: '',
  listening: '',
  givingFeedback: '',
  relationship: '',
  fromClientFeedback: '',
  citedFeedbackIds: [],
  fromSupervision: '',
  citedSupervisionIds: [],
  keyLearning: '',
  improvements: '',
  cpdAction: '',
  answerToLastImprovement: '',
  lastImprovementTried: null,
  questionForSupervision: '',
  ethicalConcern: '',
  reviewedWith: '',
  reviewedOn: null,
} as const;

/** Version 2 says whether a promise was tried, and what to take to supervision. A file without a version may say so already. */
export const reflectionMigrations = {
  2: (fields: Readonly<Record<string, unknown>>) => ({
    lastImprovementTried: null,
    questionForSupervision: '',
    ethicalConcern: '',
    ...fields,
  }),
} as const;
