import { describe, expect, it } from 'vitest';
import { checkStandard } from '../../../src/domain/standards/check-standard';
import type { RuleData, Standard, StandardItem, StandardUnit } from '../../../src/domain/standards/standard';
import { smallStandard, smallUnit } from './small-standard';

const known = { checks: new Set(['time', 'declared']), items: new Set(['goals']) };
const faultsOf = (standard: Standard) => checkStandard(standard, known).map(({ at, fault }) => `${at} ${fault}`);

const withUnit = (fields: Partial<StandardUnit>): Standard => ({
  ...smallStandard,
  units: [{ ...smallUnit, ...fields }],
});
const withItem = (ref: string, fields: Partial<StandardItem>): Standard =>
  withUnit({ items: smallUnit.items.map((item) => (item.ref === ref ? { ...item, ...fields } : item)) });
const withRule = (fields: Partial<RuleData>): Standard =>
  withUnit({ rules: smallUnit.rules.map((rule) => ({ ...rule, ...fields })) });
const withWording = (wording: string): Standard => withItem('1.1.g1', { wording });
const clause = { document: '009', unit: '1', criterion: '1.1', part: 'criterion' } as const;

describe('checking a standard', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(checkStandard(smallStandard, known)).toEqual([]);
  });

  it('says which unit, where, what and what stands there', () => {
    expect(checkStandard(withRule({ check: 'magic' }), known)).toEqual([
      { unit: '1', at: '1.1-time', fault: 'unknown_check', found: 'magic' },
    ]);
  });

  it.each<readonly [string, Standard, readonly string[]]>([
    ['two units of one name', { ...smallStandard, units: [smallUnit, smallUnit] }, ['units duplicate']],
    ['a qualification with a unit that is not there', withQualification({ units: ['1', '7'] }), ['whole unit_missing']],
    ['a practice unit that the qualification lacks', withQualification({ practiceUnit: '7' }), ['whole unit_missing']],
  ])('finds %s', (_what, standard, faults) => {
    expect(faultsOf(standard)).toEqual(faults);
  });
});

describe('checking items', () => {
  it.each<readonly [string, Standard, readonly string[]]>([
    ['a reference used twice', withItem('1.1.d2', { ref: '1.1.d1' }), ['items duplicate', '1.1.d1 gap_in_numbering']],
    ['a reference of another form', withItem('1.1.g1', { ref: '1.1.x1' }), ['1.1.x1 bad_reference']],
    ['a number left out', withItem('1.1.d2', { ref: '1.1.d3' }), ['1.1.d3 gap_in_numbering']],
    ['a parent that is not there', withItem('1.1.g1', { parent: '1.2' }), ['1.1.g1 parent_missing']],
    ['no parent where there must be one', withItem('1.1.g1', { parent: null }), ['1.1.g1 parent_missing']],
    ['a parent of the wrong kind', withItem('1.1.g1', { parent: 'LO1' }), ['1.1.g1 wrong_parent']],
    ['another element than its parent has', withItem('1.1.g1', { element: 'LO2' }), ['1.1.g1 wrong_element']],
    ['a number of another parent', withItem('1.1', { ref: '2.1' }), expect.arrayContaining(['2.1 wrong_parent'])],
  ])('finds %s', (_what, standard, faults) => {
    expect(faultsOf(standard)).toEqual(faults);
  });
});

