import { submissionWords } from '../words/submission';
import { column, paragraph, textCell } from './blocks';
import type { Block, Row } from './document';
import { decidingFindings, figureText, neededText, ruleWording } from './finding-figures';
import { criterionAnchor } from './references';
import type { SubmissionContext } from './submission-context';

/** In a draft: every rule that is not met, in the order of the criteria. Nothing if there is none. */
export function gapsBlocks(context: SubmissionContext): readonly Block[] {
  const gaps = context.criteria.flatMap(({ findings }) =>
    decidingFindings(findings).filter(({ state }) => state === 'not_met'),
  );
  if (gaps.length === 0) return [];
  const { title, lead } = submissionWords.gaps;
  const { criterion, found, needed, rule } = submissionWords.gapsTable;
  return [
    { kind: 'heading', level: 1, text: title, anchor: 'gaps', listed: 'contents' },
    paragraph(lead(gaps.length), { size: 'lead' }),
    {
      kind: 'table',
      columns: [
        column(criterion, 14, { headsRow: true }),
        column(rule, 56),
        column(found, 15, { align: 'end' }),
        column(needed, 15, { align: 'end' }),
      ],
      rows: gaps.map((gap): Row => ({
        cells: [
          textCell([{ text: `${gap.unit} ${gap.criterion}`, to: criterionAnchor(gap.unit, gap.criterion) }]),
          textCell(ruleWording(context, gap.unit, gap.rule)),
          textCell(figureText(gap.found, gap.quantity)),
          textCell(neededText(gap)),
        ],
      })),
    },
  ];
}
