import type { ClientNoun } from '../records/candidate';
import type { CheckName, ItemName } from '../rules/check-names';
import type { AppliedOverlay, ShortfallReason } from '../rules/finding';
import type { Clause } from '../standards/standard';
import { defineWords } from './define-words';
import { formatChoice, formatCount, formatList, formatMinutes, plural } from './format';
import { writtenItems } from './written-items';

/** The figures of a finding, and what the candidate calls the people who are coached. */
export interface HeadlineFacts {
  readonly found: number;
  readonly needed: number;
  readonly atMost: number | null;
  readonly noun: ClientNoun;
  /** The figures that the rule was held to, with the centre's values. */
  readonly figures: Readonly<Record<string, number>>;
  /** Whether there is something left to do. */
  readonly isOpen: boolean;
}

/** One record that falls short, in words already. */
export interface ShortfallFacts {
  /** "Session D07 (12 May)", or a client's code name. */
  readonly name: string;
  readonly isClient: boolean;
  /** How many other records the reason speaks of, and the first of them by name. */
  readonly others: number;
  readonly other: string;
  readonly items: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
  readonly noun: ClientNoun;
}

const nouns = { client: 'clients', coachee: 'coachees', mentee: 'mentees' } as const satisfies Record<
  ClientNoun,
  string
>;
const noun = { client: 'client', coachee: 'coachee', mentee: 'mentee' } as const satisfies Record<ClientNoun, string>;

const people = (count: number, who: ClientNoun) => plural(count, `# ${noun[who]}`, `# ${nouns[who]}`);
/** "1 of 4 clients has", "0 of 1 signature has", "3 of 4 sessions have". */
const isOne = ({ found, needed }: Pick<HeadlineFacts, 'found' | 'needed'>) =>
  found === 1 || (found === 0 && needed === 1);
const have = (facts: Pick<HeadlineFacts, 'found' | 'needed'>) => (isOne(facts) ? 'has' : 'have');
const ofPeople = ({ found, needed, noun: who }: HeadlineFacts) => `${found} of ${people(needed, who)}`;
const ofSessions = ({ found, needed }: HeadlineFacts) => `${found} of ${plural(needed, '# session', '# sessions')}`;
const ofTime = ({ found, needed }: HeadlineFacts) => `${formatMinutes(found)} of ${formatMinutes(needed)}`;
const entries = (count: number) => plural(count, '# reflection', '# reflections');
const wanted = ({ needed, atMost }: HeadlineFacts) =>
  atMost === null
    ? `at least ${formatCount(needed)} needed`
    : `${formatCount(needed)} to ${formatCount(atMost)} needed`;
const wantedTime = ({ needed }: HeadlineFacts) => `at least ${formatMinutes(needed)} needed`;
const howMany = (facts: HeadlineFacts) =>
  facts.atMost !== null && facts.found > facts.atMost ? `${formatCount(facts.atMost)} at most` : wanted(facts);

const restsOnWord = 'This rests on the candidate’s own declaration.';
const written = (count: number) => plural(count, '# passage is written', '# passages are written');
const ofPoints = ({ found, needed }: HeadlineFacts) => `${found} of ${plural(needed, '# point', '# points')}`;