describe('checking items that stand beside each other', () => {
  const other = (fields: Partial<StandardItem>): StandardItem => ({
    element: '1.1',
    kind: 'performance',
    ref: '1',
    parent: null,
    wording: `Do ${JSON.stringify(fields)}.`,
    thresholds: [],
    ...fields,
  });
  const knowledge = (ref: string, fields: Partial<StandardItem> = {}): StandardItem =>
    other({ kind: 'knowledge', ref, parent: '1', wording: `Know ${ref} ${JSON.stringify(fields)}.`, ...fields });
  const row = [other({}), other({ ref: '2' }), knowledge('a'), knowledge('b', { beside: ['1', '2'] })];
  const claimed = (items: readonly StandardItem[], fields: Partial<StandardUnit> = {}): Standard => ({
    ...withUnit({ items, evidence: {}, rules: [], elements: [{ element: '1.1', title: 'Talk' }], ...fields }),
    coverage: 'claims',
  });
  const wide = { element: 'A', lists: [{ list: 'law', wording: 'What the law says.' }] };
  const law = other({ element: 'A', kind: 'knowledge', ref: 'law.a', parent: null, wording: 'Know the law.' });
  const minimum = { id: 'two', element: '1.1', kind: 'performance', minimum: 1, of: 2, wording: 'Do one.' } as const;
  const part = (ref: string, parent: string | null, fields: Partial<StandardItem> = {}): StandardItem =>
    other({ kind: 'indicative_content', ref, parent, wording: `Cover ${ref}.`, ...fields });
  const content = [part('1', null), part('1.a', '1'), part('1.a.1', '1.a'), part('1-2', null, { defect: 'Twice.' })];
  const step = { name: 'minimumKinds', value: 1, unit: 'count', meaning: 'kinds, at least' } as const;
  const kinds = [other({ kind: 'range', ref: 'I', thresholds: [step] }), other({ kind: 'range', ref: 'II' })];

  it.each<readonly [string, Standard]>([
    ['knowledge beside performance of the same element', claimed(row)],
    ['a list for the whole unit', claimed([...row, law], { unitWide: wide })],
    ['a minimum that counts what is there', claimed(row, { minima: [minimum] })],
    ['points two deep, and a number printed twice', claimed(content)],
    ['a figure beside a range that a minimum holds', claimed(kinds, { minima: [{ ...minimum, kind: 'range' }] })],
    [
      'a criterion without a rule where the candidate claims it',
      { ...withUnit({ rules: [], evidence: {} }), coverage: 'claims' },
    ],
  ])('takes %s', (_what, standard) => {
    expect(faultsOf(standard)).toEqual([]);
  });

  it.each<readonly [string, Standard, readonly string[]]>([
    ['a letter left out', claimed([...row, knowledge('d')]), ['d gap_in_numbering']],
    ['a number left out', claimed([...row, other({ ref: '4' })]), ['4 gap_in_numbering']],
    [
      'performance of another element',
      claimed([...row, knowledge('a', { element: '1.2' })]),
      expect.arrayContaining(['a wrong_element']),
    ],
    [
      'a row that does not begin with its parent',
      claimed([...row.slice(0, 3), knowledge('b', { beside: ['2', '1'] })]),
      ['b wrong_parent'],
    ],
    [
      'a row with an item that is not there',
      claimed([...row.slice(0, 3), knowledge('b', { beside: ['1', '3'] })]),
      ['b wrong_parent'],
    ],
    [
      'an element without an item',
      claimed(row, {
        elements: [
          { element: '1.1', title: 'Talk' },
          { element: '1.2', title: 'On' },
        ],
      }),
      ['elements item_missing'],
    ],
    [
      'a list without an item',
      claimed([...row, law], {
        unitWide: { ...wide, lists: [...wide.lists, { list: 'risk', wording: 'What may happen.' }] },
      }),
      ['unitWide item_missing'],
    ],
    [
      'a list that nobody named',
      claimed([...row, law, { ...law, ref: 'risk.a', wording: 'Know risks.' }], { unitWide: wide }),
      ['unitWide wrong_element'],
    ],
    ['a minimum of more than there is', claimed(row, { minima: [{ ...minimum, of: 3 }] }), ['two wrong_minimum']],
    ['a minimum above its whole', claimed(row, { minima: [{ ...minimum, minimum: 3 }] }), ['two wrong_minimum']],
    ['a figure beside a range that no minimum holds', claimed(kinds), ['I figure_without_rule']],
    [
      'a point without its head',
      claimed([part('1', null), part('1.a', null)]),
      expect.arrayContaining(['1.a parent_missing']),
    ],
    ['a point under another head', claimed([part('1', null), part('2', null), part('2.a', '1')]), ['2.a wrong_parent']],
    ['a number printed twice, and not said so', claimed([part('1', null), part('1-2', null)]), ['1-2 bad_reference']],
  ])('finds %s', (_what, standard, faults) => {
    expect(faultsOf(standard)).toEqual(faults);
  });
});

describe('checking a functional map', () => {
  const map = (units: readonly string[], ref = 'A1'): Standard => ({
    ...smallStandard,
    functionalMap: [
      {
        wording: 'Talking is done.',
        areas: [
          { ref: 'A', wording: 'Talk is set up.', functions: [{ ref, wording: 'Set up talk.', units: [...units] }] },
        ],
      },
    ],
  });

  it('takes a function that a unit meets', () => {
    expect(faultsOf(map(['1']))).toEqual([]);
  });

  it.each<readonly [string, Standard, readonly string[]]>([
    ['a unit that is not there', map(['7']), ['A1 unit_missing']],
    ['a unit named twice', map(['1', '1']), ['A1 duplicate']],
    ['a function that no unit meets', map([]), ['A1 unit_missing']],
    ['one reference for two things', map(['1'], 'A'), ['functionalMap duplicate']],
    [
      'words that are no sentence',
      { ...smallStandard, glossary: [{ term: 'Talk', meaning: 'speech' }] },
      ['Talk bad_form'],
    ],
  ])('finds %s', (_what, standard, faults) => {
    expect(faultsOf(standard)).toEqual(faults);
  });
});

