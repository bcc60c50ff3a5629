import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

export const ASSESSMENT_TOOLS = [
  'swot',
  'learning_styles',
  'feedback_180',
  'feedback_360',
  'mbti',
  'competency_measure',
  'other',
] as const;

/** Something a client needs to develop, and how that was found out. */
export const developmentNeedSchema = z.strictObject({
  ...recordBase('developmentNeed', 1),
  clientId: recordIdSchema,
  need: freeText,
  /** The tool that showed the need; null when none was used. */
  tool: z.nullable(z.enum(ASSESSMENT_TOOLS)),
  /** The name of the tool where `tool` is `other`. */
  otherTool: freeText,
  identifiedOn: z.nullable(isoDateSchema),
});
export type DevelopmentNeed = Immutable<z.infer<typeof developmentNeedSchema>>;
export type AssessmentTool = (typeof ASSESSMENT_TOOLS)[number];

export const developmentNeedDefaults = { need: '', tool: null, otherTool: '', identifiedOn: null } as const;