/** The first sentence of a finding, by what was checked: how much there is of how much. */
const headlines = {
  'individuals-planned': (facts) => `${people(facts.found, facts.noun)} planned; ${howMany(facts)}.`,
  'time-planned': (facts) => `${formatMinutes(facts.found)} planned; ${wantedTime(facts)}.`,
  'plan-items': ({ found, needed }) => `${found} of ${needed} parts of the plan are written.`,
  'whole-cycle': (facts) => `${ofPeople(facts)} ${have(facts)} gone through the whole cycle.`,
  'needs-of-each-client': (facts) => `${ofPeople(facts)} ${have(facts)} enough development needs.`,
  'needs-and-goals-before-contracting': (facts) =>
    (facts.figures['clients'] ?? 0) === 0
      ? `${ofPeople(facts)} had needs and a goal by the day of the contract.`
      : `${people(facts.found, facts.noun)} had needs and a goal by the day of the contract; ${wanted(facts)}.`,
  'desired-outcome-of-each-goal': ({ found, needed }) =>
    `${found} of ${plural(needed, '# goal', '# goals')} ${have({ found, needed })} a desired outcome.`,
  'assessment-tool-named': (facts) =>
    `${plural(facts.found, '# tool is', '# tools are')} named for finding needs; ${wanted(facts)}.`,
  'assessment-tool-of-each-client': (facts) => `${ofPeople(facts)} ${have(facts)} a need found with a tool.`,
  'contract-items': (facts) => `${ofPeople(facts)} ${have(facts)} a contract that says all it should.`,
  'stakeholders-said': (facts) =>
    `${ofPeople(facts)} ${have(facts)} stakeholders listed, or a reason why there are none.`,
  'signed-by-all-parties': (facts) => {
    const { found, needed } = facts;
    return `${found} of ${plural(needed, '# signature', '# signatures')} ${isOne(facts) ? 'is' : 'are'} in place.`;
  },
  'signatures-dated': ({ found, needed }) =>
    `${found} of ${plural(needed, '# signature', '# signatures')} ${have({ found, needed })} a date.`,
  'reason-for-each-non-party': ({ found, needed }) =>
    `A reason is given for ${found} of ${plural(needed, '# stakeholder who does', '# stakeholders who do')} not sign.`,
  'contract-before-first-session': (facts) =>
    `${ofPeople(facts)} ${have(facts)} a contract agreed by the first session.`,
  'coaching-time': (facts) => `${ofTime(facts)}.`,
  'individuals-coached': (facts) => `${people(facts.found, facts.noun)} coached; ${howMany(facts)}.`,
  'session-details': (facts) => `${ofSessions(facts)} ${have(facts)} a date and a duration.`,
  'overlapping-time': (facts) =>
    `${ofSessions(facts)} ${isOne(facts) ? 'shares' : 'share'} no time with an earlier one.`,
  'within-registration-period': (facts) =>
    `${ofSessions(facts)} ${isOne(facts) ? 'is' : 'are'} within the registration period.`,
  'sessions-not-counted': ({ found }) =>
    found === 0
      ? 'No session put forward is planned, still to come, cancelled, missed or informal.'
      : `${plural(found, '# session does', '# sessions do')} not count.`,
  'group-members-own-records': (facts) => `${ofPeople(facts)} coached in a group ${have(facts)} records of their own.`,
  'diary-items': (facts) => `The diary is complete for ${ofSessions(facts)}.`,
  'client-feedback-dates': (facts) =>
    `Feedback from ${nouns[facts.noun]} on ${plural(facts.found, '# day', '# days')}; ${wanted(facts)}.`,
  'feedback-from-each-client': (facts) => `${ofPeople(facts)} ${have(facts)} given feedback.`,
  'feedback-not-only-after-last-session': (facts) => `${ofPeople(facts)} gave feedback along the way.`,
  'supervisor-feedback': (facts) =>
    `Feedback from a supervisor or tutor: ${formatCount(facts.found)}; ${wanted(facts)}.`,
  'supervisor-role-noted': ({ found, needed }) =>
    `The supervisor’s role or experience is noted for ${found} of ${plural(needed, '# meeting', '# meetings')}.`,
  'supervisor-not-client': (facts) => {
    const { found, needed, noun: who } = facts;
    return `${found} of ${plural(needed, '# meeting', '# meetings')} ${isOne(facts) ? 'was' : 'were'} with a supervisor who is not a ${noun[who]}.`;
  },
  'reflection-of-each-session': (facts) => `${ofSessions(facts)} ${have(facts)} a reflection.`,
  'reflection-items': (facts) => `The reflection is complete for ${ofSessions(facts)}.`,
  'log-cites-client-feedback': (facts) =>
    `${plural(facts.found, '# reflection draws', '# reflections draw')} on feedback from a ${noun[facts.noun]}; ${wanted(facts)}.`,
  'log-cites-supervision': (facts) =>
    `${plural(facts.found, '# reflection draws', '# reflections draw')} on supervision or a tutorial; ${wanted(facts)}.`,
  'each-reflection-cites': (facts) =>
    `For ${ofSessions(facts)} the reflection draws on both ${noun[facts.noun]} feedback and supervision.`,
  'learning-and-action': (facts) => `${ofSessions(facts)} ${have(facts)} key learning and an action in the reflection.`,
  'log-reviewed': (facts) =>
    `${plural(facts.found, '# reflection was', '# reflections were')} reviewed with a supervisor or tutor; ${wanted(facts)}.`,
  'all-reflections-reviewed': (facts) =>
    `${facts.found} of ${entries(facts.needed)} ${isOne(facts) ? 'was' : 'were'} reviewed with a supervisor or tutor.`,
  'tools-justified': (facts) =>
    `${plural(facts.found, '# tool is', '# tools are')} explained, with why and how it helped; ${wanted(facts)}.`,
  'feedback-of-each-session': (facts) =>
    facts.figures['everySession'] === 0
      ? `Feedback on ${plural(facts.found, '# day', '# days')}; ${wanted(facts)}.`
      : `${ofSessions(facts)} ${have(facts)} feedback.`,
  'supervision-time': (facts) => `${formatMinutes(facts.found)} of supervision; ${wantedTime(facts)}.`,
  'single-supervision-meeting': (facts) =>
    `The longest supervision meeting lasted ${formatMinutes(facts.found)}; ${wantedTime(facts)}.`,
  'what-changed-said': (facts) => {
    const { found, needed } = facts;
    return `${found} of ${plural(needed, '# piece', '# pieces')} of feedback ${isOne(facts) ? 'says' : 'say'} what changed because of it.`;
  },
  'self-assessment': (facts) => `Questioning, listening and giving feedback are assessed for ${ofSessions(facts)}.`,
  'response-count': (facts) => `${written(facts.found)}; ${wanted(facts)}.`,
  'response-pairs': (facts) =>
    `${plural(facts.found, '# passage says', '# passages say')} both what and why; ${wanted(facts)}.`,
  'response-items': (facts) => `${ofPoints(facts)} ${isOne(facts) ? 'is' : 'are'} spoken of.`,
  'response-examples': (facts) => `${written(facts.found)}; ${wanted(facts)}.`,
  'response-strategies': (facts) =>
    `${facts.found} of ${plural(facts.needed, '# barrier', '# barriers')} ${have(facts)} a strategy.`,
  'response-referenced': ({ found, needed }) => `${found} of ${needed} examples are there with a source.`,
  'response-cites': ({ found, needed }) => `${found} of ${plural(needed, '# record', '# records')} cited.`,
  'response-of-each-client': (facts) => `For ${ofPeople(facts)} the outcome is set against the objective.`,
  'swot-quadrants': ({ found, needed }) => `${found} of ${needed} parts of the SWOT analysis are filled.`,
  'swot-areas': (facts) => `The SWOT analysis speaks of ${facts.found} of ${facts.needed} areas.`,
  'swot-cites': (facts) => `The SWOT analysis cites ${plural(facts.found, '# record', '# records')}; ${wanted(facts)}.`,
  'swot-each-line-cites': (facts) =>
    `${facts.found} of ${plural(facts.needed, '# line', '# lines')} of the SWOT analysis ${isOne(facts) ? 'cites' : 'cite'} a record.`,
  'swot-draws-on-review': ({ found }) =>
    found === 0
      ? 'It is not said yet how the SWOT analysis builds on the review.'
      : 'The SWOT analysis builds on the review.',
  'swot-further-development': ({ found, needed }) =>
    `${found} of ${needed} things to develop further are named: knowledge, skills and behaviours.`,
  'pdp-duration': (facts) => `The plan spans ${plural(facts.found, '# month', '# months')}; ${wanted(facts)}.`,
  'pdp-objectives': (facts) =>
    `${facts.found} of ${plural(facts.needed, '# objective', '# objectives')} ${have(facts)} all SMART parts.`,
  'pdp-items': (facts) => `${ofPoints(facts)} of the plan ${isOne(facts) ? 'is' : 'are'} written.`,
  declared: ({ isOpen }) => (isOpen ? 'It is not said yet where this is covered.' : restsOnWord),
} as const satisfies Record<CheckName, (facts: HeadlineFacts) => string>;

