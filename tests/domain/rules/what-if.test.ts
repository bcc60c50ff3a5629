import { describe, expect, it } from 'vitest';
import type { Portfolio } from '../../../src/domain/portfolio';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import { changesOfChoice, chosen, claimable, type ClaimChoice } from '../../../src/domain/rules/claim-choice';
import { compareResults, type FindingShift } from '../../../src/domain/rules/compare-results';
import { planUpgrade, upgradesOf } from '../../../src/domain/upgrade';
import { completeCertificate, completeDiploma, TODAY } from '../../support/complete-portfolio';
import { completeWriting } from '../../support/complete-writing';
import { ilmStandard } from '../../support/ilm-standard';
import { id, type PortfolioBuilder } from '../../support/portfolio-builder';
import { createTestClock, createTestIds } from '../../support/test-clock';

const checked = (portfolio: Portfolio, enrolment = 'enrolment', units?: readonly string[]) =>
  checkEnrolment({
    portfolio,
    standard: ilmStandard,
    enrolmentId: id(enrolment),
    today: TODAY,
    ...(units === undefined ? {} : { units }),
  });
const choice = (...entries: readonly (readonly [string, boolean])[]): ClaimChoice =>
  new Map(entries.map(([key, claimed]) => [id(key), claimed]));
const inShort = (shifts: readonly FindingShift[]) =>
  shifts.map(
    ({ kind, before, after }) =>
      `${kind} ${(after ?? before)?.rule ?? ''} ${before?.found ?? '-'} ${after?.found ?? '-'}`,
  );

function whatIf(builder: PortfolioBuilder, ...entries: readonly (readonly [string, boolean])[]) {
  const portfolio = builder.build();
  const after = portfolio.with(changesOfChoice(portfolio, choice(...entries)));
  return { portfolio, after, shifts: compareResults(checked(portfolio), checked(after)) };
}

describe('what if this client leaves?', () => {
  it('halves the hours of a Certificate of two, and leaves one individual', () => {
    const { shifts } = whatIf(completeCertificate(), ['CD', false]);
    expect(inShort(shifts)).toContain('opens 2.1-coaching-time 1080 540');
    expect(inShort(shifts)).toContain('opens 2.1-individuals 2 1');
    expect(inShort(shifts)).toContain('moves 1.2-needs 2 1');
  });

  it('writes nothing', () => {
    const { portfolio, after } = whatIf(completeCertificate(), ['CD', false]);
    expect(portfolio.get('client', id('CD'))?.claimed).toBe(true);
    expect(after.get('client', id('CD'))?.claimed).toBe(false);
  });

  it('and closes a gap where there was one too many', () => {
    const portfolio = completeDiploma();
    portfolio.change('enrolment', 'enrolment', { qualification: 'certificate' });
    const { shifts } = whatIf(portfolio, ['GH', false]);
    expect(inShort(shifts)[0]).toBe('closes 2.1-individuals 4 3');
  });
});

describe('what if this session is left out?', () => {
  it('takes its hour', () => {
    const { shifts } = whatIf(completeCertificate(), ['D18', false]);
    expect(inShort(shifts)).toContain('opens 2.1-coaching-time 1080 1020');
  });

  it('changes nothing for one that is left out already, or for what is not there', () => {
    const portfolio = completeCertificate().change('session', 'D18', { claimed: false });
    expect(whatIf(portfolio, ['D18', false], ['nobody', false]).shifts).toEqual([]);
  });
});

describe('the choice', () => {
  it('forgets what the record says anyway', () => {
    const portfolio = completeCertificate().build();
    const once = chosen(portfolio, new Map(), id('D18'), false);
    expect([...once]).toEqual([['D18', false]]);
    expect([...chosen(portfolio, once, id('D18'), true)]).toEqual([]);
  });

  it('is between everyone coached and every session held, of an enrolment counted too', () => {
    const builder = completeCertificate().change('session', 'D01', { status: 'cancelled' });
    builder.add(
      'enrolment',
      { ...builder.get('enrolment', 'enrolment'), countsHoursOf: id('enrolment') },
      { id: 'next' },
    );
    const portfolio = builder.build();
    const next = portfolio.get('enrolment', id('next'));
    if (next === undefined) throw new Error('no enrolment');
    const found = claimable(portfolio, next);
    expect(found.map(({ client, sessions }) => [client.id, sessions.length])).toEqual([
      ['AB', 8],
      ['CD', 9],
    ]);
  });
});

