import { gapsOf, itemLabel } from '../coverage/coverage-result';
import type { ItemCoverage, UnitCoverage } from '../coverage/cover-enrolment';
import { itemKey, nameOfItem } from '../standards/item-key';
import type { WrittenResponse } from '../records/written-response';
import { claimWords as words } from '../words/claims';
import { submissionWords } from '../words/submission';
import { blockCell, column, joined, paragraph, quiet, textCell } from './blocks';
import type { Block, CellBlock, Inline, Row } from './document';
import { decisionCell } from './review-part';
import { citationOf, criterionAnchor, placeOf } from './references';
import type { SubmissionContext } from './submission-context';
import { wordingCell, wordingNote } from './wording-cell';
import { answerBlocks } from './writing-part';

/** Every item of the chosen units with what is claimed for it, its pages, and room for decisions. */
export function claimMatrixBlocks(context: SubmissionContext): readonly Block[] {
  const { title, key, decision, iqa, evidence, reference } = submissionWords.matrix;
  return [
    { kind: 'heading', level: 1, text: title, anchor: 'matrix', listed: 'contents' },
    paragraph(words.matrixLead, { size: 'lead' }),
    paragraph(key, { size: 'small' }),
    ...wordingNote(context),
    ...unitsOf(context).flatMap((unit): readonly Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: submissionWords.matrix.unit(words.unitName(unit.unit), unit.unit.title),
        anchor: `matrix:${unit.unit.unit}`,
        listed: 'contents',
      },
      ...unit.minima.map(({ wording, found, needed }) => paragraph(words.minimumMessage(wording, found, needed))),
      {
        kind: 'table',
        columns: [
          column(reference, 10, { headsRow: true }),
          column(words.matrixItem, 33),
          column(evidence, 33),
          column(decision, 15),
          column(iqa, 9),
        ],
        rows: unit.items.flatMap((item, index) => [...partHead(unit, index), itemRow(context, unit.unit.unit, item)]),
      },
    ]),
  ];
}

/** Performance, knowledge and the rest each under a head, within each element. */
function partHead({ unit, items }: UnitCoverage, index: number): readonly Row[] {
  const item = items[index];
  const before = items[index - 1];
  if (item === undefined || (before?.part === item.part && before.item.element === item.item.element)) return [];
  const { element } = item.item;
  const title = unit.elements?.find((one) => one.element === element)?.title ?? '';
  const head = element === null ? '' : `${words.element(element, title)}: `;
  return [{ role: 'group', cells: [textCell(`${head}${words.parts[item.part]}`, { span: 5 })] }];
}

function itemRow(context: SubmissionContext, unit: string, item: ItemCoverage): Row {
  return {
    anchor: criterionAnchor(unit, itemLabel(item.item)),
    keepTogether: true,
    cells: [
      textCell(itemLabel(item.item)),
      wordingCell(context, unit, item.item),
      blockCell(evidenceBlocks(context, item)),
      decisionCell(context, unit, itemKey(nameOfItem(item.item))),
      textCell(''),
    ],
  };
}

function evidenceBlocks(context: SubmissionContext, item: ItemCoverage): readonly CellBlock[] {
  const cited = item.evidence.length === 0 ? [] : [paragraph(citations(context, item))];
  const reason = item.reason === null ? [] : [paragraph([quiet(words.reasons[item.reason])])];
  const because =
    item.state === 'not_applicable' ? [paragraph(`${words.notApplicable} ${item.notApplicableBecause.trim()}`)] : [];
  return [
    ...cited,
    ...reason,
    ...because,
    ...item.notes.map((note) => paragraph([quiet(submissionWords.matrix.note), note])),
  ];
}

function citations(context: SubmissionContext, { evidence }: ItemCoverage): Inline {
  const links = evidence.map((one): Inline => {
    const to = placeOf(context, one);
    const cited = citationOf(context, one.kind, one.id);
    return to === null ? [cited] : [{ pageOf: to, cited }];
  });
  return joined(links, submissionWords.comma);
}

/** Where each indicator and common element is shown: reference, records and pages, and nothing else. */
export function locationBlocks(context: SubmissionContext): readonly Block[] {
  const hasCommon = unitsOf(context).some(({ items }) => items.some(({ part }) => part === 'common'));
  const isIndicators = unitsOf(context).some(({ items }) => items.some(({ item }) => item.kind === 'operational'));
  if (!hasCommon && !isIndicators) return [];
  return [
    { kind: 'heading', level: 1, text: words.locationTitle, anchor: 'locations', listed: 'contents' },
    paragraph(words.locationLead, { size: 'lead' }),
    {
      kind: 'table',
      columns: [
        column(submissionWords.matrix.reference, 18, { headsRow: true }),
        column(words.matrixItem, 47),
        column(words.pages, 35),
      ],
      rows: unitsOf(context).flatMap(({ unit, items }): readonly Row[] => [
        {
          role: 'group',
          cells: [textCell(submissionWords.matrix.unit(words.unitName(unit), unit.title), { span: 3 })],
        },
        ...items.map((item): Row => ({
          keepTogether: true,
          cells: [
            textCell([{ text: itemLabel(item.item), to: criterionAnchor(unit.unit, itemLabel(item.item)) }]),
            textCell(item.item.wording),
            textCell(item.evidence.length === 0 ? [quiet(words.noEvidence)] : citations(context, item)),
          ],
        })),
      ]),
    },
  ];
}

/** The answers that are claimed, each as it was written, under what it serves. */
export function claimedAnswerBlocks(context: SubmissionContext): readonly Block[] {
  return context.request.portfolio
    .all('writtenResponse')
    .filter(({ id }) => context.criteriaByRecord.has(id))
    .flatMap((answer) => answerBlocks(context, answer, words.answerTo(answer.unit, labelOf(answer))));
}

function labelOf({ element, itemKind, item }: WrittenResponse): string {
  return itemLabel({ element, kind: itemKind, ref: item });
}

/** In a draft: every open item, and every minimum that is not reached. */
export function claimGapsBlocks(context: SubmissionContext): readonly Block[] {
  const { coverage } = context.request;
  const gaps = coverage === undefined ? [] : gapsOf(coverage);
  if (gaps.length === 0) return [];
  const { title, lead } = submissionWords.gaps;
  return [
    { kind: 'heading', level: 1, text: title, anchor: 'gaps', listed: 'contents' },
    paragraph(lead(gaps.length), { size: 'lead' }),
    {
      kind: 'table',
      columns: [column(words.gapsItem, 16, { headsRow: true }), column(words.gapsWhat, 84)],
      rows: gaps.map(({ unit, item, minimum }): Row => ({
        cells: [
          item === null
            ? textCell(unit)
            : textCell([{ text: `${unit} ${itemLabel(item.item)}`, to: criterionAnchor(unit, itemLabel(item.item)) }]),
          textCell(
            item === null
              ? words.minimumMessage(minimum.wording, minimum.found, minimum.needed)
              : `${item.item.wording} ${words.reasons[item.reason ?? 'nothing']}`,
          ),
        ],
      })),
    },
  ];
}

function unitsOf({ request }: SubmissionContext): readonly UnitCoverage[] {
  return request.coverage?.units ?? [];
}
