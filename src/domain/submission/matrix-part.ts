import { canBeElsewhere } from '../rules/check-names';
import type { CriterionResult, EvidenceRef, Finding } from '../rules/finding';
import { rankEvidence } from '../rules/sufficiency';
import { draftWhy, keptWhy } from '../rules/why-sentence';
import { criteriaOf, type StandardItem, type StandardUnit } from '../standards/standard';
import { submissionWords } from '../words/submission';
import { blockCell, column, joined, paragraph, quiet, strong, textCell } from './blocks';
import type { AnchorId, Block, CellBlock, Inline, Row } from './document';
import { decidingFindings, figureText, neededText, ruleWording } from './finding-figures';
import { decisionCell } from './review-part';
import { citationOf, criterionAnchor, placeOf } from './references';
import { codeNameOf, type SubmissionContext } from './submission-context';
import { clientOfRecord } from './told-with';
import { wordingCell, wordingNote } from './wording-cell';

const words = submissionWords.matrix;

/** Every criterion of the chosen units with its evidence, its pages, and room for decisions. */
export function matrixBlocks(context: SubmissionContext): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.title, anchor: 'matrix', listed: 'contents' },
    paragraph(words.lead, { size: 'lead' }),
    paragraph(words.key, { size: 'small' }),
    ...wordingNote(context),
    ...context.units.flatMap((unit, index) => unitBlocks(context, unit, index > 0)),
  ];
}

function unitBlocks(context: SubmissionContext, unit: StandardUnit, onNewPage: boolean): readonly Block[] {
  const outcomes = unit.items.filter((item) => item.kind === 'learning_outcome');
  const criteria = criteriaOf(unit);
  const rows = outcomes.flatMap((outcome): readonly Row[] => {
    const own = criteria.filter((item) => item.parent === outcome.ref);
    if (own.length === 0) return [];
    return [outcomeRow(outcome), ...own.map((item) => criterionRow(context, unit, item))];
  });
  return [
    ...(onNewPage ? [{ kind: 'pageBreak' } as const] : []),
    {
      kind: 'heading',
      level: 2,
      text: words.unit(unit.unit, unit.title),
      anchor: `matrix:${unit.unit}`,
      listed: 'contents',
    },
    {
      kind: 'table',
      columns: [
        column(words.reference, 7, { headsRow: true }),
        column(words.criterion, 26),
        column(words.evidence, 43),
        column(words.decision, 15),
        column(words.iqa, 9),
      ],
      rows,
    },
  ];
}

function outcomeRow(outcome: StandardItem): Row {
  return { role: 'group', cells: [textCell(`${outcome.ref}  ${outcome.wording}`, { span: 5 })] };
}

function criterionRow(context: SubmissionContext, unit: StandardUnit, item: StandardItem): Row {
  const result = context.criteria.find((one) => one.unit === unit.unit && one.criterion === item.ref);
  return {
    anchor: criterionAnchor(unit.unit, item.ref),
    keepTogether: true,
    cells: [
      textCell([strong(item.ref)]),
      wordingCell(context, unit.unit, item),
      blockCell(result === undefined ? [] : evidenceBlocks(context, result)),
      decisionCell(context, unit.unit, item.ref),
      textCell(''),
    ],
  };
}

function evidenceBlocks(context: SubmissionContext, result: CriterionResult): readonly CellBlock[] {
  const located = result.evidence.flatMap((one) => {
    const to = placeOf(context, one);
    return to === null ? [] : [{ ...one, to }];
  });
  if (located.length === 0)
    return [paragraph([quiet(words.noEvidence)]), ...gapLines(context, result), ...notes(context, result)];
  return [
    ...evidenceLines(context, located),
    stateLine(result),
    ...whyLine(context, result),
    ...gapLines(context, result),
    ...notes(context, result),
  ];
}

/** Why this is enough: in the candidate's own words, or else where to look first, as the app begins the sentence. */
function whyLine(context: SubmissionContext, result: CriterionResult): readonly CellBlock[] {
  const { portfolio, enrolmentId } = context.request;
  const kept = keptWhy(portfolio, enrolmentId, result.unit, result.criterion);
  if (kept !== undefined) return [paragraph([quiet(words.why), kept.note.trim()])];
  const unit = context.units.find((one) => one.unit === result.unit);
  if (unit === undefined) return [];
  const ranked = rankEvidence(portfolio, unit, result, context.practice.today);
  const draft = draftWhy(portfolio, ranked, ({ kind, id }) => citationOf(context, kind, id));
  return draft === null ? [] : [paragraph([quiet(draft)])];
}

interface LocatedEvidence extends EvidenceRef {
  readonly to: AnchorId;
}

/** More references than this are grouped by client, where their pages run on from one to the next. */
const UNGROUPED = 8;

function evidenceLines(context: SubmissionContext, evidence: readonly LocatedEvidence[]): readonly CellBlock[] {
  if (evidence.length <= UNGROUPED) return [paragraph(citations(context, evidence))];
  const clients = [null, ...context.practice.claims.clients];
  return clients.flatMap((client): readonly CellBlock[] => {
    const own = evidence.filter(({ kind, id }) => clientOfRecord(context, kind, id) === (client?.id ?? null));
    if (own.length === 0) return [];
    const name = client === null ? [] : [strong(words.withClient(codeNameOf(context, client)))];
    return [paragraph([...name, ...citations(context, own)])];
  });
}

function citations(context: SubmissionContext, evidence: readonly LocatedEvidence[]): Inline {
  const links = evidence.map(({ kind, id, to }): Inline => [{ pageOf: to, cited: citationOf(context, kind, id) }]);
  return joined(links, submissionWords.comma);
}

/** What the rules found, and what is left to the assessor. Never a verdict. */
function stateLine(result: CriterionResult): CellBlock {
  const deciding = ruledFindings(result);
  const met = deciding.filter((finding) => finding.state === 'met').length;
  const checked = deciding.length === 0 ? [] : [words.checked(met, deciding.length)];
  return paragraph([quiet([...checked, result.state === 'declared' ? words.declared : words.forAssessor].join(' '))]);
}

function gapLines(context: SubmissionContext, result: CriterionResult): readonly CellBlock[] {
  const gaps = ruledFindings(result).filter((finding) => finding.state === 'not_met');
  return gaps.map((gap) => {
    const verdict = words.notMet(figureText(gap.found, gap.quantity), neededText(gap));
    return paragraph([strong(verdict), ruleWording(context, gap.unit, gap.rule)]);
  });
}

/** Findings of rules; that the candidate declared something is told in the note. */
function ruledFindings({ findings }: CriterionResult): readonly Finding[] {
  return decidingFindings(findings).filter(
    ({ check, state }) => check !== 'declared' && !(state === 'declared' && canBeElsewhere(check)),
  );
}

/** What the candidate declared about the criterion. */
function notes(context: SubmissionContext, { unit, criterion }: CriterionResult): readonly CellBlock[] {
  return context.practice.declarations
    .filter((one) => one.unit === unit && one.criterion === criterion)
    .map((one) => paragraph([quiet(words.note), one.statement.trim()]));
}
