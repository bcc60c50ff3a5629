import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { attachedFileSchema } from './attached-file';
import { freeText, recordBase } from './record-base';

export const RATED_SKILLS = [
  'listening',
  'questions',
  'rapportAndTrust',
  'nonJudgemental',
  'challenge',
  'keptToGoals',
  'feedbackGiven',
] as const;

/** 1 to 5; 0 is "not observed"; null is not answered. */
const ratingSchema = z.nullable(z.int().check(z.minimum(0), z.maximum(5)));

/** What somebody said or wrote about the candidate's coaching. */
export const feedbackSchema = z.strictObject({
  ...recordBase('feedback', 2),
  source: z.enum(['client', 'supervisor', 'tutor', 'stakeholder', 'peer']),
  /** The client who gave it, or whom it is about. */
  clientId: z.nullable(recordIdSchema),
  /** The name of a supervisor, tutor or peer; never of a client or stakeholder. */
  givenBy: freeText,
  form: z.enum(['verbal', 'written']),
  givenOn: z.nullable(isoDateSchema),
  sessionIds: z.array(recordIdSchema),
  ratings: z.strictObject({
    listening: ratingSchema,
    questions: ratingSchema,
    rapportAndTrust: ratingSchema,
    nonJudgemental: ratingSchema,
    challenge: ratingSchema,
    keptToGoals: ratingSchema,
    feedbackGiven: ratingSchema,
  }),
  /** What was said, in notes or word for word. */
  said: freeText,
  whatHelped: freeText,
  whatToChange: freeText,
  progressTowardsGoals: freeText,
  /** What the candidate changed because of it. */
  whatChanged: freeText,
  /** The records in which that change can be seen: a later session, a reflection, a plan. */
  changedInIds: z.array(recordIdSchema),
  /** The form that was filled in, an e-mail, notes, a recording. */
  files: z.array(attachedFileSchema),
});
export type Feedback = Immutable<z.infer<typeof feedbackSchema>>;
export type RatedSkill = (typeof RATED_SKILLS)[number];

export const feedbackDefaults = {
  clientId: null,
  givenBy: '',
  form: 'verbal',
  sessionIds: [],
  ratings: {
    listening: null,
    questions: null,
    rapportAndTrust: null,
    nonJudgemental: null,
    challenge: null,
    keptToGoals: null,
    feedbackGiven: null,
  },
  said: '',
  whatHelped: '',
  whatToChange: '',
  progressTowardsGoals: '',
  whatChanged: '',
  changedInIds: [],
  files: [],
} as const;

/** Version 2 brings files, and where the change can be seen. */
export const feedbackMigrations = {
  2: (fields: Readonly<Record<string, unknown>>) => ({ changedInIds: [], files: [], ...fields }),
} as const;
