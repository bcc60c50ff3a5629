import { describe, expect, it } from 'vitest';
import { openDraft } from '../../src/workspace/use-form-draft';

const standing = { goals: '', summary: '' };

describe('opening a draft', () => {
  it('brings back what was typed', () => {
    const draft = { base: standing, values: { goals: '', summary: 'long' } };
    expect(openDraft(draft, standing, standing)).toEqual({
      values: { goals: '', summary: 'long' },
      isLeftOver: false,
      isTypedInto: false,
    });
  });

  it('keeps what is typed while the draft is being read', () => {
    const draft = { base: standing, values: { goals: '', summary: 'long' } };
    const { values, isTypedInto } = openDraft(draft, standing, { goals: 'new', summary: '' });
    expect(values).toEqual({ goals: 'new', summary: 'long' });
    expect(isTypedInto).toBe(true);
  });

  it('knows a draft that was saved, typed into or not', () => {
    const saved = { goals: '', summary: 'long' };
    const draft = { base: standing, values: saved };
    expect(openDraft(draft, saved, saved)).toMatchObject({ isLeftOver: true, isTypedInto: false });
    expect(openDraft(draft, saved, { ...saved, goals: 'new' })).toMatchObject({ isLeftOver: true, isTypedInto: true });
  });
});
