import { describe, expect, it } from 'vitest';
import { buildPortfolio, dayOf, type Portfolio } from '../../../src/domain/portfolio';
import type { AnyRecord } from '../../../src/domain/records/record-kinds';
import { foldText } from '../../../src/domain/search/folded-text';
import { foldedText, searchable, searchRecords } from '../../../src/domain/search/search-records';
import { readPortfolioFile } from '../../../src/interchange/portfolio-file/read-portfolio-file';
import { linkTo } from '../../../src/workspace/record-links';
import { buildSampleFile } from '../../support/sample-diploma';

const sample = readSample();
const titleIn = (portfolio: Portfolio) => (record: AnyRecord) => {
  const link = linkTo(portfolio, record);
  return link === null ? '' : `${link.title} ${link.meta}`;
};
const search = (query: string) => searchRecords(sample, query, titleIn(sample));

describe('searching a portfolio', () => {
  it('finds every record of the sample by a long word that it holds', () => {
    const missed: string[] = [];
    for (const record of searchable(sample)) {
      const word = /\p{L}{5,}/u.exec(foldedText(record))?.[0];
      if (word === undefined) continue;
      const { total, hits } = searchRecords(buildPortfolio([record]), word, () => '');
      if (total !== 1 || hits[0]?.snippet?.marks.length === 0) missed.push(`${record.kind} ${record.id} by ${word}`);
    }
    expect(missed).toEqual([]);
  });

  it('puts the record of that reference first', () => {
    const session = sample.all('session')[6];
    expect(search(session?.ref?.toLowerCase() ?? '').hits[0]?.record).toBe(session);
  });

  it('wants every word, wherever each of them stands', () => {
    const session = sample.all('session').find(({ clientIds }) => clientIds.length === 1);
    const client = session === undefined ? undefined : sample.get('client', session.clientIds[0] ?? session.id);
    const all = search(client?.codeName ?? '').total;
    const both = search(`${client?.codeName ?? ''} ${session?.ref ?? ''}`);
    expect(both.hits[0]?.record).toBe(session);
    expect(both.total).toBeLessThan(all);
    expect(search(`${client?.codeName ?? ''} zyxwv`)).toEqual({ hits: [], total: 0 });
  });

  it('shows the place that matched, with the words marked', () => {
    const long = /\p{L}{9,}/u;
    const reflection = sample.all('reflection').find(({ keyLearning }) => long.test(keyLearning));
    const word = long.exec(reflection?.keyLearning ?? '')?.[0] ?? 'none';
    const [hit] = searchRecords(buildPortfolio(reflection === undefined ? [] : [reflection]), word, () => '').hits;
    const { text = '', marks = [] } = hit?.snippet ?? {};
    expect(marks.map(({ start, end }) => foldText(text.slice(start, end)))).toContain(foldText(word));
    expect(text.length).toBeLessThanOrEqual(200);
  });

  it('lists what matches elsewhere than in the title from the newest day on, at most fifty', () => {
    const { hits, total } = search('e');
    expect(total).toBeGreaterThan(50);
    expect(hits).toHaveLength(50);
    const inText = search('because').hits.filter(({ snippet }) => snippet !== null);
    const days = inText.map(({ record }) => dayOf(record) ?? '');
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('finds nothing for nothing, and takes no sign for an order', () => {
    for (const query of ['', '   ', '\u00a0']) expect(search(query)).toEqual({ hits: [], total: 0 });
    for (const query of ['.*', '(', '\\', '$&', '[a-z]+']) expect(() => search(query)).not.toThrow();
  });

  it('does not search what is sealed or only for the app', () => {
    const signature = sample.all('signature')[0];
    expect(signature).toBeDefined();
    if (signature !== undefined) expect(foldedText(signature)).not.toContain(signature.subjectId.toLowerCase());
  });
});

function readSample(): Portfolio {
  const read = readPortfolioFile(buildSampleFile());
  if (!read.ok) throw new Error(read.problem.kind);
  return buildPortfolio(read.value.records);
}
