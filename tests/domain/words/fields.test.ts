import { describe, expect, it } from 'vitest';
import { changedFields } from '../../../src/domain/record-changes';
import { allRecordKinds, recordKinds } from '../../../src/domain/records/record-kinds';
import { fieldLabel, fieldText } from '../../../src/domain/words/fields';
import { date, id, portfolioBuilder } from '../../support/portfolio-builder';

const nameOf = (one: string): string => `<${one}>`;

describe('the words of fields', () => {
  it('has a name for every field of every kind, each said once in its form', () => {
    for (const kind of allRecordKinds()) {
      const shape = Object.keys(recordKinds[kind].schema.def.shape);
      const own = shape.filter((field) => !['kind', 'version', 'id', 'ref', 'createdAt', 'changedAt'].includes(field));
      const names = own.map((field) => fieldLabel(kind, field));
      expect(
        names.filter((name, index) => name === own[index]),
        kind,
      ).toEqual([]);
      expect(new Set(names).size, kind).toBe(names.length);
    }
  });

  it.each([
    ['session', 'heldOn', '2026-05-12', '12 May 2026'],
    ['session', 'durationMinutes', 90, '1 h 30 min'],
    ['session', 'medium', 'in_person', 'In person'],
    ['session', 'clientIds', ['ash', 'oak'], '<ash> and <oak>'],
    ['session', 'claimed', false, 'No'],
    ['session', 'actions', [{ what: 'Ask Ann', who: 'me', by: '' }], 'Ask Ann; me'],
    ['session', 'summary', 'in_person', 'in_person'],
    ['candidate', 'role', 'coach', 'coach'],
    ['signature', 'role', 'coach', 'Coach'],
    ['feedback', 'form', 'written', 'Written'],
    ['contract', 'form', 'two_way', 'Two-way'],
    ['feedback', 'ratings', { listening: 4, questions: 0, challenge: null }, 'Listening: 4; Questions: Not observed'],
    ['goal', 'scaleAtStart', 0, '0'],
    ['client', 'endedOn', null, 'Nothing'],
    ['client', 'stakeholders', [], 'Nothing'],
    ['signature', 'strokes', [[1, 2]], 'Not shown here'],
    ['of a newer app', 'whatever', 'text', 'text'],
  ])('%s %s %j reads %s', (kind, field, value, text) => {
    expect(fieldText(kind, field, value, nameOf)).toBe(text);
  });
});

describe('what changed between two versions', () => {
  it('names the fields that differ, in the order of the form, whatever else was saved', () => {
    const session = portfolioBuilder().add('session', {
      enrolmentId: id('e'),
      clientIds: [id('c')],
      heldOn: null,
      durationMinutes: null,
    });
    const later = {
      ...session,
      goals: 'Decide',
      heldOn: date('2026-05-12'),
      changedAt: '2026-06-01T00:00:00Z' as never,
    };
    expect(changedFields(later, session)).toEqual(['heldOn', 'goals']);
    expect(changedFields(session, session)).toEqual([]);
    expect(changedFields(session, null)).toEqual(['clientIds', 'medium', 'formal', 'practice', 'status', 'claimed']);
  });
});
