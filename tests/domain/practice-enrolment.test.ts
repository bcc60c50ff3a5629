import { expect, it } from 'vitest';
import { practiceEnrolment } from '../../src/domain/practice-enrolment';
import type { Enrolment } from '../../src/domain/records/enrolment';
import { id, portfolioBuilder } from '../support/portfolio-builder';

const builder = portfolioBuilder();
const enrolmentOn = (standard: string, createdAt: string): Enrolment =>
  builder.add(
    'enrolment',
    { candidateId: id('me'), standard, qualification: 'any', registeredOn: null },
    { id: `${standard}-${createdAt.slice(0, 7)}`, createdAt },
  );
const certificate = enrolmentOn('ilm-l5', '2026-01-05T09:00:00Z');
const diploma = enrolmentOn('ilm-l5', '2026-03-05T09:00:00Z');
const cipd = enrolmentOn('cipd-l3', '2026-06-05T09:00:00Z');
const all = [certificate, cipd, diploma];
const countsHours = ({ standard }: Enrolment): boolean => standard === 'ilm-l5';

it.each([
  ['the current one where hours count', certificate, all, certificate],
  ['the last one where they count, while a standard without hours is open', cipd, all, diploma],
  ['the current one where they count nowhere', cipd, [cipd], cipd],
])('files work under %s', (_, current, enrolments, expected) => {
  expect(practiceEnrolment(enrolments, current, countsHours)).toBe(expected);
});
