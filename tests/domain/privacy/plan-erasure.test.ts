import { describe, expect, it } from 'vitest';
import type { Portfolio } from '../../../src/domain/portfolio';
import { recordsAbout } from '../../../src/domain/privacy/person-records';
import { planErasure } from '../../../src/domain/privacy/plan-erasure';
import { clientsToReview, retentionOf } from '../../../src/domain/privacy/retention';
import { type AnyRecord, allRecordKinds } from '../../../src/domain/records/record-kinds';
import { newRecord } from '../../../src/domain/records/new-record';
import { check } from '../../support/check-portfolio';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { date, id, instant, type PortfolioBuilder } from '../../support/portfolio-builder';

const CANARY = 'Canary Quillfeather';

describe('erasing a person', () => {
  it('leaves bare hours that count as before, and not a word that was written about them', () => {
    const { builder, client } = withCanaries();
    const portfolio = builder.build();
    const minutes = coachingMinutes(builder);
    expect(minutes).toBeGreaterThan(0);
    const erasure = planErasure(portfolio, client, 'Former client 1', []);
    const after = portfolio.with(erasure.changes);
    expect(everything(after)).not.toContain(CANARY);
    expect(after.get('client', client.id)).toMatchObject({ codeName: 'Former client 1', stakeholders: [] });
    for (const kind of ['identity', 'developmentNeed', 'goal', 'contract', 'feedback'] as const) {
      expect(after.belonging(kind, client.id), kind).toEqual([]);
    }
    const before = portfolio.belonging('session', client.id).filter(({ clientIds }) => clientIds.length === 1);
    expect(before.length).toBeGreaterThan(0);
    for (const session of before) {
      const bare = after.get('session', session.id);
      expect(bare).toMatchObject({
        heldOn: session.heldOn,
        durationMinutes: session.durationMinutes,
        ref: session.ref,
      });
      expect(after.belonging('reflection', session.id)).toEqual([]);
    }
    for (const { id: one, kind } of erasure.removed) expect(after.get(kind, one)).toBeUndefined();
    expect(coachingMinutes(after)).toBe(minutes);
    expect(erasure.hours.sessions).toBe(before.filter(({ status }) => status === 'held').length);
    expect(new Set(erasure.forget)).toEqual(new Set(recordsAbout(portfolio, client.id).own.map((one) => one.id)));
  });

  it('leaves others alone: their records, a session that they share, and what is about the candidate', () => {
    const { builder, client } = withCanaries();
    const other = builder.all('client').find((one) => one.id !== client.id);
    if (other === undefined) throw new Error('one client only');
    const sharedSession = builder.add(
      'session',
      {
        enrolmentId: client.enrolmentId,
        clientIds: [client.id, other.id],
        heldOn: date('2026-03-03'),
        durationMinutes: 60,
        summary: 'Both',
      },
      { id: 'shared' },
    );
    const portfolio = builder.build();
    const erasure = planErasure(portfolio, client, 'Former client 1', []);
    const after = portfolio.with(erasure.changes);
    expect(after.get('session', sharedSession.id)).toEqual(portfolio.get('session', sharedSession.id));
    expect(erasure.toReadThrough.map((one) => one.id)).toContain(sharedSession.id);
    expect(erasure.forget).not.toContain(sharedSession.id);
    for (const record of recordsAbout(portfolio, other.id).own) {
      expect(after.get(record.kind, record.id), record.id).toEqual(record);
    }
    expect(after.all('supervisionMeeting')).toEqual(portfolio.all('supervisionMeeting'));
  });

  it('forgets what was removed before, as far as it leads to the person', () => {
    const { builder, client } = withCanaries();
    const removed = (record: AnyRecord) => ({
      stamp: 'x' as never,
      removedAt: instant('2026-01-01T00:00:00.000Z'),
      record,
    });
    const contract = newRecord('contract', id('old-contract'), instant('2026-01-01T00:00:00.000Z'), {
      clientId: client.id,
      form: 'two_way',
      agreedOn: null,
    });
    const signature = newRecord('signature', id('old-signature'), instant('2026-01-01T00:00:00.000Z'), {
      subjectId: contract.id,
      role: 'client',
      name: CANARY,
      signedText: '',
      digest: '',
    });
    const goal = newRecord('goal', id('goal-of-another'), instant('2026-01-01T00:00:00.000Z'), {
      clientId: id('somebody'),
    });
    const { forget } = planErasure(builder.build(), client, 'x', [signature, contract, goal].map(removed));
    expect(forget).toEqual(expect.arrayContaining([contract.id, signature.id]));
    expect(forget).not.toContain(goal.id);
  });

  it('takes files along that nobody else names', () => {
    const { builder, client } = withCanaries();
    const file = (letter: string) =>
      ({ sha256: letter.repeat(64) as never, name: 'a.jpg', mediaType: 'image/jpeg', size: 3 }) as const;
    const common = { enrolmentId: client.enrolmentId, evidenceKind: 'other', authenticity: 'mine' } as const;
    builder.add('evidenceItem', { ...common, aboutIds: [client.id], files: [file('a'), file('b')] } as never);
    builder.add('evidenceItem', { ...common, aboutIds: [], files: [file('b')] } as never);
    const { files } = planErasure(builder.build(), client, 'x', []);
    expect(files).toEqual(['a'.repeat(64)]);
  });
});

describe('the day of review', () => {
  it('is due from that day on', () => {
    const { builder, client } = withCanaries();
    const identity = builder.build().belonging('identity', client.id)[0];
    const on = (reviewOn: string) => (identity === undefined ? undefined : { ...identity, reviewOn: date(reviewOn) });
    expect(retentionOf(undefined, TODAY)).toEqual({ kind: 'none' });
    expect(retentionOf(on('2026-11-21'), TODAY).kind).toBe('ahead');
    expect(retentionOf(on('2026-11-20'), TODAY).kind).toBe('due');
    expect(clientsToReview(builder.build(), TODAY)).toEqual([]);
    builder.change('identity', identity?.id ?? '', { reviewOn: date('2026-11-01') });
    expect(clientsToReview(builder.build(), TODAY).map((one) => one.id)).toEqual([client.id]);
  });

  it('comes at once when somebody takes their consent back', () => {
    const { builder, client } = withCanaries();
    const identity = builder.build().belonging('identity', client.id)[0];
    builder.change('identity', identity?.id ?? '', { consentWithdrawnOn: date('2026-11-01') });
    expect(clientsToReview(builder.build(), TODAY).map((one) => one.id)).toEqual([client.id]);
  });
});

/** Every text of every record that is about the first client and nobody else names a canary. */
function withCanaries() {
  const builder = completeCertificate();
  const client = builder.all('client')[0];
  if (client === undefined) throw new Error('no client');
  const { own } = recordsAbout(builder.build(), client.id);
  for (const record of own) {
    const texts = Object.entries(record).filter(
      ([field, value]) =>
        typeof value === 'string' && (value === '' || value.includes(' ')) && !['ref', 'kind'].includes(field),
    );
    builder.change(record.kind, record.id, Object.fromEntries(texts.map(([field]) => [field, CANARY])));
  }
  return { builder, client: builder.get('client', client.id) };
}

function everything(portfolio: Portfolio): string {
  return JSON.stringify(allRecordKinds().flatMap((kind): readonly AnyRecord[] => portfolio.all(kind)));
}

function coachingMinutes(of: PortfolioBuilder | Portfolio): number | undefined {
  const builder = 'build' in of ? of : ({ build: () => of } as PortfolioBuilder);
  return check(builder, ['501']).findings.find((one) => one.check === 'coaching-time')?.found;
}
