import { describe, expect, it } from 'vitest';
import { standardUnderTest } from './standard-under-test';

const { standard, unit, count } = standardUnderTest('ilm-l5');

describe('ILM Level 5 as the document prints it', () => {
  it.each([
    ['500', 'D/617/2906', 6, 20],
    ['501', 'H/617/2907', 5, 12],
    ['502', 'K/617/2908', 27, 20],
    ['503', 'M/617/2909', 5, 10],
  ])('unit %s is %s, %i credits, %i guided hours', (name, uan, credit, guidedHours) => {
    expect(unit(name)).toMatchObject({ uan, level: 5, credit, guidedHours });
  });

  it.each([
    ['500', 3, 12, 37, 12, 0],
    ['501', 3, 11, 30, 13, 19],
    ['502', 3, 11, 29, 12, 19],
    ['503', 2, 6, 11, 6, 0],
  ])('unit %s has its outcomes, criteria, depth, guidance and likely evidence', (name, ...counts) => {
    const kinds = [
      'learning_outcome',
      'assessment_criterion',
      'depth',
      'assessment_guidance',
      'evidence_suggestion',
    ] as const;
    expect(kinds.map((kind) => count(kind, name))).toEqual(counts);
  });

  it('makes the Certificate of 500, 501 and 503, the Diploma of 500, 502 and 503, and says that this is implied', () => {
    expect(
      standard.qualifications.map(({ id, units, practiceUnit, basis }) => ({ id, units, practiceUnit, basis })),
    ).toEqual([
      { id: 'certificate', units: ['500', '501', '503'], practiceUnit: '501', basis: 'implied, not printed' },
      { id: 'diploma', units: ['500', '502', '503'], practiceUnit: '502', basis: 'implied, not printed' },
    ]);
  });

  it('says where the document is broken or at odds with itself', () => {
    const withDefect = (name: string): string[] =>
      unit(name).items.flatMap((item) => (item.defect === undefined ? [] : [item.ref]));
    expect(withDefect('500')).toEqual(['3.1', '3.1.g1', '3.2']);
    expect(withDefect('501')).toEqual(['1.3.g1', '3.3', '3.3.g1']);
    expect(withDefect('502')).toEqual(['1.2', '1.2.g1', '1.3.g1', '3.3', '3.3.g1']);
  });
});

describe('the rules of 501 and 502', () => {
  const rulesOf = (name: string) => new Map(unit(name).rules.map((rule) => [rule.id, rule]));
  const shorter = rulesOf('501');
  const longer = rulesOf('502');

  it('are the same, but for the single meeting of 501', () => {
    expect([...shorter.keys()].filter((id) => !longer.has(id))).toEqual(['3.3-single-meeting']);
    expect([...longer.keys()].filter((id) => !shorter.has(id))).toEqual([]);
  });

  it('differ only in their figures', () => {
    for (const [id, rule] of longer) {
      const { check, kind, items, clause } = rule;
      expect(shorter.get(id), id).toMatchObject({ check, kind, items, clause: { ...clause, unit: '501' } });
    }
  });

  it.each([
    ['1.1-individuals-planned', { minimum: 2, maximum: 3 }, { minimum: 4, maximum: 9 }],
    ['1.1-hours-planned', { minimumMinutes: 18 * 60 }, { minimumMinutes: 54 * 60 }],
    ['2.1-individuals', { minimum: 2, maximum: 3 }, { minimum: 4, maximum: 9 }],
    ['2.1-coaching-time', { minimumMinutes: 18 * 60 }, { minimumMinutes: 54 * 60 }],
    ['3.3-supervision-time', { minimumMinutes: 60 }, { minimumMinutes: 180 }],
  ])('have the figures of %s', (id, figures501, figures502) => {
    expect(shorter.get(id)?.figures).toEqual(figures501);
    expect(longer.get(id)?.figures).toEqual(figures502);
  });

  it('have no other figure that differs', () => {
    const differing = [...longer].filter(
      ([id, rule]) => JSON.stringify(rule.figures) !== JSON.stringify(shorter.get(id)?.figures),
    );
    expect(differing.map(([id]) => id)).toEqual([
      '1.1-individuals-planned',
      '1.1-hours-planned',
      '2.1-coaching-time',
      '2.1-individuals',
      '3.3-supervision-time',
    ]);
  });
});

describe('the rules of 500 and 503', () => {
  it.each(['500', '503'])('in unit %s all look at what the candidate writes', (name) => {
    const checks = [...new Set(unit(name).rules.map((rule) => rule.check))];
    expect(checks.filter((check) => !/^(response|swot|pdp)-/.test(check))).toEqual([]);
  });
});
