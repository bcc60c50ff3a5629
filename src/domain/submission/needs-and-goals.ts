import type { DevelopmentNeed } from '../records/development-need';
import type { Goal } from '../records/goal';
import type { ClientFile } from '../rules/practice';
import { formatCount } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { blockCell, column, paragraph, prose, quiet, textCell } from './blocks';
import type { Block, CellBlock, Row } from './document';
import { dateOr } from './record-facts';
import { recordAnchor, servesTogether } from './references';
import type { SubmissionContext } from './submission-context';

const words = submissionWords.client;

/** What a client needs and wants: two tables, each record a row. */
export function needsAndGoalsBlocks(context: SubmissionContext, { id, needs, goals }: ClientFile): readonly Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      text: words.needsAndGoals,
      anchor: `needs:${id}`,
      listed: 'contents',
      runningRef: '',
    },
    ...servesTogether(context, [...needs, ...goals]),
    ...(needs.length === 0 ? [paragraph([quiet(words.noNeeds)])] : [needsTable(needs)]),
    ...(goals.length === 0 ? [paragraph([quiet(words.noGoals)])] : [goalsTable(goals)]),
    ...(goals.some(hasScale) ? [paragraph(words.scaleKey, { size: 'small' })] : []),
  ];
}

function needsTable(needs: readonly DevelopmentNeed[]): Block {
  return {
    kind: 'table',
    caption: words.needs,
    columns: [
      column(words.reference, 8, { headsRow: true }),
      column(words.need, 48),
      column(words.tool, 22),
      column(words.foundOn, 22),
    ],
    rows: needs.map((need): Row => ({
      anchor: recordAnchor(need.id),
      cells: [
        textCell(need.ref ?? ''),
        blockCell(prose(need.need)),
        textCell(toolText(need)),
        textCell(dateOr(need.identifiedOn, submissionWords.missing)),
      ],
    })),
  };
}

function toolText({ tool, otherTool }: DevelopmentNeed): string {
  if (tool === null) return submissionWords.missing;
  return tool === 'other' && otherTool.trim() !== '' ? otherTool.trim() : recordWords.tools[tool];
}

function goalsTable(goals: readonly Goal[]): Block {
  return {
    kind: 'table',
    caption: words.goals,
    columns: [
      column(words.reference, 8, { headsRow: true }),
      column(words.goal, 30),
      column(words.outcome, 30),
      column(words.agreedOn, 20),
      column(words.scale, 12),
    ],
    rows: goals.map((goal): Row => ({
      anchor: recordAnchor(goal.id),
      cells: [
        textCell(goal.ref ?? ''),
        blockCell(prose(goal.goal)),
        blockCell(outcomeBlocks(goal)),
        textCell(dateOr(goal.agreedOn, submissionWords.missing)),
        textCell(hasScale(goal) ? scaleText(goal) : submissionWords.missing),
      ],
    })),
  };
}

function outcomeBlocks({ desiredOutcome, measureOfSuccess }: Goal): readonly CellBlock[] {
  return [...prose(desiredOutcome), ...prose(measureOfSuccess).map(({ text }) => paragraph(text, { size: 'small' }))];
}

function hasScale({ scaleAtStart, scaleAtMiddle, scaleAtEnd }: Goal): boolean {
  return scaleAtStart !== null || scaleAtMiddle !== null || scaleAtEnd !== null;
}

function scaleText({ scaleAtStart, scaleAtMiddle, scaleAtEnd }: Goal): string {
  const step = (value: number | null): string => (value === null ? submissionWords.missing : formatCount(value));
  return words.scaleOf(step(scaleAtStart), step(scaleAtMiddle), step(scaleAtEnd));
}
