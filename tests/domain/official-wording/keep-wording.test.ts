import { describe, expect, it } from 'vitest';
import { foundAgain, planKeeping } from '../../../src/domain/official-wording/keep-wording';
import { keptWording, textsOf } from '../../../src/domain/official-wording/kept-wording';
import { wholeUnit } from '../../../src/domain/official-wording/whole-unit';
import { buildPortfolio, type Portfolio } from '../../../src/domain/portfolio';
import { readStandard } from '../../../src/node/read-standard';
import { createTestClock, createTestIds } from '../../support/test-clock';

const read = readStandard('ilm-l5');
if (!read.ok) throw new Error('no standard');
const standard = read.value;
const clock = createTestClock();
const now = { clock, ids: createTestIds() };

function keep(portfolio: Portfolio, unit: string, texts: Readonly<Record<string, string>>, source = 'Handbook') {
  const chosen = new Map([[unit, new Map(Object.entries(texts))]]);
  return portfolio.with(planKeeping({ portfolio, standard, source, texts: chosen }, now));
}

describe('official wording that is kept', () => {
  const first = keep(buildPortfolio([]), '501', { '1.1': ' Say who you are ', '1.2': '  ', nothing: 'x' });

  it('is one record a unit, with the texts of items that there are', () => {
    const [record, ...others] = first.all('officialWording');
    expect(others).toEqual([]);
    expect(record?.items).toEqual([
      { element: null, itemKind: 'assessment_criterion', item: '1.1', text: 'Say who you are' },
    ]);
    expect(textsOf(record).get('1.1')).toEqual({ text: 'Say who you are', source: 'Handbook' });
  });

  it('takes the place of what was kept of that unit, and leaves other units alone', () => {
    const both = keep(first, '502', { '1.1': 'Other' });
    clock.advanceMs(1000);
    const again = keep(both, '501', { '1.1': 'Say it again' }, 'New edition');
    expect(again.all('officialWording')).toHaveLength(2);
    expect(keptWording(again, 'ilm-l5').get('501')?.items[0]?.text).toBe('Say it again');
    expect(keptWording(again, 'ilm-l5').get('502')).toEqual(keptWording(both, 'ilm-l5').get('502'));
    expect(keptWording(again, 'cipd-l3').size).toBe(0);
  });

  it('goes where nothing of the unit is chosen any more', () => {
    expect(keep(first, '501', {}).all('officialWording')).toEqual([]);
    expect(planKeeping({ portfolio: first, standard, source: '', texts: new Map() }, now)).toEqual([]);
  });

  it('can be looked through again: what is kept is matched, the rest unmatched', () => {
    const { matches, verdict } = foundAgain(first, standard);
    expect(matches.filter(({ state }) => state === 'matched').map(({ key }) => key)).toEqual(['1.1']);
    expect(verdict.units).toMatchObject([{ unit: '501', isHeld: true, matched: 1 }]);
  });

  it('is the one written later where two devices kept a unit each', () => {
    const [record] = first.all('officialWording');
    if (record === undefined) throw new Error('none');
    clock.advanceMs(1000);
    const later = { ...record, id: now.ids.next(), changedAt: clock.now(), source: 'Later' };
    expect(keptWording(buildPortfolio([later, record]), 'ilm-l5').get('501')?.source).toBe('Later');
  });
});

it('puts what explains an item after it, and nothing twice', () => {
  const [unit] = standard.units;
  if (unit === undefined) throw new Error('no unit');
  const isDetail = ({ kind }: { readonly kind: string }): boolean =>
    ['depth', 'assessment_guidance', 'evidence_suggestion'].includes(kind);
  const core = { ...unit, items: unit.items.filter((item) => !isDetail(item)) };
  expect(wholeUnit(core, unit.items.filter(isDetail)).items).toEqual(unit.items);
});
