import { describe, expect, it } from 'vitest';
import { changedVersions } from '../../src/domain/contract-changes';
import { emptyTermsFrom, termsOf } from '../../src/domain/contract-terms';
import type { Contract } from '../../src/domain/records/contract';
import { newRecord } from '../../src/domain/records/new-record';
import type { Signature } from '../../src/domain/records/signature';
import { digestOf, signedTextOf } from '../../src/domain/signed-text';
import { standardTerms } from '../../src/domain/words/standard-terms';
import { createTestClock, createTestIds } from '../support/test-clock';

const ids = createTestIds();
const clock = createTestClock();
const contract = newRecord('contract', ids.next(), clock.now(), {
  clientId: ids.next(),
  purpose: 'First',
  place: 'Here',
});
const clause = { id: ids.next(), heading: 'Recording', text: 'None' };

function signed(text: Contract, role: Signature['role'], fields: Partial<Signature> = {}): Signature {
  const signedText = signedTextOf(text);
  const known = { subjectId: text.id, role, name: 'A', signedText, digest: digestOf(signedText) };
  return { ...newRecord('signature', ids.next(), clock.now(), known), ...fields };
}

describe('a contract that was changed after it was signed', () => {
  const now = { ...contract, purpose: 'Second', clauses: [clause] };

  it('stands beside each text that was signed, with what differs', () => {
    const [version, ...rest] = changedVersions(now, [signed(contract, 'coach'), signed(contract, 'client')]);
    expect(rest).toEqual([]);
    expect(version).toMatchObject({ isSealWhole: true, signatures: [{ role: 'coach' }, { role: 'client' }] });
    expect(version?.changes).toEqual([
      { field: 'purpose', signed: 'First', now: 'Second' },
      { field: 'clauses', signed: '', now: [clause] },
    ]);
  });

  it('keeps two texts apart, the one signed last first, and leaves out what holds', () => {
    const between = { ...contract, place: 'There' };
    const versions = changedVersions(now, [signed(contract, 'coach'), signed(between, 'coach'), signed(now, 'client')]);
    expect(versions.map(({ changes }) => changes?.map(({ field }) => field))).toEqual([
      ['place', 'purpose', 'clauses'].toSorted((a, b) => order(a) - order(b)),
      ['purpose', 'clauses'],
    ]);
  });

  it('says where a seal does not fit the text, or the text can’t be read', () => {
    const [broken] = changedVersions(now, [signed(contract, 'coach', { digest: 'f'.repeat(64) })]);
    expect(broken).toMatchObject({ isSealWhole: false });
    const [foreign] = changedVersions(now, [signed(contract, 'coach', { signedText: 'As agreed', digest: '0' })]);
    expect(foreign?.changes).toBeNull();
  });

  const order = (field: string): number => Object.keys(contract).indexOf(field);
});

describe('a template', () => {
  const terms = standardTerms({ noun: 'coachee', practice: 'coaching', isThreeWay: true });

  it('of ours speaks of the people by their names for each other, and of a third only if there is one', () => {
    expect(Object.values(terms).every((text) => text.trim() !== '')).toBe(true);
    expect(Object.values(terms).join(' ')).not.toMatch(/client|mentor/);
    const two = standardTerms({ noun: 'mentee', practice: 'mentoring', isThreeWay: false });
    expect([two.stakeholderCommitments, two.sharedWithStakeholder]).toEqual(['', '']);
    expect(Object.values(two).join(' ')).not.toMatch(/client|coach/);
  });

  it('fills what is empty and touches nothing that is written', () => {
    const filled = emptyTermsFrom(terms, contract, () => ids.next());
    expect(filled).not.toHaveProperty('purpose');
    expect(filled).toMatchObject({ confidentiality: terms.confidentiality, ending: terms.ending });
    expect(emptyTermsFrom(terms, { ...contract, ...filled }, () => ids.next())).toEqual({});
  });

  it('brings its clauses under ids of their own, and no day', () => {
    const own = { ...contract, clauses: [clause], agreedOn: '2026-05-01' as Contract['agreedOn'] };
    const filled = emptyTermsFrom(termsOf(own), contract, () => ids.next());
    expect(filled.clauses).toMatchObject([{ heading: 'Recording', text: 'None' }]);
    expect(filled.clauses?.[0]?.id).not.toBe(clause.id);
    expect(termsOf(own)).not.toHaveProperty('agreedOn');
  });
});
