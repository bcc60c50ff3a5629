import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';

/** The one form that is shown while the phone is in somebody else's hand. Ids only: what they name is read from the portfolio. */
const formSchema = z.discriminatedUnion('kind', [
  /** `recordId` is that of the feedback to be written. */
  z.strictObject({
    kind: z.literal('feedback'),
    recordId: recordIdSchema,
    clientId: recordIdSchema,
    sessionId: z.nullable(recordIdSchema),
  }),
  z.strictObject({
    kind: z.literal('contract'),
    contractId: recordIdSchema,
    role: z.enum(['client', 'stakeholder']),
    stakeholderId: z.nullable(recordIdSchema),
  }),
  z.strictObject({ kind: z.literal('session'), sessionId: recordIdSchema }),
  z.strictObject({ kind: z.literal('supervision'), meetingId: recordIdSchema }),
]);
export type HandOverForm = z.infer<typeof formSchema>;

/** That the phone was handed over, kept on the device so that a reload changes nothing. Moments are in milliseconds. */
const handOverSchema = z.strictObject({
  form: formSchema,
  startedAt: z.number(),
  /** The form was saved or signed: it can't be opened again. */
  isDone: z.boolean(),
  /** Wrong PINs in a row. */
  tries: z.int().check(z.minimum(0)),
  lastTryAt: z.number(),
});
export type HandOver = z.infer<typeof handOverSchema>;

export function newHandOver(form: HandOverForm, now: number): HandOver {
  return { form, startedAt: now, isDone: false, tries: 0, lastTryAt: 0 };
}

/** What is kept as text. Null if it can't be read: the phone is handed over all the same, and nothing is shown. */
export function parseHandOver(text: string): HandOver | null {
  try {
    const parsed = handOverSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** After a day without the PIN it was forgotten, and the phone is with its owner again, whose own lock guards it. */
export function mayEndWithoutPin(handOver: HandOver | null, now: number): boolean {
  return handOver !== null && now - handOver.startedAt >= DAY;
}