describe('comparing two results', () => {
  it('finds nothing between a result and itself', () => {
    const result = checked(completeCertificate().build());
    expect(compareResults(result, result)).toEqual([]);
  });

  it('is the other way round when the two change places', () => {
    const portfolio = completeCertificate().build();
    const other = portfolio.with(changesOfChoice(portfolio, choice(['CD', false])));
    const there = compareResults(checked(portfolio), checked(other)).map(({ kind }) => kind);
    const back = compareResults(checked(other), checked(portfolio)).map(({ kind }) => kind);
    expect(back.filter((kind) => kind === 'closes').length).toBe(there.filter((kind) => kind === 'opens').length);
  });

  it('takes rules of one id for the same where a Certificate is read as a Diploma', () => {
    const portfolio = completeCertificate().build();
    const shifts = compareResults(checked(portfolio, 'enrolment', ['501']), checked(portfolio, 'enrolment', ['502']));
    const hours = shifts.find(({ after }) => after?.check === 'coaching-time');
    expect(hours).toMatchObject({ kind: 'opens', before: { needed: 1080 }, after: { needed: 3240, found: 1080 } });
    expect(shifts.filter(({ kind }) => kind === 'gone').map(({ before }) => before?.rule)).toEqual([
      '3.3-single-meeting',
    ]);
    expect(shifts.filter(({ kind }) => kind === 'new')).toEqual([]);
  });
});

describe('from Certificate to Diploma', () => {
  const services = () => ({ clock: createTestClock(), ids: createTestIds('new') });
  const upgraded = (builder: PortfolioBuilder, countsHours: boolean, takesWriting: boolean) => {
    const portfolio = builder.build();
    const upgrade = planUpgrade(
      portfolio,
      builder.get('enrolment', 'enrolment'),
      'diploma',
      { countsHours, takesWriting },
      services(),
    );
    return { portfolio, upgrade, after: portfolio.with(upgrade.changes) };
  };

  it('is offered to a Certificate, and nothing is offered to a Diploma', () => {
    const offered = (qualification: string) =>
      upgradesOf(
        ilmStandard,
        completeCertificate().change('enrolment', 'enrolment', { qualification }).get('enrolment', 'enrolment'),
      );
    expect(offered('certificate').map((one) => one.id)).toEqual(['diploma']);
    expect(offered('diploma')).toEqual([]);
    expect(offered('unheard-of')).toEqual([]);
  });

  it('leaves every record as it was', () => {
    const { portfolio, after, upgrade } = upgraded(completeWriting(), true, true);
    for (const change of upgrade.changes) {
      if (change.op !== 'put') throw new Error('something would be removed');
      expect(portfolio.get(change.record.kind, change.record.id)).toBeUndefined();
    }
    expect(checked(after).findings).toEqual(checked(portfolio).findings);
  });

  it('does not count the Certificate’s 18 hours unless asked to', () => {
    const minutes = (countsHours: boolean) => {
      const { after, upgrade } = upgraded(completeCertificate(), countsHours, false);
      return checked(after, upgrade.enrolment.id).findings.find((one) => one.check === 'coaching-time')?.found;
    };
    expect(minutes(false)).toBe(0);
    expect(minutes(true)).toBe(1080);
  });

  it('brings the answers along as copies that cite each other', () => {
    const builder = completeWriting();
    const { after, upgrade } = upgraded(builder, true, true);
    const to = upgrade.enrolment.id;
    expect(after.belonging('writtenResponse', to)).toHaveLength(builder.all('writtenResponse').length);
    const unit500 = (enrolment: string) =>
      checked(after, enrolment, ['500']).findings.map(({ rule, state }) => [rule, state]);
    expect(unit500(to)).toEqual(unit500('enrolment'));
    const copied = new Set(upgrade.changes.flatMap((change) => (change.op === 'put' ? [change.record.id] : [])));
    const originals = new Set([...builder.all('writtenResponse'), ...builder.all('swot')].map((one) => one.id));
    for (const line of after.belonging('swot', to).flatMap(({ lines }) => lines))
      for (const cited of line.citedIds) expect(originals.has(cited) && !copied.has(cited)).toBe(false);
  });
});
