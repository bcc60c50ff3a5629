import type { ClientNoun } from '../records/candidate';
import type { RecordKind } from '../records/record-kinds';
import { defineWords } from './define-words';

const nameless = {
  client: 'A client without a code name',
  coachee: 'A coachee without a code name',
  mentee: 'A mentee without a code name',
} as const satisfies Record<ClientNoun, string>;

/** What a record is called in a sentence: `tag` is its reference, its day, or both; `who` the code name it is about. */
const names = {
  candidate: () => 'The candidate',
  enrolment: () => 'The enrolment',
  programmePlan: () => 'The programme plan',
  client: ({ who }) => who,
  identity: ({ who }) => who,
  developmentNeed: ({ tag, who }) => `Need ${tag} of ${who}`,
  goal: ({ tag, who }) => `Goal ${tag} of ${who}`,
  contract: ({ tag, who }) => `The contract with ${who} (${tag})`,
  contractTemplate: () => 'A contract template',
  signature: ({ who }) => `A signature under the contract with ${who}`,
  session: ({ tag }) => `Session ${tag}`,
  reflection: ({ tag }) => `Reflection ${tag}`,
  supervisionMeeting: ({ tag }) => `Supervision ${tag}`,
  feedback: ({ tag }) => `Feedback ${tag}`,
  declaration: () => 'A declaration',
  evidenceItem: ({ tag }) => `Evidence ${tag}`,
  witnessStatement: ({ tag }) => `Witness statement ${tag}`,
  writtenResponse: ({ tag }) => `Answer ${tag}`,
  swot: () => 'The SWOT analysis',
  pdp: () => 'The development plan',
  pdpObjective: ({ tag }) => `Objective ${tag}`,
  cpdActivity: ({ tag }) => `CPD activity ${tag}`,
  claim: () => 'What you claimed',
  judgement: ({ tag }) => `Decision ${tag}`,
  officialWording: () => 'Official wording',
} as const satisfies Record<RecordKind, (facts: { readonly tag: string; readonly who: string }) => string>;

/** How a record is named: apart from what is said about it, since the first screen needs no more. */
export const recordNameWords = defineWords({
  names,
  nameless,
  unnumbered: 'without a number',
  dated: (ref: string, day: string) => `${ref} (${day})`,
  ofDay: (day: string) => `of ${day}`,
});
