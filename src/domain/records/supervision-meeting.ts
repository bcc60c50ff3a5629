import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { clockTimeSchema, isoDateSchema } from '../time';
import { actionSchema, freeText, minutesSchema, recordBase } from './record-base';

/** A meeting with a supervisor or tutor. Its time is never coaching time. */
export const supervisionMeetingSchema = z.strictObject({
  ...recordBase('supervisionMeeting', 1),
  enrolmentId: recordIdSchema,
  heldOn: z.nullable(isoDateSchema),
  startTime: z.nullable(clockTimeSchema),
  durationMinutes: z.nullable(minutesSchema),
  supervisorName: freeText,
  supervisorRole: freeText,
  supervisorExperience: freeText,
  supervisionKind: z.enum(['individual', 'group', 'peer', 'tutorial_observation']),
  /** Sessions and reflections that were brought; a reflection brought is a reflection reviewed. */
  sessionIds: z.array(recordIdSchema),
  reflectionIds: z.array(recordIdSchema),
  themes: freeText,
  discussion: freeText,
  supervisorFeedback: freeText,
  learning: freeText,
  actions: z.array(actionSchema),
});
export type SupervisionMeeting = Immutable<z.infer<typeof supervisionMeetingSchema>>;

export const supervisionMeetingDefaults = {
  startTime: null,
  supervisorName: '',
  supervisorRole: '',
  supervisorExperience: '',
  supervisionKind: 'individual',
  sessionIds: [],
  reflectionIds: [],
  themes: '',
  discussion: '',
  supervisorFeedback: '',
  learning: '',
  actions: [],
} as const;
