import { describe, expect, it } from 'vitest';
import { signingWords as words } from '../../src/domain/words/signing';
import { doubtsOf, emptyEntry, type SignEntry, signedFields } from '../../src/workspace/signing';

const stroke = [{ x: 1, y: 2 }] as never;
const file = { sha256: 'a' } as never;
const full: SignEntry = {
  ...emptyEntry('typed', '2026-03-02'),
  name: 'Morgan Hale',
  agrees: true,
  strokes: [stroke],
  files: [file],
};

describe('a signature while it is being made', () => {
  it.each([
    ['typed', { agrees: words.needsTick }],
    ['drawn', { strokes: words.needsDrawing }],
    ['photographed', { files: words.needsInk }],
  ] as const)('%s misses a name, and what that way of signing asks for', (method, own) => {
    expect(doubtsOf(emptyEntry(method, '2026-03-02'))).toEqual({ name: words.needsName, ...own });
    expect(doubtsOf({ ...full, method })).toEqual({});
  });

  it('misses its day', () => {
    expect(doubtsOf({ ...full, signedOn: '' })).toEqual({ signedOn: words.needsDate });
  });

  it.each([
    ['typed', { statement: 'I agree.', strokes: [], files: [] }],
    ['drawn', { statement: '', strokes: [stroke], files: [] }],
    ['photographed', { statement: '', strokes: [], files: [file] }],
  ] as const)('%s keeps nothing of the other ways', (method, kept) => {
    const fields = signedFields({ ...full, method }, 'I agree.');
    expect(fields).toEqual({ name: 'Morgan Hale', method, signedOn: '2026-03-02', ...kept });
  });
});
