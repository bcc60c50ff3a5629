import { expect, test } from 'vitest';
import { contractInForce } from '../../src/domain/contract-standing';
import { buildPortfolio } from '../../src/domain/portfolio';
import { newRecord } from '../../src/domain/records/new-record';
import { toIsoDate } from '../../src/domain/time';
import { createTestClock, createTestIds } from '../support/test-clock';

const ids = createTestIds();
const clock = createTestClock();
const client = ids.next();
const contract = (agreedOn: string | null) =>
  newRecord('contract', ids.next(), clock.now(), {
    clientId: client,
    agreedOn: agreedOn === null ? null : toIsoDate(agreedOn),
  });

test('of several contracts the one agreed last is in force, not one that is only begun', () => {
  const [first, last, begun] = [contract('2026-01-10'), contract('2026-03-10'), contract(null)];
  expect(contractInForce(buildPortfolio([begun, last, first]), client)).toEqual(last);
});

test('a contract that is only begun is better than none', () => {
  const begun = contract(null);
  expect(contractInForce(buildPortfolio([begun]), client)).toEqual(begun);
  expect(contractInForce(buildPortfolio([]), client)).toBeUndefined();
});