describe('checking rules and evidence', () => {
  it.each<readonly [string, Standard, readonly string[]]>([
    [
      'a rule twice',
      withUnit({ rules: [...smallUnit.rules, ...smallUnit.rules] }),
      ['1.1-time duplicate', 'items duplicate'],
    ],
    ['a rule of no criterion', withRule({ id: '1.2-time' }), expect.arrayContaining(['1.2-time criterion_missing'])],
    ['a criterion without a rule', withUnit({ rules: [] }), ['1.1 rule_missing', '1.1 figure_without_rule']],
    ['a figure that no rule holds', withRule({ figures: { minimumMinutes: 60 } }), ['1.1 figure_without_rule']],
    ['an item that no check looks for', withRule({ items: ['goals', 'glory'] }), ['1.1-time unknown_item']],
    ['an item twice', withRule({ items: ['goals', 'goals'] }), ['1.1-time duplicate']],
    ['a clause of another document', withRule({ clause: { ...clause, document: '001' } }), ['1.1-time wrong_clause']],
    ['a clause of another unit', withRule({ clause: { ...clause, unit: '2' } }), ['1.1-time wrong_clause']],
    ['a clause of another criterion', withRule({ clause: { ...clause, criterion: '1.2' } }), ['1.1-time wrong_clause']],
    [
      'a criterion where the clause is the aim',
      withRule({ clause: { ...clause, part: 'aim' } }),
      ['1.1-time wrong_clause'],
    ],
    ['no evidence for a criterion', withUnit({ evidence: {} }), ['1.1 evidence_missing']],
    [
      'evidence for no criterion',
      withEvidence({ '1.2': [{ kind: 'session', fields: ['summary'] }] }),
      ['1.2 criterion_missing'],
    ],
    [
      'evidence of an unknown kind',
      withEvidence({ '1.1': [{ kind: 'diary', fields: ['summary'] }] }),
      ['1.1 unknown_record'],
    ],
    [
      'a field that the record lacks',
      withEvidence({ '1.1': [{ kind: 'session', fields: ['mood'] }] }),
      ['1.1 unknown_field'],
    ],
    ['evidence without a field', withEvidence({ '1.1': [{ kind: 'session', fields: [] }] }), ['1.1 unknown_field']],
  ])('finds %s', (_what, standard, faults) => {
    expect(faultsOf(standard)).toEqual(faults);
  });

  it('lets a clause of the aim have no criterion, and a declared rule name what it likes', () => {
    expect(faultsOf(withRule({ clause: { ...clause, criterion: null, part: 'aim' } }))).toEqual([]);
    expect(faultsOf(withRule({ check: 'declared', items: ['glory'] }))).toEqual([]);
  });
});

describe('checking wordings', () => {
  it.each([
    ['no full stop', 'Show when you talked', 'bad_form'],
    ['a small letter at the start', 'show when you talked.', 'bad_form'],
    ['two spaces', 'Show  when you talked.', 'bad_form'],
    ['nothing', '', 'bad_form'],
    ['a short form', 'Show when you talked (eg in May).', 'unwanted_word'],
    ['a short form with stops', 'Show when you talked, e.g. in May.', 'unwanted_word'],
    ['the learner', 'Show when the learner talked.', 'unwanted_word'],
    ['too much', `Show ${'and show '.repeat(80)}.`, 'too_long'],
  ])('finds %s', (_what, wording, fault) => {
    expect(faultsOf(withWording(wording))).toEqual([`1.1.g1 ${fault}`]);
  });

  it('finds two items with the same words, whatever the case', () => {
    expect(faultsOf(withWording('Cover WHOM to talk to.'))).toEqual(['items duplicate']);
  });

  it('takes words that only begin like a short form', () => {
    expect(faultsOf(withWording('Begin with a legal etching.'))).toEqual([]);
  });
});

function withQualification(fields: Partial<Standard['qualifications'][number]>): Standard {
  return { ...smallStandard, qualifications: smallStandard.qualifications.map((one) => ({ ...one, ...fields })) };
}

function withEvidence(evidence: StandardUnit['evidence']): Standard {
  return withUnit({ evidence: { ...smallUnit.evidence, ...evidence } });
}
