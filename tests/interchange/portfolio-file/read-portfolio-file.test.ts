import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { recordKinds } from '../../../src/domain/records/record-kinds';
import { digestOf, signedTextOf } from '../../../src/domain/signed-text';
import type { PortfolioFile } from '../../../src/interchange/portfolio-file/portfolio-file';
import { fileProblemText } from '../../../src/interchange/portfolio-file/problem-text';
import { readPortfolioFile } from '../../../src/interchange/portfolio-file/read-portfolio-file';

const HEADER = { format: 'coachfolio-portfolio', formatVersion: 1, exportedAt: '2026-05-01T08:00:00Z' };
const SESSION = { kind: 'session', id: 's1', enrolmentId: 'e1', clientIds: [], heldOn: null, durationMinutes: null };
const CONTRACT = { kind: 'contract', id: 'k1', clientId: 'c1', purpose: 'To think' };
const SIGNATURE = { kind: 'signature', id: 'g1', subjectId: 'k1', role: 'client', name: 'A. B.' };

describe('a portfolio file', () => {
  it('written with the least that it needs gets the rest', () => {
    const { records, attachments, refCounters } = opened([SESSION]);
    expect(records).toEqual([
      {
        ...recordKinds.session.defaults,
        ...SESSION,
        version: 1,
        ref: 'D01',
        createdAt: '2026-05-01T08:00:00Z',
        changedAt: '2026-05-01T08:00:00Z',
      },
    ]);
    expect([attachments, refCounters]).toEqual([[], {}]);
  });

  it('keeps the times it gives', () => {
    const [record] = opened([{ ...SESSION, createdAt: '2025-01-01T00:00:00Z' }]).records;
    expect(record).toMatchObject({ createdAt: '2025-01-01T00:00:00Z', changedAt: '2025-01-01T00:00:00Z' });
  });

  it('may leave out texts and ratings inside lists and parts', () => {
    const { records } = opened([
      { ...SESSION, actions: [{ what: 'Write to Ann' }] },
      { kind: 'client', id: 'c1', enrolmentId: 'e1', startedOn: null, endedOn: null, stakeholders: [{ id: 'st1' }] },
      { kind: 'feedback', id: 'f1', source: 'client', givenOn: null, ratings: { listening: 4 } },
    ]);
    expect(records).toMatchObject([
      { actions: [{ what: 'Write to Ann', who: '', by: '' }] },
      { stakeholders: [{ id: 'st1', role: '', isParty: false, notPartyBecause: '' }] },
      { ratings: { listening: 4, questions: null, feedbackGiven: null } },
    ]);
  });

  it('numbers what has no reference by day, after the highest that it gives', () => {
    const days = { a: '2026-05-03', b: '2026-05-01', c: '2026-05-02', d: '2026-05-01', e: null };
    const { records } = opened([
      ...Object.entries(days).map(([id, heldOn]) => ({ ...SESSION, id, heldOn, ...(id === 'c' && { ref: 'D07' }) })),
      { kind: 'goal', id: 'g', clientId: 'c1', agreedOn: null },
    ]);
    expect(records.map(({ id, ref }) => [id, ref])).toEqual([
      ['a', 'D10'],
      ['b', 'D08'],
      ['c', 'D07'],
      ['d', 'D09'],
      ['e', 'D11'],
      ['g', 'G01'],
    ]);
  });

  it('numbers on from its counters, so that a removed record keeps its number to itself', () => {
    const file = { ...HEADER, refCounters: { D: 40 }, records: [SESSION] };
    expect(read(file)).toMatchObject({ ok: true, value: { records: [{ ref: 'D41' }], refCounters: { D: 40 } } });
  });

  it('seals a signature over its subject as the file has it, where it leaves that out', () => {
    const { records } = opened([SIGNATURE, CONTRACT]);
    const portfolio = buildPortfolio(records);
    const signature = only(portfolio.all('signature'));
    const text = signedTextOf(only(portfolio.all('contract')));
    expect(signature).toMatchObject({ signedText: text, digest: digestOf(text) });
    expect(text).toContain('To think');
  });

  it('keeps the seal that it gives, whatever it is', () => {
    const given = { signedText: 'an older text', digest: 'ab' };
    expect(opened([{ ...SIGNATURE, ...given }, CONTRACT]).records[0]).toMatchObject(given);
    const half = { signedText: 'an older text' };
    expect(opened([{ ...SIGNATURE, ...half }, CONTRACT]).records[0]).toMatchObject({
      ...half,
      digest: digestOf('an older text'),
    });
  });

  it('lists files that stand beside it', () => {
    const attachments = [{ path: 'evidence/Gŵyl (1).pdf', about: 's1' }];
    expect(read({ ...HEADER, attachments, records: [SESSION] })).toMatchObject({
      ok: true,
      value: {
        attachments: [{ path: 'evidence/Gŵyl (1).pdf', about: 's1', mediaType: null, sha256: null, description: '' }],
      },
    });
  });

  it('may begin with a byte order mark', () => {
    expect(readPortfolioFile(`\uFEFF${JSON.stringify({ ...HEADER, records: [] })}`).ok).toBe(true);
  });

  it('reads the sample portfolio', () => {
    const text = readFileSync('tests/fixtures/portfolios/sample-diploma.json', 'utf8');
    const sample = readPortfolioFile(text);
    expect(sample.ok ? sample.value.records.length : fileProblemText(sample.problem)).toBeGreaterThan(200);
  });
});

