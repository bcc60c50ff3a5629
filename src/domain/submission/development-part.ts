import type { CpdActivity } from '../records/cpd-activity';
import type { Pdp } from '../records/pdp';
import type { PdpObjective } from '../records/pdp-objective';
import { isFilled } from '../records/record-base';
import { QUADRANTS, type Swot } from '../records/swot';
import type { AnyRecord } from '../records/record-kinds';
import { formatDate, formatMinutes } from '../words/format';
import { recordWords } from '../words/records';
import { writingWords as words } from '../words/writing';
import { blockCell, column, prose, textCell } from './blocks';
import type { Block, Row } from './document';
import { dateFact, facts, listFact, proseFacts, textFact } from './record-facts';
import { recordAnchor, servesLine, servesTogether } from './references';
import type { SubmissionContext } from './submission-context';
import { citingText } from './writing-part';

/** SWOT analysis, development plan and CPD log, as far as the units that are handed in ask for them. */
export function developmentBlocks(context: SubmissionContext): readonly Block[] {
  const { swot, pdp, objectives, activities } = context.practice.development;
  const isServing = (record: AnyRecord): boolean => context.criteriaByRecord.has(record.id);
  const log = activities.filter(isServing);
  const blocks = [
    ...(swot !== undefined && isServing(swot) ? swotBlocks(context, swot) : []),
    ...(pdp !== undefined && [pdp, ...objectives].some(isServing) ? planBlocks(context, pdp, objectives) : []),
    ...(log.length > 0 ? logBlocks(context, log) : []),
  ];
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: words.development, anchor: 'development', listed: 'contents' }, ...blocks];
}

function swotBlocks(context: SubmissionContext, swot: Swot): readonly Block[] {
  const further = [
    ...listFact(words.furtherKnowledge, swot.furtherKnowledge),
    ...listFact(words.furtherSkills, swot.furtherSkills),
    ...listFact(words.furtherBehaviours, swot.furtherBehaviours),
  ];
  return [
    { kind: 'heading', level: 2, text: words.swot, anchor: recordAnchor(swot.id), listed: 'contents', runningRef: '' },
    ...servesLine(context, swot, swot.madeOn),
    ...QUADRANTS.flatMap((quadrant): readonly Block[] => {
      const lines = swot.lines.filter((line) => line.quadrant === quadrant && isFilled(line.text));
      if (lines.length === 0) return [];
      const items = lines.map(({ text, citedIds }) => citingText(context, text, citedIds));
      return [
        { kind: 'heading', level: 3, text: recordWords.quadrants[quadrant] },
        { kind: 'list', ordered: false, items },
      ];
    }),
    ...facts([...textFact(words.builds, swot.drawsOnReview), ...further]),
  ];
}

function planBlocks(context: SubmissionContext, pdp: Pdp, objectives: readonly PdpObjective[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: words.pdp, anchor: recordAnchor(pdp.id), listed: 'contents', runningRef: '' },
    ...servesTogether(context, [pdp, ...objectives]),
    ...facts([...dateFact(words.from, pdp.startsOn), ...dateFact(words.until, pdp.endsOn)]),
    ...proseFacts([...textFact(words.aspiration, pdp.aspiration), ...textFact(words.support, pdp.support)], 3),
    ...(objectives.length === 0 ? [] : [objectivesTable(objectives), doingTable(objectives)]),
  ];
}

function objectivesTable(objectives: readonly PdpObjective[]): Block {
  return {
    kind: 'table',
    caption: words.objectives,
    columns: [
      column(words.reference, 8, { headsRow: true }),
      column(words.objective, 24),
      column(words.measure, 18),
      column(words.achievable, 18),
      column(words.relevance, 20),
      column(words.target, 12),
    ],
    rows: objectives.map((one): Row => ({
      anchor: recordAnchor(one.id),
      cells: [
        textCell(one.ref ?? ''),
        blockCell(prose(one.objective)),
        blockCell(prose(one.measure)),
        blockCell(prose(one.achievable)),
        blockCell(prose(one.relevance)),
        textCell(one.targetOn === null ? '' : formatDate(one.targetOn)),
      ],
    })),
  };
}

function doingTable(objectives: readonly PdpObjective[]): Block {
  return {
    kind: 'table',
    columns: [column(words.reference, 8, { headsRow: true }), column(words.doing, 52), column(words.outcome, 40)],
    rows: objectives.map((one): Row => ({
      cells: [
        textCell(one.ref ?? ''),
        blockCell([...prose(one.actions), ...prose(one.resources), ...prose(one.support)]),
        blockCell([...prose(one.reviewOn === null ? '' : formatDate(one.reviewOn)), ...prose(one.outcome)]),
      ],
    })),
  };
}

function logBlocks(context: SubmissionContext, activities: readonly CpdActivity[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: words.cpd, anchor: 'cpd', listed: 'contents', runningRef: '' },
    ...servesTogether(context, activities),
    {
      kind: 'table',
      columns: [
        column(words.reference, 8, { headsRow: true }),
        column(words.date, 16),
        column(words.activity, 26),
        column(words.learning, 28),
        column(words.evaluation, 22),
      ],
      rows: activities.map((one): Row => ({
        anchor: recordAnchor(one.id),
        cells: [
          textCell(one.ref ?? ''),
          blockCell([
            ...prose(one.doneOn === null ? '' : formatDate(one.doneOn)),
            ...prose(one.durationMinutes === null ? '' : formatMinutes(one.durationMinutes)),
          ]),
          blockCell(prose(one.activity)),
          blockCell([...prose(one.learning), ...prose(one.applied)]),
          blockCell(prose(one.evaluation)),
        ],
      })),
    },
  ];
}