/** One sentence for each record that falls short. It begins with the record's name wherever it can. */
const shortfalls = {
  no_date: ({ name }) => `${name} does not count: it has no date.`,
  no_duration: ({ name }) => `${name} does not count: it has no duration.`,
  in_future: ({ name }) => `${name} does not count yet: its day is still to come.`,
  planned: ({ name }) => `${name} does not count: it is planned, not held.`,
  cancelled: ({ name }) => `${name} does not count: it was cancelled.`,
  did_not_attend: ({ name, noun: who }) => `${name} does not count: the ${noun[who]} did not attend.`,
  informal: ({ name }) => `${name} does not count: it was informal.`,
  not_claimed: ({ name }) => `${name} is not put forward.`,
  overlaps: ({ name, other }) => `${name} overlaps with ${other}: the time that they share counts once.`,
  outside_registration: ({ name }) => `${name} lies outside the registration period.`,
  no_client: ({ name, noun: who }) => `${name} does not count: it names no ${noun[who]}.`,
  items_missing: ({ name, items }) => `${name} says nothing about ${formatChoice(items)}.`,
  too_few_needs: ({ name, others, figures }) =>
    `${name} has ${plural(others, '# development need', '# development needs')}; at least ${formatCount(figures['minimum'] ?? 0)} needed.`,
  no_goal: ({ name }) => `${name} has no overall goal.`,
  no_goal_in_time: ({ name, other }) => `${name} has no goal dated by the day that ${other} was agreed.`,
  too_few_needs_in_time: ({ name, other, figures }) =>
    `${name} has fewer than ${formatCount(figures['needs'] ?? 0)} needs dated by the day that ${other} was agreed.`,
  undated: ({ name }) => `${name} does not count: it has no date.`,
  no_desired_outcome: ({ name }) => `${name} has no desired outcome.`,
  no_tool: ({ name }) => `${name} has no tool named for any need.`,
  no_contract: ({ name }) => `${name} has no contract.`,
  contract_undated: ({ name }) => `${name} does not say on which day it was agreed.`,
  after_first_session: ({ name, other }) => `${name} was agreed after ${other}, which was the first.`,
  unsigned_coach: ({ name }) => `${name} is not signed by the coach.`,
  unsigned_client: ({ name, noun: who }) => `${name} is not signed by the ${noun[who]}.`,
  unsigned_stakeholder: ({ name, other }) => `${name} is not signed by a stakeholder who is a party: ${other}.`,
  changed_since_signed: ({ name, items }) =>
    `${name} was changed after it was signed by ${formatChoice(items)}; it needs signing again.`,
  signature_undated: ({ name, items }) => `${name} was signed by ${formatChoice(items)} without a date.`,
  no_reason_not_party: ({ name, other }) => `${name} has a stakeholder who does not sign, without a reason: ${other}.`,
  stakeholders_not_said: ({ name }) => `${name} has no stakeholder listed, and no reason why there is none.`,
  no_reflection: ({ name }) => `${name} has no reflection.`,
  reflected_before_session: ({ name, other }) => `${name} is dated before its ${other}.`,
  reflection_undated: ({ name }) => `${name} has no day of reflecting.`,
  no_feedback: ({ name, isClient }) => (isClient ? `${name} has given no feedback.` : `${name} has no feedback.`),
  only_after_last_session: ({ name, other }) => `${name} gave feedback only after ${other}, which was the last.`,
  not_cited: ({ name, items }) => `${name} does not draw on ${formatChoice(items)}.`,
  not_reviewed: ({ name }) => `${name} was not reviewed with a supervisor or tutor.`,
  no_notes: ({ name }) => `${name} does not count: nothing is written in it.`,
  unnamed: ({ name }) => `${name} does not count: it does not say who the supervisor or tutor was.`,
  peer_supervision: ({ name }) => `${name} does not count: it was with peers.`,
  no_change_said: ({ name }) => `${name} does not say what changed because of it.`,
  no_supervisor_role: ({ name }) => `${name} does not note the supervisor’s role or experience.`,
  supervisor_is_client: ({ name, other }) => `${name} names a supervisor who goes by the same name as ${other}.`,
  group_member_without_own_records: ({ name, items }) =>
    items.length === 0
      ? `${name} is kept as one group: its members have no records of their own.`
      : `${name} was coached in a group without ${formatChoice(items)} of their own.`,
  not_compared: ({ name, items }) => `${name}: ${formatList(items)} still to be written.`,
  cycle_incomplete: ({ name, items }) => `${name} has no ${formatChoice(items)} yet.`,
} as const satisfies Record<ShortfallReason, (facts: ShortfallFacts) => string>;

