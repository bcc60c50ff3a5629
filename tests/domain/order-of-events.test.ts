import { describe, expect, it } from 'vitest';
import { type EventDoubt, orderOfEvents } from '../../src/domain/order-of-events';
import { buildPortfolio } from '../../src/domain/portfolio';
import { newRecord } from '../../src/domain/records/new-record';
import type { AnyRecord } from '../../src/domain/records/record-kinds';
import { digestOf, signedTextOf } from '../../src/domain/signed-text';
import { type IsoDate, toIsoDate } from '../../src/domain/time';
import { createTestIds, instant } from '../support/test-clock';

const ids = createTestIds();
const day = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));
const WRITTEN = instant('2026-01-01T08:00:00.000Z');
const client = newRecord('client', ids.next(), WRITTEN, { enrolmentId: ids.next(), codeName: 'Ash' });
const about = { clientId: client.id };

const need = (on: string | null) =>
  newRecord('developmentNeed', ids.next(), WRITTEN, { ...about, need: 'Listens', identifiedOn: day(on) });
const goal = (on: string | null) =>
  newRecord('goal', ids.next(), WRITTEN, { ...about, goal: 'Leads', agreedOn: day(on) });
const contract = (on: string | null) => newRecord('contract', ids.next(), WRITTEN, { ...about, agreedOn: day(on) });
const session = (on: string | null, status: 'held' | 'planned' = 'held') =>
  newRecord('session', ids.next(), WRITTEN, {
    ...{ enrolmentId: client.enrolmentId, clientIds: [client.id], heldOn: day(on), durationMinutes: 60, status },
  });
const feedback = (on: string) =>
  newRecord('feedback', ids.next(), WRITTEN, { source: 'client', givenOn: day(on), ...about });
const signature = (of: ReturnType<typeof contract>, role: 'coach' | 'client', on: string) => {
  const signedText = signedTextOf(of);
  return newRecord('signature', ids.next(), WRITTEN, {
    ...{ subjectId: of.id, role, name: 'A', signedOn: day(on), signedText, digest: digestOf(signedText) },
  });
};

function order(...records: readonly AnyRecord[]) {
  return orderOfEvents(buildPortfolio([client, ...records]), client);
}
function doubts(...records: readonly AnyRecord[]): readonly EventDoubt[] {
  return order(...records).events.flatMap((event) => event.doubts);
}

const agreed = contract('2026-02-10');
const inOrder = [
  ...[need('2026-02-01'), need('2026-02-10'), goal('2026-02-10'), agreed],
  ...[signature(agreed, 'coach', '2026-02-10'), signature(agreed, 'client', '2026-02-11')],
  ...[session('2026-02-11'), feedback('2026-02-20'), session('2026-03-11')],
];

describe('the order of events with a client', () => {
  it('is fine where each step comes on the day of the next one or before it', () => {
    const { events, missing } = order(...inOrder.toReversed());
    expect(events.map(({ lane }) => lane)).toEqual([
      ...['need', 'need', 'goal', 'contract', 'signature', 'signature', 'session', 'feedback', 'session'],
    ]);
    expect(events.flatMap((event) => event.doubts)).toEqual([]);
    expect(missing).toEqual([]);
  });

  it.each<[string, readonly AnyRecord[], readonly EventDoubt[]]>([
    ['a second need the day after', [need('2026-02-01'), need('2026-02-11'), agreed], ['need_after_contract']],
    ['a third need later', [need('2026-02-01'), need('2026-02-02'), need('2026-05-01'), agreed], []],
    ['the only goal the day after', [goal('2026-02-11'), agreed], ['goal_after_contract']],
    ['a second goal later', [goal('2026-02-10'), goal('2026-05-01'), agreed], []],
    ['a need before there is a contract', [need('2026-05-01')], []],
    ['the contract the day after the first session', [session('2026-02-09'), agreed], ['contract_after_session']],
    ['a second contract later', [agreed, session('2026-02-10'), contract('2026-06-01')], []],
    ['a planned session before the contract', [session('2026-01-09', 'planned'), agreed], []],
    [
      'a signature the day after the first session',
      [agreed, session('2026-02-10'), signature(agreed, 'client', '2026-02-11')],
      ['signed_after_session'],
    ],
    [
      'signing again later',
      [
        agreed,
        signature(agreed, 'client', '2026-02-10'),
        session('2026-02-10'),
        signature(agreed, 'client', '2026-06-01'),
      ],
      [],
    ],
    [
      'all feedback after the last session',
      [session('2026-02-10'), session('2026-03-10'), feedback('2026-03-11')],
      ['feedback_only_at_end'],
    ],
    [
      'feedback on the day of the last session',
      [session('2026-02-10'), session('2026-03-10'), feedback('2026-03-10')],
      [],
    ],
    ['feedback after the only session', [session('2026-02-10'), feedback('2026-03-10')], []],
    ['what has no date', [need(null), session(null)], ['undated', 'undated']],
  ])('%s', (_, records, expected) => {
    expect(doubts(...records)).toEqual(expected);
  });

  it('knows a session after the end', () => {
    const ended = { ...client, endedOn: day('2026-03-10') };
    const { events } = orderOfEvents(buildPortfolio([ended, session('2026-03-11'), session('2026-03-10')]), ended);
    expect(events.map(({ lane, doubts: found }) => [lane, found])).toEqual([
      ['session', []],
      ['ending', []],
      ['session', ['session_after_end']],
    ]);
  });

  it('says how much later something was written down, and what is not there yet', () => {
    const { events, missing } = order(need('2025-12-25'), session('2026-02-11'));
    expect(events.map(({ writtenDaysLater }) => writtenDaysLater)).toEqual([7, 0]);
    expect(missing).toEqual(['needs', 'goal', 'contract', 'signatures', 'feedback']);
  });
});
