import { expect, it } from 'vitest';
import { completeCertificate } from '../../support/complete-portfolio';
import { blocksOf, submissionOf } from './submission-of';

type Portfolio = ReturnType<typeof completeCertificate>;

/** A criterion's second cell in the matrix, and the small print above it. */
function printed(portfolio: Portfolio, criterion: string) {
  const blocks = blocksOf(submissionOf(portfolio.build()));
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const cell = rows.find((row) => row.anchor === `criterion:501:${criterion}`)?.cells[1];
  return { cell: JSON.stringify(cell), all: JSON.stringify(blocks) };
}

it('prints the official wording first, marked as such, with ours and the copy it came from', () => {
  const portfolio = completeCertificate();
  const before = printed(portfolio, '1.1');
  expect(before.all).not.toContain('marked “Official”');
  const item = { element: null, itemKind: 'assessment_criterion', item: '1.1', text: 'In official words' };
  portfolio.add('officialWording', { standard: 'ilm-l5', unit: '501', source: 'Handbook', items: [item] });
  const { cell, all } = printed(portfolio, '1.1');
  expect(cell).toContain('"Official: ","strong":true},"In official words"');
  expect(cell).toContain('In plain words: ');
  expect(all).toContain('taken from the learner’s copy (“Handbook”)');
  expect(printed(portfolio, '1.2')).toMatchObject({ cell: printed(completeCertificate(), '1.2').cell });
});

it('prints nothing of another standard', () => {
  const portfolio = completeCertificate();
  const item = { element: null, itemKind: 'assessment_criterion', item: '1.1', text: 'In official words' };
  portfolio.add('officialWording', { standard: 'another', unit: '501', source: 'Handbook', items: [item] });
  expect(printed(portfolio, '1.1').all).not.toContain('official words');
});