const items = {
  structure: 'the structure of the programme',
  environment: 'the environment',
  modelsAndTools: 'models or tools',
  individualsPlanned: 'how many people are planned',
  minutesPlanned: 'how much time is planned',
  needs: 'development needs',
  goals: 'goals',
  contract: 'contract',
  sessions: 'sessions',
  review: 'review of progress',
  ending: 'ending',
  mutualCommitment: 'the commitments of both sides',
  expectations: 'expectations',
  intendedOutcomes: 'intended outcomes',
  coach: 'the coach',
  client: 'the one coached',
  stakeholder: 'a stakeholder',
  progress: 'progress against the goals',
  summary: 'the discussion',
  techniques: 'techniques',
  questions: 'questions used',
  outcomes: 'outcomes',
  feedbackGiven: 'feedback given',
  overall: 'the session overall',
  tools: 'models or tools',
  questioning: 'questioning',
  listening: 'listening',
  givingFeedback: 'giving feedback',
  relationship: 'the relationship',
  improvements: 'improvements for next time',
  keyLearning: 'key learning',
  cpdAction: 'an action for development',
  clientFeedback: 'feedback from the one coached',
  supervision: 'supervision',
  ...writtenItems,
  anyPlan: 'programme plan',
  anyClient: 'client',
  anySession: 'session that counts',
  anySignature: 'signature',
  anyReflection: 'reflection',
  anyFeedback: 'feedback',
  anyMeeting: 'supervision meeting',
} as const satisfies Record<ItemName, string>;

