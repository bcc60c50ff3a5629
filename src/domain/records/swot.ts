import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

export const QUADRANTS = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;

const swotLineSchema = z.strictObject({
  id: recordIdSchema,
  quadrant: z.enum(QUADRANTS),
  text: freeText,
  /** The areas that it speaks of, by the names of the standard's rules: `selfAwareness`. */
  areas: z.array(z.string()),
  /** Records of the portfolio that it rests on. */
  citedIds: z.array(recordIdSchema),
});
export type SwotLine = Immutable<z.infer<typeof swotLineSchema>>;

/** The candidate's strengths, weaknesses, opportunities and threats as a coach or mentor. */
export const swotSchema = z.strictObject({
  ...recordBase('swot', 1),
  enrolmentId: recordIdSchema,
  madeOn: z.nullable(isoDateSchema),
  lines: z.array(swotLineSchema),
  /** How it builds on the review of the candidate's own ability. */
  drawsOnReview: freeText,
  furtherKnowledge: z.array(freeText),
  furtherSkills: z.array(freeText),
  furtherBehaviours: z.array(freeText),
});
export type Swot = Immutable<z.infer<typeof swotSchema>>;

export const swotDefaults = {
  madeOn: null,
  lines: [],
  drawsOnReview: '',
  furtherKnowledge: [],
  furtherSkills: [],
  furtherBehaviours: [],
} as const;

export const swotLineDefaults = { text: '', areas: [], citedIds: [] } as const;
