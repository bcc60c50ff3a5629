import type { ClientNoun } from '../records/candidate';
import { defineWords } from './define-words';
import type { Client } from '../records/client';
import { formatDate, formatMinutes, plural } from './format';

const titles = { client: 'Clients', coachee: 'Coachees', mentee: 'Mentees' } as const satisfies Record<
  ClientNoun,
  string
>;

const practices = { coaching: 'Coaching', mentoring: 'Mentoring' } as const satisfies Record<
  Client['practice'],
  string
>;

/** Clients, their needs and goals. */
export const clientWords = defineWords({
  titles,
  empty: { client: 'No clients yet', coachee: 'No coachees yet', mentee: 'No mentees yet' },
  emptyText: 'Give each person a code name. Who they are stays apart from everything you hand in.',
  add: (noun: ClientNoun) => `Add a ${noun}`,
  newClient: (noun: ClientNoun) => `New ${noun}`,
  gone: (noun: ClientNoun) => `This ${noun} isn’t here`,
  sessions: (count: number) => plural(count, '# session', '# sessions'),
  ended: 'Ended',
  about: ({ practice, grouping, startedOn, endedOn }: Client) => {
    const what = grouping === 'group' ? `Group ${practice}` : practices[practice];
    if (startedOn === null) return what;
    return endedOn === null
      ? `${what} since ${formatDate(startedOn)}`
      : `${what} from ${formatDate(startedOn)} to ${formatDate(endedOn)}`;
  },
  held: (count: number, minutes: number) => `${plural(count, '# held', '# held')}, ${formatMinutes(minutes)}`,
  earlier: (count: number) => plural(count, 'One earlier', '# earlier'),
  contractAgreed: (day: string) => `Agreed on ${day}`,
  who: 'Under a code name',
  codeName: 'Code name',
  codeNameHint: 'A word that only you can place: a tree, a town, a colour. It stands on every page you hand in.',
  practice: 'Coaching or mentoring',
  grouping: 'One person or a group',
  groupSize: 'How many are in the group',
  startedOn: 'Started on',
  endedOn: 'Ended on',
  ending: 'How it ended',
  consent: 'Consent to use anonymised evidence',
  claimed: 'Put forward for assessment',
  claimedHint: 'Your hours with somebody who is not put forward stay in the record of all activity.',
  stakeholders: 'Stakeholders',
  stakeholdersHint: 'Others with an interest in the coaching, such as a line manager or a sponsor.',
  role: 'Their role',
  isParty: 'Signs the contract',
  notPartyBecause: 'Why they don’t sign it',
  addStakeholder: 'Add a stakeholder',
  removeStakeholder: (number: number) => `Remove stakeholder ${String(number)}`,
  noStakeholdersBecause: 'There are none, because',
  identity: 'Who this is',
  identityNote: 'Sealed: kept in a place of its own on this device, and left out of everything you hand in.',
  identityName: 'Name',
  identityContact: 'How to reach them',
  identityOrganisation: 'Organisation',
  stakeholderName: (role: string) => `Name: ${role || 'stakeholder without a role'}`,
  saveIdentity: 'Save who this is',
  handOver: 'Ask them for feedback',
  handOverMeta: 'Hand over the phone with one form, in their own words',
  privacy: 'What is kept about them',
  privacyMeta: 'Consent, a day to look again, everything on one page, erasing',
  needs: 'Development needs',
  needsNote: 'At least two, found before the contract is agreed.',
  need: 'What they need to develop',
  tool: 'How it was found out',
  noTool: 'No tool used',
  otherTool: 'Name of the tool',
  identifiedOn: 'Found on',
  addNeed: 'Add a need',
  saveNeed: 'Save need',
  removeNeed: 'Remove need',
  needRemoved: 'Need removed.',
  goals: 'Overall goals',
  goalsNote: 'At least one, agreed before the contract.',
  goal: 'The goal',
  desiredOutcome: 'Desired outcome',
  measure: 'How you will both know',
  agreedOn: 'Agreed on',
  scale: 'On a scale from 0 to 10',
  scaleSteps: (values: readonly number[]) => (values.length === 0 ? '' : `${values.join(' → ')} of 10`),
  scaleStart: 'At the start',
  scaleMiddle: 'Half-way',
  scaleEnd: 'At the end',
  addGoal: 'Add a goal',
  saveGoal: 'Save goal',
  removeGoal: 'Remove goal',
  goalRemoved: 'Goal removed.',
  unnamedNeed: 'A need without words yet',
  unnamedGoal: 'A goal without words yet',
  undo: 'Undo',
  contract: 'Contract',
  contractNone: 'No contract yet',
  contractUnsigned: 'Not signed by everybody',
  contractSigned: 'Signed',
  openContract: 'Open the contract',
  startContract: 'Write the contract',
  diary: 'Sessions',
  noSessions: 'No sessions yet',
  feedback: 'Feedback',
  addFeedback: 'Add feedback',
  evidence: 'Evidence',
  addEvidence: 'Add evidence',
  remove: 'Remove',
  removed: 'Removed. Sessions, needs and goals stay where they are.',
  edit: 'Details',
  editMeta: 'Code name, dates, stakeholders, consent',
});
