import type { Declaration } from '../records/declaration';
import { dateOfInstant } from '../time';
import { formatDate } from '../words/format';
import { submissionWords } from '../words/submission';
import { blockCell, column, paragraph, prose, textCell } from './blocks';
import type { Block, Row } from './document';
import { criterionAnchor, recordAnchor } from './references';
import type { SubmissionContext } from './submission-context';

const words = submissionWords.declarations;

/** What the candidate states of the chosen units where no record can show it. Nothing if there is no such statement. */
export function declarationsBlocks(context: SubmissionContext): readonly Block[] {
  const units = context.units.map(({ unit }) => unit);
  const declarations = context.practice.declarations.filter(({ unit }) => units.includes(unit));
  if (declarations.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.title, anchor: 'declarations', listed: 'contents' },
    paragraph(words.lead, { size: 'lead' }),
    {
      kind: 'table',
      columns: [
        column(words.criterion, 14, { headsRow: true }),
        column(words.answer, 20),
        column(words.statement, 46),
        column(words.writtenOn, 20),
      ],
      rows: inOrder(declarations, context).map(declarationRow),
    },
  ];
}

/** By unit and criterion, in the order of the standard. */
function inOrder(declarations: readonly Declaration[], context: SubmissionContext): readonly Declaration[] {
  const place = new Map(context.criteria.map(({ unit, criterion }, index) => [`${unit} ${criterion}`, index]));
  const placeOf = ({ unit, criterion }: Declaration): number => place.get(`${unit} ${criterion}`) ?? place.size;
  return [...declarations].sort((one, other) => placeOf(one) - placeOf(other));
}

function declarationRow(declaration: Declaration): Row {
  const { unit, criterion, answer, statement, createdAt, id } = declaration;
  return {
    anchor: recordAnchor(id),
    cells: [
      textCell([{ text: `${unit} ${criterion}`, to: criterionAnchor(unit, criterion) }]),
      textCell(words.answers[answer]),
      blockCell(prose(statement)),
      textCell(formatDate(dateOfInstant(createdAt))),
    ],
  };
}
