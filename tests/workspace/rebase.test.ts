import { describe, expect, test } from 'vitest';
import { isSame, rebase } from '../../src/workspace/rebase';

const base = { id: 'a', goal: 'one', said: '', list: ['x'], ratings: { listening: null, questions: 2 } };

describe('rebase', () => {
  test('keeps what was edited, and takes the rest from the newer version', () => {
    const edited = { ...base, said: 'typed here' };
    const newer = { ...base, goal: 'saved elsewhere' };
    expect(rebase(base, edited, newer)).toEqual({ ...base, goal: 'saved elsewhere', said: 'typed here' });
  });

  test('an edit wins over a change of the same field', () => {
    expect(rebase(base, { ...base, goal: 'mine' }, { ...base, goal: 'theirs' }).goal).toBe('mine');
  });

  test('a list or a group of fields counts as a whole', () => {
    const edited = { ...base, list: ['x', 'y'], ratings: { listening: 4, questions: 2 } };
    const newer = { ...base, list: ['z'], ratings: { listening: null, questions: 5 } };
    expect(rebase(base, edited, newer)).toMatchObject({ list: ['x', 'y'], ratings: { listening: 4, questions: 2 } });
  });

  test('a new record takes over a draft of another new one, but not its id', () => {
    const draft = { ...base, said: 'typed before' };
    expect(rebase(base, draft, { ...base, id: 'b' })).toEqual({ ...base, id: 'b', said: 'typed before' });
  });

  test('a field that the newer version does not have is left behind', () => {
    expect(rebase({}, { gone: 'text' }, { goal: '' })).toEqual({ goal: '' });
  });
});

test('values that would be saved alike are the same', () => {
  expect(isSame({ a: [1, null] }, { a: [1, null] })).toBe(true);
  expect(isSame({ a: '' }, { a: null })).toBe(false);
});
