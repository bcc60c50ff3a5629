import type { ClientNoun } from '../records/candidate';
import type { FindingAction } from '../rules/finding';
import type { NextStepKind } from '../rules/next-steps';
import type { Pace } from '../rules/pace';
import { defineWords } from './define-words';
import { formatMinutes, plural } from './format';

/** A step in words already: `name` is the record it is about within a sentence, `more` how many others there are. */
export interface StepFacts {
  readonly name: string;
  readonly more: number;
  readonly count: number;
  readonly minutes: number | null;
  readonly noun: ClientNoun;
}

const nouns = { client: 'client', coachee: 'coachee', mentee: 'mentee' } as const satisfies Record<ClientNoun, string>;
const others = (count: number) => (count === 0 ? '' : ` and ${plural(count, '# other', '# others')}`);

const steps = {
  add_client: ({ noun }) => `Add your first ${nouns[noun]}`,
  complete_session: ({ name, more }) => `Complete ${name}${others(more)}, so that the time counts`,
  reflect: ({ name, more }) => `Reflect on ${name}${others(more)}`,
  agree_contract: ({ name, more }) => `Agree a contract with ${name}${others(more)}`,
  sign_contract: ({ name, more }) => `Get ${name} signed${more === 0 ? '' : `, ${others(more).trim()}`}`,
  write_plan: () => 'Finish your programme plan',
  find_needs: ({ name, more }) => `Find the development needs of ${name}${others(more)}`,
  ask_feedback: ({ name, more }) => `Ask for feedback on ${name}${others(more)}`,
  meet_supervisor: ({ minutes }) => `Meet your supervisor: ${formatMinutes(minutes ?? 0)} still needed`,
  log_session: ({ minutes }) =>
    minutes === null ? 'Log your next session' : `Log your next session: ${formatMinutes(minutes)} a week will do`,
  complete_diary: ({ name, more }) => `Fill in the diary of ${name}${others(more)}`,
  write_up: ({ count }) => `Write up ${plural(count, '# point', '# points')} of the written units`,
  declare: ({ count }) => `Say where ${plural(count, '# point', '# points')} of the other units can be found`,
  close_gap: ({ count }) => plural(count, 'Close the last gap', 'Look at the # gaps that are left'),
  complete_front_sheet: () => 'Complete the front sheet',
  export: () => 'Make your submission',
} as const satisfies Record<NextStepKind, (facts: StepFacts) => string>;

const open = {
  session: (name: string) => `Open ${name}`,
  new_session: () => 'Log a session',
  reflection: (name: string) => `Open the reflection on ${name}`,
  client: (name: string) => `Open ${name}`,
  new_client: (_: string, noun: ClientNoun) => `Add a ${nouns[noun]}`,
  contract: (name: string) => `Open the contract with ${name}`,
  plan: () => 'Open the programme plan',
  supervision: (name: string) => (name === '' ? 'Add a supervision meeting' : `Open ${name}`),
  feedback: (name: string) => (name === '' ? 'Add feedback' : `Open ${name}`),
  evidence: (name: string) => (name === '' ? 'Add evidence' : `Open ${name}`),
  witness: (name: string) => (name === '' ? 'Add a witness statement' : `Open ${name}`),
  enrolment: () => 'Open your details',
  declaration: () => 'Say where it is covered',
  response: () => 'Write your answer',
  swot: () => 'Open your SWOT analysis',
  pdp: () => 'Open your development plan',
  objective: (name: string) => (name === '' ? 'Add an objective' : `Open ${name}`),
  cpd: (name: string) => (name === '' ? 'Add a CPD activity' : `Open ${name}`),
} as const satisfies Record<FindingAction['screen'], (name: string, noun: ClientNoun) => string>;

const paces = {
  reached: () => 'The hours are reached.',
  no_deadline: ({ remainingMinutes }) => `${formatMinutes(remainingMinutes)} to go.`,
  past_deadline: ({ remainingMinutes }) => `${formatMinutes(remainingMinutes)} to go, and the deadline has gone by.`,
  on_pace: ({ neededPerWeek }) => `On pace: ${formatMinutes(neededPerWeek ?? 0)} a week until the deadline.`,
  behind: ({ neededPerWeek }) => `${formatMinutes(neededPerWeek ?? 0)} a week until the deadline, more than so far.`,
} as const satisfies Record<Pace['state'], (pace: Pace) => string>;

/** What to do next, how a finding's one action is called, and the pace of the hours. */
export const nextStepWords = defineWords({
  steps,
  open,
  paces,
  reflectOn: (name: string) => `Reflect on ${name}`,
  agreeContract: (name: string) => `Write the contract with ${name}`,
  feedbackOn: (name: string) => `Add feedback on ${name}`,
  feedbackFrom: (name: string) => `Add feedback from ${name}`,
});
