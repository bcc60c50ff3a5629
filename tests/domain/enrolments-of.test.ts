import { describe, expect, it } from 'vitest';
import { enrolmentsOf } from '../../src/domain/enrolments-of';
import { date, id, portfolioBuilder } from '../support/portfolio-builder';

/** A Certificate, a Diploma that counts its hours, and CIPD, which has nothing but what is claimed for it. */
function threeEnrolments() {
  const builder = portfolioBuilder();
  const me = { candidateId: id('me'), standard: 'ilm-l5', qualification: 'certificate' };
  builder.add('enrolment', me, { id: 'certificate' });
  builder.add('enrolment', { ...me, qualification: 'diploma', countsHoursOf: id('certificate') }, { id: 'diploma' });
  builder.add('enrolment', { ...me, standard: 'cipd-l3' }, { id: 'cipd' });
  for (const enrolment of ['certificate', 'diploma']) {
    builder.add('client', { enrolmentId: id(enrolment), codeName: enrolment }, { id: `client-${enrolment}` });
    const session = { enrolmentId: id(enrolment), clientIds: [id(`client-${enrolment}`)], heldOn: date('2026-05-01') };
    builder.add('session', { ...session, durationMinutes: 60 }, { id: `session-${enrolment}` });
  }
  const of = (kind: 'session' | 'client' | 'feedback' | 'reflection', name: string) =>
    [...enrolmentsOf(builder.build(), builder.get(kind, name))].sort();
  return { builder, of };
}

describe('the enrolments that a record stands for', () => {
  it('are the one that it is filed under, and those that count its hours', () => {
    const { of } = threeEnrolments();
    expect(of('session', 'session-certificate')).toEqual(['certificate', 'diploma']);
    expect(of('session', 'session-diploma')).toEqual(['diploma']);
  });

  it('are those in which a claim names it, and a client’s whose session is named', () => {
    const { builder, of } = threeEnrolments();
    const claim = { enrolmentId: id('cipd'), unit: '1', itemKind: 'operational', item: '1' };
    builder.add('claim', { ...claim, recordIds: [id('session-diploma')] });
    expect(of('session', 'session-diploma')).toEqual(['cipd', 'diploma']);
    expect(of('client', 'client-diploma')).toEqual(['cipd', 'diploma']);
    expect(of('client', 'client-certificate')).toEqual(['certificate', 'diploma']);
  });

  it('are those of the session that it is about, of the client, or all of them', () => {
    const { builder, of } = threeEnrolments();
    const said = { source: 'client' as const, givenOn: date('2026-05-01') };
    builder.add('feedback', { ...said, sessionIds: [id('session-diploma')] }, { id: 'f1' });
    builder.add('feedback', { ...said, clientId: id('client-certificate') }, { id: 'f2' });
    builder.add('feedback', { ...said, source: 'supervisor' }, { id: 'f3' });
    builder.add('reflection', { sessionId: id('session-diploma'), reflectedOn: date('2026-05-01') }, { id: 'r1' });
    expect(of('feedback', 'f1')).toEqual(['diploma']);
    expect(of('feedback', 'f2')).toEqual(['certificate', 'diploma']);
    expect(of('feedback', 'f3')).toEqual(['certificate', 'cipd', 'diploma']);
    expect(of('reflection', 'r1')).toEqual(['diploma']);
  });
});
