import { describe, expect, it } from 'vitest';
import { practiceOfClaims } from '../../src/domain/coverage/claimed-practice';
import { coverEnrolment } from '../../src/domain/coverage/cover-enrolment';
import { resultOfCoverage } from '../../src/domain/coverage/coverage-result';
import { compareJudged, judgeUnder } from '../../src/domain/packs/compare';
import { passageDefaults } from '../../src/domain/records/written-response';
import { checkEnrolment } from '../../src/domain/rules/check-enrolment';
import { CHECK_NAMES, ITEM_NAMES } from '../../src/domain/rules/check-names';
import { checkStandard } from '../../src/domain/standards/check-standard';
import { buildSubmission } from '../../src/domain/submission/build-submission';
import type { Block, SubmissionDocument } from '../../src/domain/submission/document';
import { listStandardIds, readEarlier } from '../../src/node/read-standard';
import { MADE_UP_STANDARDS, madeUpStandard } from '../support/made-up-standards';
import { date, id, instant, portfolioBuilder } from '../support/portfolio-builder';

/**
 * A qualification that was added as docs/adding-a-standard.md says: two folders of JSON, and not a line of code. What the app
 * itself makes of them is in tests/e2e/added-standard.spec.ts.
 */
const TODAY = date('2026-06-01');
const NOW = instant('2026-06-01T09:00:00.000Z');
const known = { checks: new Set<string>(CHECK_NAMES), items: new Set<string>(ITEM_NAMES) };

function enrolledOn(standard: string, qualification: string) {
  const builder = portfolioBuilder();
  builder.add('candidate', { name: 'Robin' }, { id: 'me' });
  const enrolment = builder.add('enrolment', { candidateId: id('me'), standard, qualification }, { id: 'enrolment' });
  builder.add('client', { enrolmentId: enrolment.id, codeName: 'Gull' }, { id: 'gull' });
  const hour = (day: string) =>
    builder.add('session', {
      ...{ enrolmentId: enrolment.id, clientIds: [id('gull')], heldOn: date(day), durationMinutes: 60 },
      ...{ goals: 'Moor alone', summary: 'We tried it', outcomes: 'It held' },
    });
  return { builder, enrolment, hour };
}

