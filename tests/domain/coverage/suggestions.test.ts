import { describe, expect, it } from 'vitest';
import { suggestItems, suggestRecords } from '../../../src/domain/coverage/suggestions';
import { passageDefaults } from '../../../src/domain/records/written-response';
import { readCrosswalks } from '../../../src/node/read-standard';
import { standardUnderTest } from '../../standards/standard-under-test';
import { date, id, portfolioBuilder } from '../../support/portfolio-builder';

const TODAY = date('2026-06-01');
const from = standardUnderTest('ilm-l5').standard;
const nos = standardUnderTest('nos-2012');
const crosswalk = readCrosswalks().find(({ to }) => to === 'nos-2012');

/** The item of the other suite that a criterion of ILM leads to first. */
function targetOf(unit: string, criterion: string) {
  const link = crosswalk?.links.find((one) => one.units.includes(unit) && one.criterion === criterion);
  const item = nos
    .unit(link?.to.unit ?? '')
    .items.find((one) => one.element === link?.to.element && link.to.refs.includes(one.ref));
  if (link === undefined || item === undefined) throw new Error(`${unit} ${criterion} leads nowhere`);
  return { unit: link.to.unit, item };
}

function suggested(unit: string, criterion: string, fill: (builder: ReturnType<typeof portfolioBuilder>) => void) {
  if (crosswalk === undefined) throw new Error('no crosswalk');
  const builder = portfolioBuilder();
  fill(builder);
  return suggestRecords({ portfolio: builder.build(), from, crosswalk, ...targetOf(unit, criterion), today: TODAY });
}

const ENROLMENT = id('another');
const sessionOn = (day: string) => ({
  ...{ enrolmentId: ENROLMENT, clientIds: [id('ash')], durationMinutes: 60 },
  heldOn: date(day),
});

describe('suggestions', () => {
  it('come from the kind of record and its filled fields, with the criterion and the reason that lead to them', () => {
    const found = suggested('501', '2.2', (builder) => {
      builder.add('session', { ...sessionOn('2026-05-01'), summary: 'We talked.' });
      builder.add('session', sessionOn('2026-05-02'));
    });
    expect(found.map(({ kind, id: record }) => [kind, record])).toEqual([['session', 'D01']]);
    expect(found[0]?.criterion).toMatch(/^50[12] 2\.2$/);
    expect(found[0]?.reason).not.toBe('');
  });

  it('leave out what shows nothing: a session that was cancelled or is still to come', () => {
    const found = suggested('501', '2.2', (builder) => {
      builder.add('session', { ...sessionOn('2026-05-01'), summary: 'No', status: 'cancelled' });
      builder.add('session', { ...sessionOn('2026-07-01'), summary: 'Later' });
    });
    expect(found).toEqual([]);
  });

  it('name a record once, however many criteria lead to it', () => {
    const found = suggested('501', '2.4', (builder) => {
      builder.add('session', sessionOn('2026-05-01'));
      builder.add('reflection', {
        ...{ sessionId: id('D01'), reflectedOn: date('2026-05-02') },
        ...{ overall: 'Well', questioning: 'Open', listening: 'Yes', keyLearning: 'Wait' },
      });
    });
    expect(found.filter(({ kind }) => kind === 'reflection')).toHaveLength(1);
  });

  it('offer an answer only where it answers the criterion that leads there', () => {
    const answerTo = (item: string) =>
      suggested('500', '1.1', (builder) => {
        builder.add('writtenResponse', {
          ...{ enrolmentId: ENROLMENT, unit: '500', item },
          passages: [{ ...passageDefaults, id: id('p'), text: 'Coaching asks, mentoring tells.' }],
        });
      });
    expect(answerTo('1.1').map(({ kind }) => kind)).toEqual(['writtenResponse']);
    expect(answerTo('2.5')).toEqual([]);
  });

  it('never take practice for knowledge', () => {
    const found = suggested('500', '1.1', (builder) => {
      builder.add('session', { ...sessionOn('2026-05-01'), summary: 'We talked.' });
    });
    expect(found).toEqual([]);
  });
});

describe('the same asked of a record', () => {
  it('names exactly the items that would be offered the record', () => {
    if (crosswalk === undefined) throw new Error('no crosswalk');
    const builder = portfolioBuilder();
    builder.add('session', { ...sessionOn('2026-05-01'), summary: 'We talked.', questions: 'What else?' });
    builder.add('reflection', {
      ...{ sessionId: id('D01'), reflectedOn: date('2026-05-02'), overall: 'Well', keyLearning: 'Wait' },
    });
    const portfolio = builder.build();
    const { units } = nos.standard;
    for (const record of [...portfolio.all('session'), ...portfolio.all('reflection')]) {
      const named = suggestItems(record, units, { from, crosswalk, today: TODAY });
      const offered = units.flatMap(({ unit, items }) =>
        items.filter((item) =>
          suggestRecords({ portfolio, from, crosswalk, unit, item, today: TODAY }).some((one) => one.id === record.id),
        ),
      );
      expect(named.length).toBeGreaterThan(0);
      expect(named.map(({ item }) => item)).toEqual(offered);
    }
  });
});
