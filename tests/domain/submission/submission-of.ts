import type { AnchorId, Block, CellBlock, Inline, SubmissionDocument } from '../../../src/domain/submission/document';
import { buildSubmission } from '../../../src/domain/submission/build-submission';
import type { SubmissionRequest } from '../../../src/domain/submission/submission-request';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import type { Portfolio } from '../../../src/domain/portfolio';
import type { Standard } from '../../../src/domain/standards/standard';
import { readStandard } from '../../../src/node/read-standard';
import { TODAY } from '../../support/complete-portfolio';
import { id, instant } from '../../support/portfolio-builder';

function ilm(): Standard {
  const standard = readStandard('ilm-l5');
  if (!standard.ok) throw new Error('the standard cannot be read');
  return standard.value;
}

export function requestOf(
  portfolio: Portfolio,
  units: readonly string[],
  options: Partial<SubmissionRequest> = {},
): SubmissionRequest {
  const standard = ilm();
  const enrolmentId = options.enrolmentId ?? id('enrolment');
  return {
    portfolio,
    standard,
    result: checkEnrolment({ portfolio, standard, enrolmentId, today: TODAY, units }),
    enrolmentId,
    units,
    now: instant('2026-11-20T09:30:00.000Z'),
    attempt: 'first',
    draft: false,
    ...options,
  };
}

export function submissionOf(
  portfolio: Portfolio,
  units: readonly string[] = ['501'],
  options: Partial<SubmissionRequest> = {},
): SubmissionDocument {
  return buildSubmission(requestOf(portfolio, units, options));
}

export function blocksOf(document: SubmissionDocument): readonly Block[] {
  return document.sections.flatMap((section) => section.blocks);
}

/** The headings of one level, with their labels. */
export function headingsOf(document: SubmissionDocument, level: number): readonly string[] {
  return blocksOf(document).flatMap((block) => {
    if (block.kind !== 'heading' || block.level !== level) return [];
    return [block.label === undefined || block.display === true ? block.text : `${block.label} ${block.text}`];
  });
}

/** Every place that a link or a page number leads to. */
export function targetsOf(document: SubmissionDocument): readonly AnchorId[] {
  return blocksOf(document).flatMap(targetsIn);
}

function targetsIn(block: Block): readonly AnchorId[] {
  const inCells = (blocks: readonly CellBlock[]): readonly AnchorId[] => blocks.flatMap(targetsIn);
  switch (block.kind) {
    case 'paragraph':
      return targetsInText(block.text);
    case 'list':
      return block.items.flatMap(targetsInText);
    case 'facts':
      return block.rows.flatMap(({ value }) => inCells(value));
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => inCells(blocks)));
    case 'callout':
      return inCells(block.blocks);
    default:
      return [];
  }
}

function targetsInText(text: Inline): readonly AnchorId[] {
  return text.flatMap((run) => {
    if (typeof run === 'string') return [];
    if ('pageOf' in run) return [run.pageOf];
    return run.to === undefined ? [] : [run.to];
  });
}
