import { describe, expect, it } from 'vitest';
import { toRecordId } from '../../src/domain/ids';
import { newRecord } from '../../src/domain/records/new-record';
import { parseRecord } from '../../src/domain/records/parse-record';
import { digestOf, signedTextOf } from '../../src/domain/signed-text';
import { instant } from '../support/test-clock';

const NOW = instant('2026-05-01T08:00:00.000Z');
const contract = newRecord('contract', toRecordId('k1'), NOW, { clientId: toRecordId('c1'), purpose: 'As agreed' });

describe('the text that is signed', () => {
  it('is that of version 1 while nothing is written in what version 2 brought', () => {
    const { boundaries, clauses, ...first } = contract;
    expect([boundaries, clauses]).toEqual(['', []]);
    const read = parseRecord({ ...first, version: 1 });
    expect(read).toEqual({ ok: true, value: contract });
    // Made with version 1 of the record.
    expect(digestOf(signedTextOf(contract))).toBe('bfb7f56932ae42afbe7d529be0a7b27aea75858cb657af8f7ae769fe88761d91');
  });

  it.each([
    ['boundaries', { boundaries: 'No advice on law' }],
    ['a clause', { clauses: [{ id: toRecordId('x'), heading: 'Recording', text: '' }] }],
    ['a space', { boundaries: ' ' }],
  ])('takes in %s as soon as something is written there', (_, change) => {
    expect(signedTextOf({ ...contract, ...change })).not.toBe(signedTextOf(contract));
  });

  it('leaves out how and when it is kept, and the order of its fields', () => {
    const kept = Object.fromEntries(Object.entries({ ...contract, ref: 'C07' }).toReversed());
    expect(signedTextOf(kept as unknown as typeof contract)).toBe(signedTextOf(contract));
  });
});
