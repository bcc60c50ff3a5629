import type { HandOverForm } from '../privacy/hand-over';
import type { RatedSkill } from '../records/feedback';
import { defineWords } from './define-words';
import { plural } from './format';

type Kind = HandOverForm['kind'];

const skills = {
  listening: 'I was listened to',
  questions: 'The questions made me think',
  rapportAndTrust: 'I felt at ease and could trust my coach',
  nonJudgemental: 'I was not judged',
  challenge: 'I was challenged enough',
  keptToGoals: 'We kept to my goals',
  feedbackGiven: 'The feedback that I got was useful',
} as const satisfies Record<RatedSkill, string>;

const forms = {
  feedback: { label: 'Feedback from a client', note: 'Ratings and a few questions, in their own words' },
  contract: { label: 'Signing a contract', note: 'The client or a stakeholder reads it and signs' },
  session: { label: 'Confirming a session', note: 'The client signs that it took place: date, time and length' },
  supervision: { label: 'Confirming a supervision meeting', note: 'The supervisor reads the notes and signs' },
} as const satisfies Record<Kind, { label: string; note: string }>;

const titles = {
  feedback: 'How is the coaching going?',
  contract: 'The coaching contract',
  session: 'A coaching session',
  supervision: 'A supervision meeting',
} as const satisfies Record<Kind, string>;

const leads = {
  feedback: 'Your coach would like to learn from you. Answer as much or as little as you like.',
  contract: 'Please read it. If you agree, sign at the end.',
  session: 'Please look whether this is right. If it is, sign below.',
  supervision: 'Please look whether this is right. If it is, sign below.',
} as const satisfies Record<Kind, string>;

const statements = {
  contract: 'I agree to this contract as it stands.',
  session: 'This session took place as it says here.',
  supervision: 'This meeting took place, and what is written here is right.',
} as const satisfies Record<Exclude<Kind, 'feedback'>, string>;

const nothing = {
  feedback: 'Add a client first.',
  contract: 'Every contract is signed, or there is none yet.',
  session: 'There is no session that was held yet.',
  supervision: 'There is no supervision meeting yet.',
} as const satisfies Record<Kind, string>;

/** The phone in somebody else’s hand. */
export const handOverWords = defineWords({
  title: 'Hand over the phone',
  lead: 'Your client or supervisor gets one form on the screen and nothing else, until you type your PIN.',
  what: 'What for',
  forms,
  which: {
    feedback: 'From whom',
    contract: 'Who signs',
    session: 'Which session',
    supervision: 'Which meeting',
  } satisfies Record<Kind, string>,
  nothing,
  inGeneral: (client: string) => `${client}, in general`,
  contractOf: (client: string, party: string) => `${client}: ${party.toLowerCase()}`,
  pinTitle: 'Your PIN',
  pinNote: 'It brings you back. It is asked for after a reload and in every other tab as well.',
  pinKept: 'The PIN is the one that you chose before.',
  otherPin: 'Choose another PIN',
  pin: 'PIN',
  pinHint: 'Four to twelve digits. Not the one that unlocks the phone.',
  pinAgain: 'The same PIN again',
  badPin: 'A PIN is four to twelve digits.',
  otherThanFirst: 'The two are not the same.',
  handOver: 'Hand over now',
  limits: 'What this does not do',
  limitsText:
    'It keeps honest people to one form. It does not encrypt anything, and somebody with time, this device and the right tools can get round it. Stay near your phone. If you forget the PIN, the app opens again after a day.',
  refused: 'This browser keeps no notes for the app, so it could not hold to the one form. Nothing was changed.',
  titles,
  leads,
  statements,
  onlyThis: 'This phone was handed to you for this one form. Nothing else on it can be opened from here.',
  skills,
  ratingHint: '1 is not at all, 5 is very much.',
  notObserved: 'Can’t say',
  said: 'In your own words: how has it been?',
  whatHelped: 'What helped you most?',
  whatToChange: 'What should change?',
  progress: 'How far have you come towards your goals?',
  sendFeedback: 'Save my feedback',
  methods: { drawn: 'Draw it', typed: 'Type the name' },
  name: 'Your full name',
  goneTitle: 'Nothing to fill in',
  gone: 'What this form is about is not here any more. Please hand the phone back.',
  thanks: 'Thank you',
  thanksText: 'It is saved. Please hand the phone back now.',
  owner: 'This is my phone',
  ownerNote: 'Take it back with your PIN',
  takeBack: 'Take it back',
  wrongPin: 'That is not the PIN.',
  wait: (ms: number) => `Too many wrong PINs. Try again in ${formatWait(ms)}.`,
  forgotten: 'I forgot the PIN',
  forgottenNote: 'A day has passed, so the phone can be taken back without it.',
  unfinishedKept: 'What was written so far is kept as feedback.',
});

function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60
    ? plural(seconds, '# second', '# seconds')
    : plural(Math.ceil(seconds / 60), '# minute', '# minutes');
}
