import { latestJudgements } from '../review/plan-review';
import { isFilled } from '../records/record-base';
import type { Judgement } from '../records/judgement';
import { formatDate } from '../words/format';
import { recordWords } from '../words/records';
import { reviewWords as words } from '../words/review';
import { submissionWords } from '../words/submission';
import { blockCell, column, paragraph, prose, quiet, textCell } from './blocks';
import type { Block, CellBlock, Row } from './document';
import { criterionAnchor } from './references';
import type { SubmissionContext } from './submission-context';

/** In a resubmission: everything that the assessor asked for, what was done about it and when. Nothing if nothing came back. */
export function responseBlocks(context: SubmissionContext): readonly Block[] {
  const { request, enrolment } = context;
  if (request.attempt !== 'resubmission') return [];
  const asked = latestJudgements(request.portfolio, enrolment.id).filter(
    ({ unit, decision, action, comment }) =>
      request.units.includes(unit) && (decision === 'not_yet' || isFilled(action) || isFilled(comment)),
  );
  if (asked.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.response, anchor: 'response', listed: 'contents' },
    paragraph(words.responseLead, { size: 'lead' }),
    {
      kind: 'table',
      columns: [
        column(words.reference, 14, { headsRow: true }),
        column(words.decision, 14),
        column(words.asked, 40),
        column(words.done, 40),
      ],
      rows: asked.map(responseRow),
    },
  ];
}

function responseRow(judgement: Judgement): Row {
  const { unit, item, decision } = judgement;
  const name = item === null ? [unit] : [{ text: `${unit} ${item}`, to: criterionAnchor(unit, item) }];
  return {
    cells: [
      textCell(name),
      textCell(decision === null ? submissionWords.missing : recordWords.decisions[decision]),
      blockCell(askedBlocks(judgement)),
      blockCell(doneBlocks(judgement)),
    ],
  };
}

function askedBlocks({ comment, action, due }: Judgement): readonly CellBlock[] {
  return [
    ...prose(comment),
    ...prose(action),
    ...(isFilled(due) ? [paragraph([quiet(words.byWhen(due.trim()))])] : []),
  ];
}

function doneBlocks({ response, respondedOn }: Judgement): readonly CellBlock[] {
  if (!isFilled(response)) return [paragraph([quiet(words.noResponse)])];
  return [...prose(response), ...(respondedOn === null ? [] : [paragraph([quiet(formatDate(respondedOn))])])];
}