describe('a file that can’t be opened says why, in one line', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['that is not JSON', 'PK\u0003\u0004', 'This is not a portfolio file: it is not JSON.'],
    ['that is empty', '', 'it is not JSON'],
    ['of bare JSON', '[]', 'its “format” is not'],
    ['of another format', { format: 'x', records: [] }, 'its “format” is not'],
    ['of no format', { records: [SESSION] }, 'its “format” is not'],
    [
      'of a newer format',
      { ...HEADER, formatVersion: 2, records: [], later: 1 },
      'newer version of the app (format version 2)',
    ],
    ['of no version', { ...HEADER, formatVersion: '1', records: [] }, '“formatVersion” must be 1'],
    ['of no time', { ...HEADER, exportedAt: '2026-05-01', records: [] }, '“exportedAt” must be a moment in UTC'],
    ['with no records', HEADER, '“records” must be a list'],
    ['with a field too many', { ...HEADER, records: [], colour: 'red' }, 'not part of the format: “colour”'],
    ['with a counter of nothing', { ...HEADER, refCounters: { Q: 1 }, records: [] }, '“refCounters” must be an object'],
    [
      'with a counter out of reach',
      { ...HEADER, refCounters: { D: 1e9 }, records: [] },
      '“refCounters” must be an object',
    ],
    [
      'with a reserved name',
      `{"format":"coachfolio-portfolio","records":[{"a":{"__proto__":{}}}]}`,
      '“__proto__”. That name is not allowed',
    ],
    ['nested too deeply', { ...HEADER, records: [], app: [[[[[[[[[[[1]]]]]]]]]]] }, 'nested more deeply'],
    [
      'nested without end',
      `{"format":"coachfolio-portfolio","records":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'nested more deeply',
    ],
    ['with too many records', { ...HEADER, records: Array<number>(100_001).fill(0) }, 'has 100,001 records'],
    ['with a record that is none', records(7), 'Record 1 is not an object with a “kind” and an “id”.'],
    ['with a record of no kind', records({ id: 'x' }), 'Record 1 (x) is not an object'],
    [
      'with a record of an unknown kind',
      records(SESSION, { ...SESSION, id: 's2', kind: 'wish' }),
      'Record 2 (wish s2): there is no such kind',
    ],
    [
      'with a record without an id',
      records({ kind: 'session' }),
      '“id” must be an id (letters, digits, “.”, “_” and “-”, at most 64), and is left out.',
    ],
    [
      'with an id that is none',
      records({ ...SESSION, id: '../x' }),
      '“id” must be an id (letters, digits, “.”, “_” and “-”, at most 64), and is "../x".',
    ],
    [
      'with one id twice',
      records(SESSION, { ...CONTRACT, id: 's1' }),
      'Record 2 (contract s1) has the same id as record 1.',
    ],
    [
      'with a newer record',
      records({ ...SESSION, version: 2 }),
      'Record 1 (session s1) was written by a newer version',
    ],
    ['with a version that is none', records({ ...SESSION, version: 0 }), '“version” must be “1”, and is 0.'],
    [
      'with a field missing',
      records({ ...SESSION, heldOn: undefined }),
      '“heldOn” must be a date that exists, written 2026-05-12, or null, and is left out.',
    ],
    [
      'with a date that does not exist',
      records({ ...SESSION, heldOn: '2026-02-30' }),
      '“heldOn” must be a date that exists, written 2026-05-12, or null, and is "2026-02-30".',
    ],
    [
      'with a number out of range',
      records({ ...SESSION, durationMinutes: 1441 }),
      '“durationMinutes” must be a whole number from 0 to 1,440, or null, and is 1441.',
    ],
    ['with half a minute', records({ ...SESSION, durationMinutes: 0.5 }), '“durationMinutes” must be a whole number'],
    [
      'with a word that is no choice',
      records({ ...SESSION, medium: 'fax' }),
      '“medium” must be “in_person”, “video” or “phone”, and is "fax".',
    ],
    [
      'with a time that is none',
      records({ ...SESSION, startTime: '9:30' }),
      '“startTime” must be a time of day, written 09:30, or null',
    ],
    [
      'with a wrong part',
      records({ ...SESSION, actions: [{ what: 1 }] }),
      '“actions.0.what” must be a text, and is 1.',
    ],
    [
      'with a field that no record has',
      records({ ...SESSION, mood: 'good' }),
      'Record 1 (session s1) has a field that is not part of the format: “mood”.',
    ],
    [
      'with a part that no record has',
      records({ ...SESSION, actions: [{ mood: 1 }] }),
      'not part of the format: “actions.0.mood”',
    ],
    [
      'with a reference of another kind',
      records({ ...SESSION, ref: 'R01' }),
      'Record 1 (session s1) can’t have the reference R01.',
    ],
    [
      'with a reference of a kind that has none',
      records({ kind: 'identity', id: 'i', clientId: 'c', ref: 'D01' }),
      'can’t have the reference D01',
    ],
    ['with a reference out of reach', records({ ...SESSION, ref: 'D999999' }), 'can’t have the reference D999999'],
    [
      'with a reference twice',
      records({ ...SESSION, ref: 'D01' }, { ...SESSION, id: 's2', ref: 'D01' }),
      'Record 2 (session s2): another record has the reference D01 already.',
    ],
    [
      'with an attachment that is none',
      { ...HEADER, records: [], attachments: ['a.pdf'] },
      'Attachment 1 is not an object',
    ],
    [
      'with an attachment elsewhere',
      { ...HEADER, records: [], attachments: [{ path: '../a.pdf', about: 's1' }] },
      'Attachment 1: “path” is not as the format says.',
    ],
    [
      'with an attachment of an unknown shape',
      { ...HEADER, records: [], attachments: [{ path: 'a.pdf', about: 's1', size: 3 }] },
      'Attachment 1: “size”',
    ],
  ];

  it.each(cases)('%s', (_name, file, sentence) => {
    const result = read(file);
    const line = result.ok ? 'it was opened' : fileProblemText(result.problem);
    expect(line).toContain(sentence);
    expect(line).not.toContain('\n');
  });

  it.each(['/etc/passwd', 'C:\\x', 'a//b', './a', 'a/../b', 'a/', '', 'a\u0000b', 'con|', 'x'.repeat(241)])(
    'path %j',
    (path) => {
      const attachments = [{ path, about: 's1' }];
      expect(read({ ...HEADER, records: [], attachments })).toMatchObject({
        ok: false,
        problem: { kind: 'bad_attachment' },
      });
    },
  );

  it('larger than any portfolio', () => {
    expect(readPortfolioFile(' '.repeat(50_000_001))).toEqual({ ok: false, problem: { kind: 'too_large' } });
  });
});

function records(...list: readonly unknown[]): unknown {
  return { ...HEADER, records: list };
}

function read(file: unknown) {
  return readPortfolioFile(typeof file === 'string' ? file : JSON.stringify(file));
}

function opened(list: readonly unknown[]): PortfolioFile {
  const result = read({ ...HEADER, records: list });
  if (!result.ok) throw new Error(fileProblemText(result.problem));
  return result.value;
}

function only<Item>(list: readonly Item[]): Item {
  const [first] = list;
  if (first === undefined || list.length !== 1) throw new Error(`${list.length} records`);
  return first;
}
