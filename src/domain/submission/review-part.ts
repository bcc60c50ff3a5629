import { itemLabel } from '../coverage/coverage-result';
import { type CriterionField, reviewFieldName, reviewMarkText, type UnitField } from '../review/review-fields';
import { itemKey, nameOfItem } from '../standards/item-key';
import { criteriaOf, type StandardItem, type StandardUnit } from '../standards/standard';
import { reviewWords as words } from '../words/review';
import { blockCell, column, paragraph, textCell } from './blocks';
import type { AnchorId, Block, Cell, Fact, FieldEntry, FormField, Row } from './document';
import { criterionAnchor } from './references';
import type { SubmissionContext } from './submission-context';

const COMMENT_LINES = 6;
const ACTION_LINES = 3;

/** Fields for the decisions of assessor and internal quality assurer, criterion by criterion. Nothing in a file that is not for review. */
export function reviewBlocks(context: SubmissionContext): readonly Block[] {
  if (context.request.forReview !== true) return [];
  return [
    { kind: 'heading', level: 1, text: words.title, anchor: 'review', listed: 'contents' },
    paragraph(words.lead, { size: 'lead' }),
    ...context.units.flatMap((unit) => unitBlocks(context, unit)),
  ];
}

/** What the file for review is known by when it comes back. */
export function reviewMark({ request, enrolment, units }: SubmissionContext): string {
  return reviewMarkText({
    enrolmentId: enrolment.id,
    madeAt: request.now,
    attempt: request.attempt,
    units: units.map(({ unit }) => unit),
  });
}

/** In the matrix: room to write, or the page of the field. */
export function decisionCell({ request }: SubmissionContext, unit: string, item: string): Cell {
  return request.forReview === true
    ? textCell([{ pageOf: reviewAnchor(unit, item), cited: words.decision }])
    : textCell('');
}

function reviewAnchor(unit: string, item: string): AnchorId {
  return `review:${unit}:${item}`;
}

function unitBlocks(context: SubmissionContext, unit: StandardUnit): readonly Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      text: words.unit(unit.unit, unit.title),
      anchor: `review:${unit.unit}`,
      listed: 'contents',
    },
    {
      kind: 'table',
      columns: [
        column(words.decision, 24),
        column(words.evidence, 17),
        column(words.comment, 38),
        column(words.action, 27),
      ],
      rows: itemsOf(context, unit).flatMap((item) => itemRows(unit.unit, item)),
    },
    { kind: 'facts', rows: unitFacts(unit.unit) },
  ];
}

/** The items that are decided on: criteria where rules answer them, else whatever can be claimed. */
function itemsOf({ request }: SubmissionContext, unit: StandardUnit): readonly StandardItem[] {
  if (request.coverage === undefined) return criteriaOf(unit);
  return request.coverage.units.find((one) => one.unit.unit === unit.unit)?.items.map(({ item }) => item) ?? [];
}

function itemRows(unit: string, item: StandardItem): readonly Row[] {
  const key = itemKey(nameOfItem(item));
  const label = item.kind === 'assessment_criterion' ? item.ref : itemLabel(item);
  const field = (name: CriterionField, what: string, entry: FieldEntry): FormField => ({
    kind: 'field',
    name: reviewFieldName({ unit, item: key, field: name }),
    label: words.ofCriterion(what, unit, label),
    entry,
  });
  const tick = (name: 'valid' | 'authentic' | 'current' | 'sufficient'): FormField =>
    field(name, words.qualities[name], { type: 'tick', words: words.qualities[name] });
  return [
    {
      role: 'group',
      anchor: reviewAnchor(unit, key),
      cells: [
        textCell([{ text: words.seeMatrix(label, item.wording), to: criterionAnchor(unit, label) }], { span: 4 }),
      ],
    },
    {
      keepTogether: true,
      cells: [
        blockCell([field('decision', words.decision, { type: 'choice', choices: Object.values(words.decisions) })]),
        blockCell([tick('valid'), tick('authentic'), tick('current'), tick('sufficient')]),
        blockCell([field('comment', words.comment, { type: 'text', lines: COMMENT_LINES })]),
        blockCell([
          field('action', words.action, { type: 'text', lines: ACTION_LINES }),
          paragraph(words.due, { size: 'small' }),
          field('due', words.due, { type: 'text', lines: 1 }),
        ]),
      ],
    },
  ];
}

function unitFacts(unit: string): readonly Fact[] {
  const row = (name: UnitField, label: string, entry: FieldEntry, spoken = words.ofUnit(label, unit)): Fact => ({
    label,
    value: [{ kind: 'field', name: reviewFieldName({ unit, item: null, field: name }), label: spoken, entry }],
  });
  const line = { type: 'text', lines: 1 } as const;
  const text = { type: 'text', lines: ACTION_LINES } as const;
  return [
    row('unitDecision', words.unitDecision, { type: 'choice', choices: Object.values(words.decisions) }),
    row('unitComment', words.unitComment, text),
    row('assessor', words.assessor, line),
    row('decidedOn', words.decidedOn, line),
    row('iqaSampled', words.iqa, { type: 'tick', words: words.iqaSampled }, words.ofIqa(words.iqaSampled, unit)),
    row('iqaComment', words.iqaComment, text, words.ofIqa(words.iqaComment, unit)),
    row('iqaName', words.iqaName, line, words.ofIqa(words.iqaName, unit)),
    row('iqaOn', words.iqaOn, line, words.ofIqa(words.iqaOn, unit)),
  ];
}
