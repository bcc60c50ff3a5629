import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { clockTimeSchema, isoDateSchema } from '../time';
import { actionSchema, freeText, minutesSchema, recordBase } from './record-base';

/** One entry of the coaching diary. Only a session that was held, formally, on a day gone by counts towards the hours. */
export const sessionSchema = z.strictObject({
  ...recordBase('session', 1),
  enrolmentId: recordIdSchema,
  /** One client; several for a group session. */
  clientIds: z.array(recordIdSchema),
  heldOn: z.nullable(isoDateSchema),
  startTime: z.nullable(clockTimeSchema),
  durationMinutes: z.nullable(minutesSchema),
  medium: z.enum(['in_person', 'video', 'phone']),
  place: freeText,
  formal: z.boolean(),
  practice: z.enum(['coaching', 'mentoring']),
  status: z.enum(['planned', 'held', 'cancelled', 'did_not_attend']),
  goals: freeText,
  progress: freeText,
  summary: freeText,
  /** Names of techniques, tools and models used. */
  techniques: z.array(freeText),
  questions: freeText,
  outcomes: freeText,
  actions: z.array(actionSchema),
  feedbackGiven: freeText,
  nextOn: z.nullable(isoDateSchema),
  /** Never exported unless chosen. */
  privateNotes: freeText,
  /** Whether the candidate puts this session forward. */
  claimed: z.boolean(),
});
export type Session = Immutable<z.infer<typeof sessionSchema>>;
export type SessionStatus = Session['status'];
export type Medium = Session['medium'];

export const sessionDefaults = {
  startTime: null,
  medium: 'in_person',
  place: '',
  formal: true,
  practice: 'coaching',
  status: 'held',
  goals: '',
  progress: '',
  summary: '',
  techniques: [],
  questions: '',
  outcomes: '',
  actions: [],
  feedbackGiven: '',
  nextOn: null,
  privateNotes: '',
  claimed: true,
} as const;
