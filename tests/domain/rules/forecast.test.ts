import { describe, expect, it } from 'vitest';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import { forecastHours } from '../../../src/domain/rules/forecast';
import { addDays, type IsoDate } from '../../../src/domain/time';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { ilmStandard } from '../../support/ilm-standard';
import { date, id, type PortfolioBuilder } from '../../support/portfolio-builder';

/** Eight sessions of an hour, the last `ago` days before today, each a week before the next. */
function weekly(ago: number, fields: { readonly deadlineOn?: IsoDate | null } = {}): PortfolioBuilder {
  const portfolio = completeCertificate().change('enrolment', 'enrolment', fields);
  portfolio.removeAll('session', ({ id: one }) => one > 'D08');
  portfolio.changeAll('session', ({ id: one }) => ({ heldOn: addDays(TODAY, -ago - 7 * (8 - Number(one.slice(1)))) }));
  return portfolio;
}

function forecast(builder: PortfolioBuilder) {
  const portfolio = builder.build();
  const result = checkEnrolment({ portfolio, standard: ilmStandard, enrolmentId: id('enrolment'), today: TODAY });
  return forecastHours(result, portfolio);
}

describe('the forecast', () => {
  it('goes on at the pace of the last eight weeks', () => {
    const found = forecast(weekly(0, { deadlineOn: addDays(TODAY, 28) }));
    expect(found).toMatchObject({
      recentPerWeek: 67,
      targetMinutes: 1080,
      reachedOn: null,
      deadlineOn: addDays(TODAY, 28),
    });
    // 480 min in the 50 days since the first session; 600 min to go.
    expect(found?.expectedOn).toBe(addDays(TODAY, 63));
    expect(found?.minutesByDeadline).toBe(480 + Math.floor((480 / 50) * 28));
  });

  it('knows no day for someone who has stopped', () => {
    const found = forecast(weekly(57, { deadlineOn: addDays(TODAY, 28) }));
    expect(found).toMatchObject({ recentPerWeek: 0, expectedOn: null, minutesByDeadline: 480 });
  });

  it('counts the fifty-sixth day back, and not the one before', () => {
    expect(forecast(weekly(55))?.recentPerWeek).toBe(7);
    expect(forecast(weekly(56))?.recentPerWeek).toBe(0);
  });

  it('names the day on which the target was reached', () => {
    const portfolio = completeCertificate();
    expect(forecast(portfolio)).toMatchObject({
      reachedOn: portfolio.get('session', 'D18').heldOn,
      expectedOn: null,
    });
  });

  it('has nothing to say by a deadline that has gone by, or of none', () => {
    expect(forecast(weekly(0, { deadlineOn: addDays(TODAY, -1) }))?.minutesByDeadline).toBeNull();
    expect(forecast(weekly(0, { deadlineOn: TODAY }))?.minutesByDeadline).toBe(480);
    expect(forecast(weekly(0, { deadlineOn: null }))?.minutesByDeadline).toBeNull();
  });

  it('has no picture before the first session', () => {
    expect(forecast(completeCertificate().removeAll('session'))).toBeNull();
  });

  it('draws a line that never falls, from nothing to what counts today', () => {
    const points = forecast(completeCertificate())?.points ?? [];
    expect(points[0]).toEqual({ day: date('2026-01-13'), minutes: 0 });
    expect(points.at(-1)).toEqual({ day: TODAY, minutes: 1080 });
    points.slice(1).forEach((point, index) => {
      expect(point.minutes).toBeGreaterThanOrEqual(points[index]?.minutes ?? 0);
      expect(point.day >= (points[index]?.day ?? '')).toBe(true);
    });
  });
});
