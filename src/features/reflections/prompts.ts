import { isFilled } from '../../domain/records/record-base';
import type { Reflection } from '../../domain/records/reflection';

export type PromptName =
  | 'overall'
  | 'tools'
  | 'questioning'
  | 'listening'
  | 'givingFeedback'
  | 'relationship'
  | 'fromOthers'
  | 'keyLearning'
  | 'improvements'
  | 'review';

interface Prompt {
  readonly name: PromptName;
  readonly isAnswered: (reflection: Reflection) => boolean;
}

/** The pages of a reflection, in the order in which people think it through. */
export const PROMPTS: readonly [Prompt, ...Prompt[]] = [
  { name: 'overall', isAnswered: (one) => isFilled(one.overall) },
  { name: 'tools', isAnswered: (one) => one.tools.some((use) => isFilled(use.tool)) },
  { name: 'questioning', isAnswered: (one) => isFilled(one.questioning) },
  { name: 'listening', isAnswered: (one) => isFilled(one.listening) },
  { name: 'givingFeedback', isAnswered: (one) => isFilled(one.givingFeedback) },
  { name: 'relationship', isAnswered: (one) => isFilled(one.relationship) },
  {
    name: 'fromOthers',
    isAnswered: (one) =>
      isFilled(one.fromClientFeedback) ||
      isFilled(one.fromSupervision) ||
      one.citedFeedbackIds.length + one.citedSupervisionIds.length > 0,
  },
  { name: 'keyLearning', isAnswered: (one) => isFilled(one.keyLearning) && isFilled(one.cpdAction) },
  { name: 'improvements', isAnswered: (one) => isFilled(one.improvements) },
  { name: 'review', isAnswered: isSupervised },
];

/** Fields that stand under a prompt of another name. */
export const PROMPT_OF_FIELD: Readonly<Record<string, PromptName>> = {
  reflectedOn: 'overall',
  fromClientFeedback: 'fromOthers',
  fromSupervision: 'fromOthers',
  cpdAction: 'keyLearning',
  questionForSupervision: 'review',
  ethicalConcern: 'review',
  reviewedWith: 'review',
  reviewedOn: 'review',
  lastImprovementTried: 'overall',
};

function isSupervised(one: Reflection): boolean {
  const isReviewed = isFilled(one.reviewedWith) && one.reviewedOn !== null;
  return isReviewed || isFilled(one.questionForSupervision) || isFilled(one.ethicalConcern);
}
