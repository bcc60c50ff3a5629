import { describe, expect, it } from 'vitest';
import { coverEnrolment, type ItemCoverage } from '../../../src/domain/coverage/cover-enrolment';
import { gapsOf, itemLabel } from '../../../src/domain/coverage/coverage-result';
import type { RecordId } from '../../../src/domain/ids';
import { passageDefaults } from '../../../src/domain/records/written-response';
import { readStandard } from '../../../src/node/read-standard';
import { date, id, portfolioBuilder } from '../../support/portfolio-builder';

const TODAY = date('2026-06-01');

function candidateOn(standardId: string, qualification: string, units: readonly string[] | null = null) {
  const read = readStandard(standardId);
  if (!read.ok) throw new Error(standardId);
  const standard = read.value;
  const portfolio = portfolioBuilder();
  portfolio.add('candidate', { name: 'Robin' }, { id: 'candidate' });
  const fields = { candidateId: id('candidate'), standard: standardId, qualification, units };
  portfolio.add('enrolment', fields, { id: 'enrolment' });
  portfolio.add('client', { enrolmentId: id('enrolment'), codeName: 'Heron' }, { id: 'heron' });
  const session = (name: string, status: 'held' | 'cancelled', heldOn: string): RecordId =>
    portfolio.add(
      'session',
      { enrolmentId: id('enrolment'), clientIds: [id('heron')], heldOn: date(heldOn), durationMinutes: 60, status },
      { id: name },
    ).id;
  const claim = (unit: string, itemKind: string, item: string, recordIds: readonly string[], more = {}) =>
    portfolio.add('claim', {
      enrolmentId: id('enrolment'),
      ...{ unit, itemKind, item },
      recordIds: recordIds.map(id),
      ...more,
    });
  const answer = (unit: string, itemKind: string, item: string, text: string, element: string | null = null) =>
    portfolio.add('writtenResponse', {
      enrolmentId: id('enrolment'),
      ...{ unit, element, itemKind, item },
      passages: [{ ...passageDefaults, id: id(`passage-${item}`), text }],
    });
  const cover = () =>
    coverEnrolment({
      portfolio: portfolio.build(),
      standard,
      enrolment: portfolio.get('enrolment', 'enrolment'),
      today: TODAY,
    });
  const item = (unit: string, key: string): ItemCoverage | undefined =>
    cover()
      .units.find((one) => one.unit.unit === unit)
      ?.items.find((one) => one.key === key);
  return { portfolio, session, claim, answer, cover, item };
}

const cipd = () => candidateOn('cipd-l3', 'certificate');
const workplace = (...units: string[]) => candidateOn('nos-workplace', 'suite', units);

