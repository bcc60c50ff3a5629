import { formatCount, formatMinutes } from '../words/format';
import { submissionWords } from '../words/submission';
import { prose } from './blocks';
import type { Block } from './document';
import { facts, proseFacts, textFact } from './record-facts';
import { recordAnchor, servesLine } from './references';
import type { SubmissionContext } from './submission-context';

const words = submissionWords.programme;

/** What the candidate meant to do: own goals, and the plan of the programme. Nothing if neither is written. */
export function programmeBlocks(context: SubmissionContext): readonly Block[] {
  const blocks = [...ownGoals(context), ...planBlocks(context)];
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: words.title, anchor: 'programme', listed: 'contents' }, ...blocks];
}

function ownGoals(context: SubmissionContext): readonly Block[] {
  const { candidate } = context;
  if (candidate === undefined || candidate.ownGoals.trim() === '') return [];
  return [
    { kind: 'heading', level: 2, text: words.ownGoals, anchor: recordAnchor(candidate.id), listed: 'contents' },
    ...servesLine(context, candidate),
    ...prose(candidate.ownGoals),
  ];
}

function planBlocks(context: SubmissionContext): readonly Block[] {
  const { plan } = context.practice;
  if (plan === undefined) return [];
  const { individualsPlanned, minutesPlanned, ref } = plan;
  return [
    {
      kind: 'heading',
      level: 2,
      text: words.plan,
      anchor: recordAnchor(plan.id),
      listed: 'contents',
      ...(ref === null ? {} : { label: ref, runningRef: ref }),
    },
    ...servesLine(context, plan, null),
    ...facts([
      ...textFact(words.individuals, individualsPlanned === null ? '' : formatCount(individualsPlanned)),
      ...textFact(words.minutes, minutesPlanned === null ? '' : formatMinutes(minutesPlanned)),
    ]),
    ...proseFacts(
      [
        ...textFact(words.structure, plan.structure),
        ...textFact(words.environment, plan.environment),
        ...textFact(words.modelsAndTools, plan.modelsAndTools),
        ...textFact(words.progressReview, plan.progressReview),
      ],
      3,
    ),
  ];
}