const parts = {
  criterion: (unit: string, ref: string) => `Unit ${unit}, AC ${ref}`,
  guidance: (unit: string, ref: string) => `Unit ${unit}, assessment guidance on AC ${ref}`,
  depth: (unit: string, ref: string) => `Unit ${unit}, depth of AC ${ref}`,
  aim: (unit: string) => `Unit ${unit}, aim`,
  outcome: (unit: string, ref: string) => `Unit ${unit}, learning outcome of AC ${ref}`,
  derived: (unit: string, ref: string) => `Our own advice on unit ${unit}, AC ${ref}`,
} as const satisfies Record<Clause['part'], (unit: string, ref: string) => string>;

/** A value of a figure: time where the figure's name says so. */
const figure = (name: string, value: number) => (name.endsWith('Minutes') ? formatMinutes(value) : formatCount(value));
/** At the end of a sentence: words that end with a stop of their own get no second one. */
const quoted = (text: string) => (/[.!?]["'’”)]*$/.test(text) ? `“${text}”` : `“${text}”.`);
const because = (reason: string) => (reason.trim() === '' ? '.' : `: ${quoted(reason.trim())}`);

/** Everything that is said about a finding. */
export const findingWords = defineWords({
  headlines,
  shortfalls,
  items,
  parts,
  theClient: { client: 'the client', coachee: 'the coachee', mentee: 'the mentee' },
  noClient: { client: 'client', coachee: 'coachee', mentee: 'mentee' },
  fromClient: {
    client: 'client feedback',
    coachee: 'coachee feedback',
    mentee: 'mentee feedback',
  },
  restsOnWord,
  roleless: 'one whose role is not named',
  nothing: (name: string) => `There is no ${name} yet.`,
  missing: (names: readonly string[]) => `Still missing: ${formatList(names)}.`,
  more: (count: number) => `And ${formatCount(count)} more.`,
  askedFor: (wording: string) => `Asked for: ${wording.replace(/\.$/, '')}.`,
  notApplicable: 'Does not apply so far.',
  declared: (statement: string) => `Declared: ${quoted(statement)}`,
  declaredOf: (name: string, statement: string) => `Declared for ${name}: ${quoted(statement)}`,
  overlay: ({ figure: name, value, standardValue, reason }: AppliedOverlay) => {
    if (name === 'everySession' && value === 0)
      return `The centre accepts ongoing feedback here, on two days or more${because(reason)}`;
    if (name === 'clients' && standardValue === 0)
      return `The centre asks this of ${formatCount(value)} here, not of all${because(reason)}`;
    return `The centre asks for ${figure(name, value)} here, not ${figure(name, standardValue)}${because(reason)}`;
  },
  message: (unit: string, criterion: string, sentences: readonly string[]) =>
    `${unit} AC ${criterion}: ${sentences.join(' ')}`,
});