describe('an item', () => {
  it('is open while nothing is claimed', () => {
    expect(cipd().item('1', 'operational~1')).toMatchObject({ state: 'open', reason: 'nothing', evidence: [] });
  });
  it('of performance is declared by something done', () => {
    const { session, claim, item } = cipd();
    session('D01', 'held', '2026-05-01');
    claim('1', 'operational', '1', ['D01']);
    expect(item('1', 'operational~1')).toMatchObject({ state: 'declared', evidence: [{ kind: 'session', id: 'D01' }] });
    expect(item('1', 'operational~2')?.state).toBe('open');
  });
  it.each([
    ['cancelled', '2026-05-01', 'open'],
    ['held', '2026-06-02', 'open'],
    ['held', '2026-06-01', 'declared'],
  ] as const)('with a session %s on %s is %s', (status, day, state) => {
    const { session, claim, item } = cipd();
    session('D01', status, day);
    claim('1', 'operational', '1', ['D01']);
    expect(item('1', 'operational~1')?.state).toBe(state);
  });
  it('of knowledge is never inferred from something done', () => {
    const { session, claim, answer, item } = cipd();
    session('D01', 'held', '2026-05-01');
    claim('1', 'knowledge_indicator', '1', ['D01']);
    expect(item('1', 'knowledge_indicator~1')).toMatchObject({ state: 'open', reason: 'no_explanation' });
    answer('1', 'knowledge_indicator', '1', 'They differ in who knows the answer.');
    expect(item('1', 'knowledge_indicator~1')?.state).toBe('declared');
  });
  it('of performance is not met by a text', () => {
    const { answer, item } = cipd();
    answer('1', 'operational', '1', 'I would.');
    expect(item('1', 'operational~1')).toMatchObject({ state: 'open', reason: 'no_practice' });
  });
  it('with an answer in which nothing is written is open', () => {
    const { answer, item } = cipd();
    answer('1', 'knowledge_indicator', '2', '  ');
    expect(item('1', 'knowledge_indicator~2')).toMatchObject({ state: 'open', idle: [{ kind: 'writtenResponse' }] });
  });
  it('that does not apply holds nothing back, until evidence says otherwise', () => {
    const { session, claim, item, cover } = cipd();
    const before = cover().units[0]?.gaps ?? 0;
    claim('1', 'operational', '4', [], { notApplicableBecause: 'No risk in my work.' });
    expect(item('1', 'operational~4')?.state).toBe('not_applicable');
    expect(cover().units[0]?.gaps).toBe(before - 1);
    session('D01', 'held', '2026-05-01');
    claim('1', 'operational', '4', ['D01']);
    expect(item('1', 'operational~4')?.state).toBe('declared');
  });
  it('is known by element and kind too: performance 1 is not knowledge 1', () => {
    const { session, claim, item } = workplace('CM7');
    session('D01', 'held', '2026-05-01');
    claim('CM7', 'performance', '1', ['D01'], { element: '7.1' });
    expect(item('CM7', '7.1~performance~1')?.state).toBe('declared');
    expect(item('CM7', '7.2~performance~1')?.state).toBe('open');
    expect(item('CM7', '7.1~knowledge~a')?.state).toBe('open');
  });
  it('counts records of another enrolment, and forgets those that are gone', () => {
    const { portfolio, session, claim, item } = cipd();
    session('D01', 'held', '2026-05-01');
    portfolio.change('session', 'D01', { enrolmentId: id('another') });
    claim('1', 'operational', '1', ['D01', 'gone']);
    expect(item('1', 'operational~1')?.evidence).toEqual([{ kind: 'session', id: 'D01' }]);
  });
});

describe('a unit', () => {
  it('counts performance and knowledge apart, and indicative content not at all', () => {
    const { session, claim, cover } = cipd();
    session('D01', 'held', '2026-05-01');
    claim('1', 'operational', '1', ['D01']);
    expect(cover().units[0]?.parts).toEqual([
      { part: 'performance', covered: 1, notApplicable: 0, total: 5 },
      { part: 'knowledge', covered: 0, notApplicable: 0, total: 9 },
    ]);
  });
  it('is chosen by role: what is not for everyone is off until chosen', () => {
    const unitsOf = (units: readonly string[] | null) =>
      candidateOn('nos-2012', 'suite', units)
        .cover()
        .units.map(({ unit }) => unit.unit);
    expect(unitsOf(null)).not.toContain('CM08');
    expect(unitsOf(null)).toContain('CM09');
    expect(unitsOf(['CM10', 'CM01'])).toEqual(['CM01', 'CM10']);
  });
});

describe('the minima of CM22', () => {
  const minimumAfter = (element: string, kinds: number, asText = false) => {
    const { session, claim, answer, cover, portfolio } = workplace('CM22');
    session('D01', 'held', '2026-05-01');
    const refs = cover().units[0]?.items.filter((one) => one.item.element === element && one.part === 'range') ?? [];
    for (const { item } of refs.slice(0, kinds))
      if (asText) answer('CM22', 'range', item.ref, 'I know it.', element);
      else claim('CM22', 'range', item.ref, ['D01'], { element });
    void portfolio;
    return cover().units[0]?.minima.find(({ id: name }) => name.startsWith(element));
  };
  it.each([
    ['A.1', 1, 1, 2],
    ['A.1', 2, 2, 2],
    ['A.2', 3, 3, 4],
    ['A.2', 4, 4, 4],
  ])('%s with %d kinds: %d of %d', (element, kinds, found, needed) => {
    expect(minimumAfter(element, kinds)).toMatchObject({ found, needed });
  });
  it('rest on real work, not on a text', () => {
    expect(minimumAfter('A.1', 2, true)).toMatchObject({ found: 0, needed: 2 });
  });
  it('stand among the gaps until they are reached', () => {
    expect(gapsOf(workplace('CM22').cover()).filter(({ minimum }) => minimum !== null)).toHaveLength(2);
  });
});

describe('what an item is called', () => {
  it('keeps numbers of two kinds apart', () => {
    const labels = workplace('CM7')
      .cover()
      .units.flatMap(({ items }) => items.map(({ item }) => itemLabel(item)));
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain('7.1 P 1');
  });
});
