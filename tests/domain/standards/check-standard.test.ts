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
