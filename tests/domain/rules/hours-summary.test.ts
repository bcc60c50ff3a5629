import { describe, expect, it } from 'vitest';
import { check } from '../../support/check-portfolio';
import { completeCertificate } from '../../support/complete-portfolio';
import { clock, date, id } from '../../support/portfolio-builder';

describe('the hours summary', () => {
  it('adds up each client, and the whole', () => {
    const { hours } = check(completeCertificate(), ['501']);
    expect(hours).toMatchObject({
      coachingMinutes: 1080,
      sharedMinutes: 0,
      supervisionMinutes: 60,
      notCounted: [],
      supervisionNotCounted: [],
    });
    expect(hours.clients).toMatchObject([
      { client: 'AB', minutes: 540, firstOn: '2026-01-14', lastOn: '2026-01-30' },
      { client: 'CD', minutes: 540, firstOn: '2026-01-15', lastOn: '2026-01-31' },
    ]);
    expect(hours.clients[0]?.sessions).toHaveLength(9);
  });

  it('says what does not count, why, and how much it would have been', () => {
    const portfolio = completeCertificate()
      .change('session', 'D01', { heldOn: null })
      .change('session', 'D02', { durationMinutes: 0 })
      .change('session', 'D04', { heldOn: date('2026-01-16'), startTime: clock('08:45') })
      .change('session', 'D05', { status: 'cancelled' })
      .change('session', 'D06', { claimed: false });
    const { hours } = check(portfolio, ['501']);
    expect(hours.notCounted).toEqual(
      expect.arrayContaining([
        { session: id('D01'), reason: 'no_date', minutes: 60 },
        { session: id('D02'), reason: 'no_duration', minutes: 0 },
        { session: id('D04'), reason: 'overlaps', minutes: 15 },
        { session: id('D05'), reason: 'cancelled', minutes: 60 },
        { session: id('D06'), reason: 'not_claimed', minutes: 60 },
      ]),
    );
    expect(hours.notCounted).toHaveLength(5);
    expect(hours.coachingMinutes).toBe(18 * 60 - 4 * 60 - 15);
  });

  it('keeps supervision apart', () => {
    const portfolio = completeCertificate().change('supervisionMeeting', 'S01', { supervisionKind: 'peer' });
    const { hours } = check(portfolio, ['501']);
    expect(hours).toMatchObject({
      coachingMinutes: 1080,
      supervisionMinutes: 0,
      supervisionNotCounted: [{ meeting: 'S01', reason: 'peer_supervision', minutes: 60 }],
    });
  });

  it('is the same whatever units are checked', () => {
    expect(check(completeCertificate(), ['500']).hours).toEqual(check(completeCertificate(), ['501']).hours);
  });
});
