import type { ClientNoun } from '../records/candidate';
import type { ContractTemplate } from '../records/contract-template';

/** What a template gives that is text. */
export type TermTexts = Pick<
  ContractTemplate,
  | 'purpose'
  | 'expectations'
  | 'frequency'
  | 'coachCommitments'
  | 'clientCommitments'
  | 'stakeholderCommitments'
  | 'confidentiality'
  | 'boundaries'
  | 'recordsAndRetention'
  | 'sharedWithStakeholder'
  | 'cancellation'
  | 'codeOfEthics'
  | 'supervision'
  | 'midwayReview'
  | 'ending'
>;

export interface TermFacts {
  readonly noun: ClientNoun;
  readonly practice: 'coaching' | 'mentoring';
  readonly isThreeWay: boolean;
}

/**
 * Plain terms to begin from, in our own words. What only the parties know stands in square brackets, so that nobody signs it unread.
 * Goals and outcomes are left to them altogether.
 */
export function standardTerms({ noun, practice, isThreeWay }: TermFacts): TermTexts {
  const helper = practice === 'coaching' ? 'coach' : 'mentor';
  return {
    purpose: `This agreement says what we will work on together, how, and what each of us can rely on. The ${practice} serves the ${noun}’s own development at work: [what it is about].`,
    expectations: `We both come prepared and on time, give each session our whole attention, and say so early if something does not work. The ${noun} decides what to bring. The ${helper} decides nothing for them.`,
    frequency: 'Every [two] weeks, at times we agree from session to session',
    coachCommitments: `The ${helper} listens, asks, challenges fairly and keeps to the goals; does not judge; gives feedback honestly and asks for it; prepares, keeps notes, and thinks each session over afterwards.`,
    clientCommitments: `The ${noun} brings what matters, is open as far as they choose to be, does what they set themselves between sessions, and tells the ${helper} what helps and what doesn’t.`,
    stakeholderCommitments: isThreeWay
      ? `The [line manager] makes time and room for the ${practice}, says what the organisation hopes for, takes part in the review, and asks the ${noun}, not the ${helper}, how it is going.`
      : '',
    confidentiality: `What is said stays between us. There are limits: somebody is in danger of serious harm, a serious offence comes to light, or the law obliges the ${helper} to speak. Where it can be done safely, the ${helper} talks to the ${noun} first. The ${helper} takes questions to a supervisor without naming anybody, and hands in a portfolio in which code names stand for people.`,
    boundaries: `This is ${practice}. It is neither therapy nor legal, medical or financial advice, and it replaces no line management. If something else is needed, the ${helper} says so and we look for somebody who can give it.`,
    recordsAndRetention: `The ${helper} keeps short notes under a code name, apart from the list of who is who. The ${noun} may read them at any time. They are deleted [six months] after the qualification is awarded, or earlier if the ${noun} asks.`,
    sharedWithStakeholder: isThreeWay
      ? `The [line manager] hears the dates of sessions, the goals that we share, and what the ${noun} chooses to tell. Nothing else is reported. What is said in a three-way meeting is known to all three.`
      : '',
    cancellation: `Whoever cannot come says so [24 hours] before, and suggests another day. After two missed sessions in a row we talk about whether to go on.`,
    codeOfEthics: `The ${helper} follows the code of ethics of [professional body], and gives the ${noun} a copy or a link. Anybody with a complaint can turn to [name and role].`,
    supervision: `The ${helper} is training for a qualification and meets a supervisor regularly, to work well and safely. The supervisor’s name: [name].`,
    midwayReview: `Half-way, after session [number], we look at the goals, at what helps, and at what to do differently. We write down what we decide.`,
    ending: `We end when the agreed sessions are over, or earlier if either of us wishes, with a last session to look back, to say what was reached, and to plan how to go on without it.`,
  };
}
