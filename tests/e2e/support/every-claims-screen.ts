import path from 'node:path';

/** Somebody on four qualifications, three of which are covered by claims; the suite of 2012 is the one in sight. */
export const SEVERAL_STANDARDS = path.resolve(import.meta.dirname, '../../fixtures/claims/several-standards.json');

/** What has a form of its own where a standard is covered by claims, or where there are several qualifications. */
export const CLAIMS_SCREENS: readonly string[] = [
  '/',
  '/portfolio',
  '/portfolio/CM05',
  '/portfolio/CM05/performance~P1',
  '/portfolio/CM05/knowledge~K1',
  '/portfolio/CM05/knowledge~K1/answer',
  '/portfolio/CM22',
  '/standard',
  '/serves/session/s1',
  '/serves/session/gone',
  '/enrolment',
  '/enrolment/new',
  '/enrolment/rules',
  '/sessions',
  '/clients',
  '/feedback',
  '/evidence',
  '/export',
];
