import { expect, test } from 'vitest';
import { contractInForce, contractStanding } from '../../src/domain/contract-standing';
import { buildPortfolio } from '../../src/domain/portfolio';
import type { AttachedFile } from '../../src/domain/records/attached-file';
import { newRecord } from '../../src/domain/records/new-record';
import { digestOf, signedTextOf } from '../../src/domain/signed-text';
import { toIsoDate } from '../../src/domain/time';
import { createTestClock, createTestIds } from '../support/test-clock';

const INK = { sha256: 'a'.repeat(64), name: 'ink.jpg', mediaType: 'image/jpeg', size: 1 } as AttachedFile;
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

test.each([
  ['typed', { method: 'typed', name: 'A. Client' }, 'signed'],
  ['typed without a name', { method: 'typed', name: ' ' }, 'unsigned'],
  ['drawn', { method: 'drawn', strokes: [[1, 2, 3, 4]] }, 'signed'],
  ['a pad without a line', { method: 'drawn', strokes: [[]], name: 'A. Client' }, 'unsigned'],
  ['in ink', { method: 'photographed', files: [INK] }, 'signed'],
  ['in ink without a picture', { method: 'photographed', name: 'A. Client' }, 'unsigned'],
] as const)('a signature that is %s counts as %s', (_, fields, standing) => {
  const signed = contract('2026-01-10');
  const signedText = signedTextOf(signed);
  const signature = newRecord('signature', ids.next(), clock.now(), {
    ...{ subjectId: signed.id, role: 'client', signedText, digest: digestOf(signedText) },
    ...fields,
  });
  const person = newRecord('client', client, clock.now(), { enrolmentId: ids.next() });
  const [coach, own] = contractStanding(buildPortfolio([signed, signature, person]), person, signed);
  expect(own).toMatchObject({ party: { role: 'client' }, standing });
  expect(coach).toMatchObject({ standing: 'unsigned' });
});
