import { describe, expect, it } from 'vitest';
import { practiceOfClaims } from '../../../src/domain/coverage/claimed-practice';
import { coverEnrolment } from '../../../src/domain/coverage/cover-enrolment';
import { resultOfCoverage } from '../../../src/domain/coverage/coverage-result';
import { passageDefaults, sourceDefaults } from '../../../src/domain/records/written-response';
import { buildSubmission } from '../../../src/domain/submission/build-submission';
import type { SubmissionDocument } from '../../../src/domain/submission/document';
import { recordAnchor } from '../../../src/domain/submission/references';
import { anchorsOf } from '../../../src/submission/layout/survey';
import { standardUnderTest } from '../../standards/standard-under-test';
import { date, id, instant, portfolioBuilder } from '../../support/portfolio-builder';
import { blocksOf, headingsOf, targetsOf } from './submission-of';

const TODAY = date('2026-06-01');
const CODE_NAMES = { heron: 'Heron', alder: 'Alder' } as const;

/** Somebody on two qualifications: two clients, filed under the first; one session of each is claimed for the second. */
function candidateOn(standardId: string, qualification: string, units: readonly string[] | null) {
  const builder = portfolioBuilder();
  builder.add('candidate', { name: 'Robin' }, { id: 'me' });
  const course = { candidateId: id('me'), standard: 'ilm-l5', qualification: 'certificate' };
  builder.add('enrolment', course, { id: 'first' });
  builder.add('enrolment', { candidateId: id('me'), standard: standardId, qualification, units }, { id: 'second' });
  for (const [key, codeName] of Object.entries(CODE_NAMES)) {
    builder.add('client', { enrolmentId: id('first'), codeName }, { id: key });
    const session = { enrolmentId: id('first'), clientIds: [id(key)], heldOn: date('2026-05-01') };
    builder.add('session', { ...session, durationMinutes: 60, summary: `About ${codeName}` }, { id: `with-${key}` });
  }
  const document = (chosen: readonly string[], draft = false): SubmissionDocument => {
    const { standard } = standardUnderTest(standardId);
    const portfolio = builder.build();
    const enrolment = builder.get('enrolment', 'second');
    const coverage = coverEnrolment({ portfolio, standard, enrolment, today: TODAY });
    const result = resultOfCoverage(coverage, practiceOfClaims(portfolio, enrolment, coverage));
    const request = { portfolio, standard, result, coverage, enrolmentId: enrolment.id, units: chosen, draft };
    return buildSubmission({ ...request, now: instant('2026-06-01T09:00:00.000Z'), attempt: 'first' });
  };
  const claim = (unit: string, itemKind: string, item: string, recordIds: readonly string[], more = {}) =>
    builder.add('claim', { enrolmentId: id('second'), unit, itemKind, item, recordIds: recordIds.map(id), ...more });
  return { builder, claim, document };
}

const textOf = (document: SubmissionDocument): string => JSON.stringify(document);

describe('a submission on claims', () => {
  const { builder, claim, document } = candidateOn('cipd-l3', 'certificate', null);
  claim('1', 'operational', '1', ['with-heron'], { note: 'Agreed on the first page.' });
  claim('1', 'operational', '2', [], { notApplicableBecause: 'Nobody asked for it.' });
  builder.add('writtenResponse', {
    ...{ enrolmentId: id('second'), unit: '1', itemKind: 'knowledge_indicator', item: '1' },
    passages: [{ ...passageDefaults, id: id('p'), text: 'They differ in who knows.', sourceIds: [id('starr')] }],
    sources: [{ ...sourceDefaults, id: id('starr'), authors: 'Starr, J.', year: '2016', title: 'The Coaching Manual' }],
  });
  const whole = document(['1', '2', '3', '4', 'common'], true);

  it('tells of what is claimed, whatever it was filed under, and of nothing else', () => {
    expect(textOf(whole)).toContain('About Heron');
    expect(textOf(whole)).not.toContain('Alder');
    expect(headingsOf(whole, 1)).toContain('Client Heron');
  });

  it('has a matrix in which every item stands, with its evidence, its note and its reason', () => {
    const rows = [...anchorsOf(whole)].filter((anchor) => anchor.startsWith('criterion:'));
    expect(rows).toHaveLength(17 + 34 + 17);
    expect(textOf(whole)).toContain('Agreed on the first page.');
    expect(textOf(whole)).toContain('Nobody asked for it.');
  });

  it('says where every indicator and common element is covered', () => {
    expect(headingsOf(whole, 1)).toContain('Where everything is covered');
  });

  it('lists what is open in a draft, and not in the file that is handed in', () => {
    expect(headingsOf(whole, 1)).toContain('What is missing so far');
    expect(headingsOf(document(['1']), 1)).not.toContain('What is missing so far');
  });

  it('prints an answer with its sources, under the item that it is to', () => {
    expect(headingsOf(whole, 2)).toContain('A01 Answer to 1 K 1');
    expect(textOf(whole)).toContain('Starr, 2016');
    expect(textOf(whole)).toContain('The Coaching Manual');
  });

  it('leads every link and page number to a place that is there', () => {
    const places = anchorsOf(whole);
    expect(places.has(recordAnchor(id('with-heron')))).toBe(true);
    expect(targetsOf(whole).filter((target) => !places.has(target))).toEqual([]);
  });

  it('holds the chosen sections only', () => {
    const one = document(['2']);
    expect(textOf(one)).not.toContain('About Heron');
    expect([...anchorsOf(one)].filter((anchor) => anchor.startsWith('criterion:1:'))).toEqual([]);
  });
});

describe('a submission on CM22', () => {
  it('says how far its minima are reached', () => {
    const { claim, document } = candidateOn('nos-workplace', 'suite', ['CM22']);
    claim('CM22', 'range', 'I', ['with-heron'], { element: 'A.1' });
    const minima = blocksOf(document(['CM22'])).filter(
      (block) => block.kind === 'paragraph' && /of [24] so far/.test(JSON.stringify(block)),
    );
    expect(minima.map((block) => /\d of \d so far/.exec(JSON.stringify(block))?.[0])).toEqual([
      '1 of 2 so far',
      '0 of 4 so far',
    ]);
  });
});