describe('a standard that was dropped in', () => {
  it('is found, and nothing is wrong with it in any of its versions', () => {
    expect(listStandardIds(MADE_UP_STANDARDS)).toEqual(['harbour-mentor', 'harbour-skills']);
    for (const standard of [
      madeUpStandard('harbour-mentor'),
      madeUpStandard('harbour-mentor', '1.0.0'),
      madeUpStandard('harbour-skills'),
    ])
      expect(checkStandard(standard, known), `${standard.id} ${standard.packVersion}`).toEqual([]);
  });

  it('judges by its rules, and prints its matrix', () => {
    const { builder, enrolment, hour } = enrolledOn('harbour-mentor', 'award');
    for (const day of ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22']) hour(day);
    const standard = madeUpStandard('harbour-mentor');
    const portfolio = builder.build();
    const result = checkEnrolment({ portfolio, standard, enrolmentId: enrolment.id, today: TODAY });
    expect(result.findings.map(({ rule, state, found, needed }) => [rule, state, found, needed])).toEqual([
      ['1.1-mentoring-time', 'not_met', 240, 300],
      ['1.2-diary-items', 'met', 4, 4],
      ['2.1-reflection-of-each-session', 'not_met', 0, 4],
    ]);
    const request = { portfolio, standard, result, enrolmentId: enrolment.id, units: ['H1'], now: NOW } as const;
    const document = buildSubmission({ ...request, attempt: 'first', draft: false });
    expect(matrixRows(document).map((row) => row.slice(0, 2))).toEqual([
      ['1.1', 'Mentor for at least 5 hours in all.'],
      ['1.2', 'Write down what was talked about each time.'],
      ['2.1', 'Think over each session in writing.'],
    ]);
    expect(matrixRows(document)[0]?.[2]).toContain('D01');
  });

  it('is covered by claims where it says so, and prints its matrix', () => {
    const { builder, enrolment, hour } = enrolledOn('harbour-skills', 'whole');
    const { id: session } = hour('2026-05-01');
    const claim = { enrolmentId: enrolment.id, unit: 'S1', itemKind: 'performance' };
    builder.add('claim', { ...claim, item: 'P1', recordIds: [session] });
    builder.add('claim', { ...claim, item: 'P3', notApplicableBecause: 'No gear is needed to tie a knot.' });
    builder.add('writtenResponse', {
      ...{ enrolmentId: enrolment.id, unit: 'S1', itemKind: 'knowledge', item: 'K1' },
      passages: [{ ...passageDefaults, id: id('p'), text: 'By watching the hands.' }],
    });
    const standard = madeUpStandard('harbour-skills');
    const portfolio = builder.build();
    const coverage = coverEnrolment({ portfolio, standard, enrolment, today: TODAY });
    expect(coverage.units[0]?.items.map(({ item, state }) => [item.ref, state])).toEqual([
      ['P1', 'declared'],
      ['P2', 'open'],
      ['P3', 'not_applicable'],
      ['K1', 'declared'],
      ['K2', 'open'],
    ]);
    const result = resultOfCoverage(coverage, practiceOfClaims(portfolio, enrolment, coverage));
    const request = { portfolio, standard, result, coverage, enrolmentId: enrolment.id, units: ['S1'] } as const;
    const rows = matrixRows(buildSubmission({ ...request, now: NOW, attempt: 'first', draft: true }));
    expect(rows.map(([ref]) => ref)).toEqual(['P1', 'P2', 'P3', 'K1', 'K2']);
    expect(rows[0]?.[2]).toContain('D01');
    expect(rows[2]?.[2]).toContain('No gear is needed');
    expect(rows[3]?.[2]).toContain('A01');
  });
});

describe('an earlier version of its rules', () => {
  const { builder, enrolment, hour } = enrolledOn('harbour-mentor', 'award');
  for (const day of ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22']) hour(day);
  const portfolio = builder.build();
  const judged = (version: string | null) => {
    const standard = madeUpStandard('harbour-mentor', version);
    return judgeUnder({ portfolio, standard, enrolment, today: TODAY });
  };

  it('is put together from what it had otherwise', () => {
    expect(readEarlier('harbour-mentor', MADE_UP_STANDARDS)).toHaveLength(1);
    const earlier = madeUpStandard('harbour-mentor', '1.0.0');
    expect(earlier).toMatchObject({ packVersion: '1.0.0', edition: 'First, made up for the tests' });
    expect(earlier.units[0]?.rules[0]?.figures).toEqual({ minimumMinutes: 180 });
  });

  it('is the version of today where nobody kept it', () => {
    expect(madeUpStandard('harbour-mentor', '0.9.0').packVersion).toBe('1.1.0');
  });

  it('shows what a newer one would change, and nothing else', () => {
    const changes = compareJudged(judged('1.0.0'), judged(null));
    expect(
      changes.map(({ key, before, after }) => [key, before?.state, before?.needed, after?.state, after?.needed]),
    ).toEqual([
      ['H1 1.1-mentoring-time', 'met', 180, 'not_met', 300],
      ['H1 2.1-reflection-of-each-session', undefined, undefined, 'not_met', 4],
      ['H1 2.1-key-learning', 'not_met', 4, undefined, undefined],
    ]);
    expect(compareJudged(judged(null), judged(null))).toEqual([]);
  });

  it('is compared item by item where it is covered by claims', () => {
    const standard = madeUpStandard('harbour-skills');
    const [unit] = standard.units;
    if (unit === undefined) throw new Error('no unit');
    const later = {
      ...standard,
      units: [{ ...unit, items: unit.items.filter(({ ref }) => ref !== 'P2') }],
    };
    const skills = enrolledOn('harbour-skills', 'whole');
    const covered = (of: typeof standard) =>
      judgeUnder({ portfolio: skills.builder.build(), standard: of, enrolment: skills.enrolment, today: TODAY });
    expect(compareJudged(covered(standard), covered(later))).toMatchObject([
      { key: 'S1 performance~P2', before: { state: 'open', criterion: 'P2' }, after: null },
    ]);
  });
});

/** Each row of the matrix as the text of its cells; heads of parts left out. */
function matrixRows(document: SubmissionDocument): readonly (readonly string[])[] {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const tables = blocks.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table');
  return tables
    .flatMap(({ rows }) => rows)
    .filter(({ anchor }) => anchor?.startsWith('criterion:'))
    .map(({ cells }) => cells.map((cell) => textOf(cell)));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, cited, blocks } = value as Record<string, unknown>;
  return [text, cited, blocks].map(textOf).join('');
}
