import type { EventDoubt, EventLane, MissingStep } from '../order-of-events';
import { defineWords } from './define-words';
import { formatList, plural } from './format';

const lanes = {
  need: 'Need found',
  goal: 'Goal agreed',
  contract: 'Contract agreed',
  signature: 'Signed',
  session: 'Session',
  feedback: 'Feedback',
  ending: 'Ended',
} as const satisfies Record<EventLane, string>;

const rows = {
  need: 'Needs',
  goal: 'Goals',
  contract: 'Contract',
  signature: 'Signatures',
  session: 'Sessions',
  feedback: 'Feedback',
  ending: 'Ending',
} as const satisfies Record<EventLane, string>;

/** What can honestly be done. A date is never made to fit. */
const doubts = {
  undated: {
    what: 'It has no date, so it has no place in the order.',
    remedy: 'Give the day on which it happened. If you no longer know it, say about when in the text.',
  },
  need_after_contract: {
    what: 'It was found after the contract was agreed, and fewer than two needs were there before.',
    remedy:
      'Leave the date. If an earlier talk had shown other needs already, write those down with their own day; otherwise say in your reflection how needs and contract came together.',
  },
  goal_after_contract: {
    what: 'It was agreed after the contract, and no goal was there before.',
    remedy:
      'Leave the date. Say in the reflection on that session why goals came later, and add the goal to the contract: everybody then signs the new text.',
  },
  contract_after_session: {
    what: 'The first session was held before it was agreed.',
    remedy:
      'Leave the date. Write as a clause of the contract what had been agreed by word of mouth, and when; and in your reflection what you would do otherwise next time.',
  },
  signed_after_session: {
    what: 'It was signed after the first session.',
    remedy:
      'Leave the date of signing. If it had been agreed before, a line in the diary of the first session or an e-mail of those days shows it: attach it as evidence.',
  },
  session_after_end: {
    what: 'It was held after the coaching had ended.',
    remedy: 'If the coaching went on, take the end out of the details, or put in the day it really ended.',
  },
  feedback_only_at_end: {
    what: 'All feedback came after the last session, so nothing could be changed because of it.',
    remedy:
      'If something was said earlier, note it as verbal feedback with its own day. If not, say in a reflection what you will ask earlier next time.',
  },
} as const satisfies Record<EventDoubt, { readonly what: string; readonly remedy: string }>;

const missing = {
  needs: 'two development needs',
  goal: 'an overall goal',
  contract: 'a contract',
  signatures: 'every signature under the contract as it stands',
  session: 'a session',
  feedback: 'feedback',
} as const satisfies Record<MissingStep, string>;

/** The order of events with one client. */
export const eventWords = defineWords({
  title: 'Order of events',
  lead: 'What happened when, and when it was written down. An assessor reads it the same way.',
  gone: 'This person isn’t here',
  people: 'People',
  lanes,
  rows,
  doubts,
  signedBy: (party: string) => `Signed: ${party}`,
  outOfOrder: 'Out of order',
  remedy: 'What you can do: ',
  written: (days: number) => plural(days, 'Written down a day later', 'Written down # days later'),
  fine: 'Everything stands in its order.',
  toExplain: (count: number) => plural(count, 'One thing asks for a word', '# things ask for a word'),
  missing: (steps: readonly MissingStep[]) => `Not there yet: ${formatList(steps.map((step) => missing[step]))}.`,
  picture: (count: number, first: string, last: string, doubtful: number) =>
    `${plural(count, '# event', '# events')} from ${first} to ${last}. ${doubtful === 0 ? 'All in their order.' : `${plural(doubtful, '# is', '# are')} out of order.`} The list below has them all.`,
  list: 'Events',
  none: 'Nothing has happened yet.',
});
