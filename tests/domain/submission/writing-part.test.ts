import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/domain/submission/document';
import { citationOfSource, sourceEntry } from '../../../src/domain/responses/sources';
import { answerId, completeWriting, passage, rewrite, source } from '../../support/complete-writing';
import { id } from '../../support/portfolio-builder';
import { submissionOf } from './submission-of';

function blocksUnder(anchor: string, blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= 2);
  return end < 0 ? rest : rest.slice(0, end);
}

function textOf(block: Block): string {
  return JSON.stringify(block);
}

describe('an answer on the page', () => {
  const portfolio = rewrite(
    completeWriting(),
    '500',
    '2.3',
    () => [
      passage('one', { text: 'First.', counterpart: 'And its other half.', sourceIds: [id('starr')] }),
      passage('empty', { text: ' ' }),
      passage('two', {
        text: 'As Kauffman, 2011 says.',
        sourceIds: [id('kauffman')],
        citedIds: [id('R07'), id('gone')],
      }),
    ],
    {
      sources: [
        source('starr', { publishedIn: 'Pearson', page: '12' }),
        source('kauffman', { authors: 'Kauffman, C.', year: '2011', title: 'An article' }),
      ],
    },
  );
  const { sections } = submissionOf(portfolio.build(), ['500']);
  const blocks = blocksUnder(
    `record:${answerId('500', '2.3')}`,
    sections.flatMap((section) => section.blocks),
  );

  it('is prose, with what it rests on in brackets, once', () => {
    const paragraphs = blocks.filter((block) => block.kind === 'paragraph').map(textOf);
    expect(paragraphs.some((text) => text.includes('First. And its other half.') && text.includes('Starr, 2016'))).toBe(
      true,
    );
    const second = paragraphs.find((text) => text.includes('As Kauffman')) ?? '';
    expect(second).toContain('see ');
    expect(second).toContain('R07');
    expect(second).not.toContain('gone');
    expect(second.match(/Kauffman, 2011/g)).toHaveLength(1);
  });

  it('ends with its sources, by author, and its words', () => {
    const list = blocks.find((block) => block.kind === 'list');
    expect(list?.items).toEqual([['Kauffman, C. (2011) An article.'], ['Starr, J. (2016) A book. Pearson, p. 12.']]);
    expect(blocks.map(textOf).some((text) => text.includes('9 words'))).toBe(true);
  });
});

describe('a source', () => {
  it.each([
    [{}, 'Starr, 2016'],
    [{ authors: 'Hawkins, P.; Smith, N.' }, 'Hawkins and Smith, 2016'],
    [{ authors: 'One, A.; Two, B.; Three, C.' }, 'One et al., 2016'],
    [{ authors: 'International Coaching Federation', year: '' }, 'International Coaching Federation, n.d.'],
    [{ authors: '', title: 'A code' }, 'A code, 2016'],
  ])('%j is cited as %s', (said, cited) => {
    expect(citationOfSource(source('s', said))).toBe(cited);
  });

  it('without an author is listed by its title', () => {
    expect(sourceEntry(source('s', { authors: ' ', title: 'A code', address: 'https://example.org/code' }))).toBe(
      'A code (2016). https://example.org/code.',
    );
  });
});
