import { describe, expect, it } from 'vitest';
import {
  figuresInForce,
  overlayFileOf,
  withOverlayFile,
  withoutOverlaysOf,
} from '../../../src/domain/packs/centre-figures';
import { directionOf, figuresOf } from '../../../src/domain/packs/figures';
import { checkOverlay, parseOverlay } from '../../../src/domain/packs/read-overlay';
import { overlayProblemText } from '../../../src/domain/words/packs';
import { standardUnderTest } from '../../standards/standard-under-test';
import { id, portfolioBuilder } from '../../support/portfolio-builder';

const ilm = standardUnderTest('ilm-l5').standard;
const TIME = { unit: '501', rule: '2.1-coaching-time', figure: 'minimumMinutes', value: 1440, reason: 'House rule' };
const HEAD = { format: 'coachfolio-overlay', formatVersion: 1, title: 'Hilltop', standard: 'ilm-l5' };
const fileWith = (...figures: readonly object[]) => ({ ...HEAD, figures });

/** What the app would say of a file, in its words. */
function faultsOf(content: unknown): readonly string[] {
  const parsed = parseOverlay(typeof content === 'string' ? content : JSON.stringify(content));
  const problems = parsed.ok ? checkOverlay(parsed.value, ilm) : [parsed.problem];
  return problems.map(overlayProblemText);
}

function parsed(content: object) {
  const read = parseOverlay(JSON.stringify(content));
  if (!read.ok) throw new Error(overlayProblemText(read.problem));
  return read.value;
}

describe('a centre’s file', () => {
  it('of 24 hours and ongoing feedback has nothing wrong with it, with a byte order mark too', () => {
    const feedback = { ...TIME, rule: '3.3-feedback-of-each-session', figure: 'everySession', value: 0 };
    expect(faultsOf(fileWith(TIME, feedback))).toEqual([]);
    expect(faultsOf(`\uFEFF${JSON.stringify(fileWith(TIME))}`)).toEqual([]);
  });

  it.each([
    ['not JSON', '{', /not JSON/],
    ['a list', [], /“format”/],
    ['a portfolio', { format: 'coachfolio-portfolio' }, /“format”/],
    ['of a later format', { ...fileWith(TIME), formatVersion: 2 }, /version 2/],
    ['without a title', { ...fileWith(TIME), title: '  ' }, /“title” must be something/],
    ['without figures', fileWith(), /“figures” must be something/],
    ['with a figure in words', fileWith({ ...TIME, value: '24 h' }), /“figures\.1\.value” must be a number/],
    ['with a slip of the pen', fileWith({ ...TIME, valeu: 3 }), /no field “valeu” in “figures\.1”/],
    ['for another standard', { ...fileWith(TIME), standard: 'cipd-l3' }, /for the standard “cipd-l3”.*“ilm-l5”/],
    ['with a unit that is not there', fileWith({ ...TIME, unit: '505' }), /no unit “505”.*500, 501, 502, 503/],
    ['with a rule that is not there', fileWith({ ...TIME, rule: '2.1-time' }), /Is .*2\.1-coaching-time.* meant/],
    ['with a figure that is not there', fileWith({ ...TIME, figure: 'hours' }), /no figure “hours”.*minimumMinutes/],
    ['with half a minute', fileWith({ ...TIME, value: 1440.5 }), /1440\.5 can’t be.*from 1 to/],
    ['with less than nothing', fileWith({ ...TIME, value: -1 }), /-1 can’t be/],
    ['without a reason', fileWith({ ...TIME, reason: ' ' }), /Figure 1 \(501 2\.1-coaching-time\): give the reason/],
    ['that says a thing twice', fileWith(TIME, TIME), /Figure 2 .*given twice/],
    [
      'that asks for more than it allows',
      fileWith({ ...TIME, rule: '2.1-individuals', figure: 'minimum', value: 4 }),
      /at least 4 and at most 3/,
    ],
    [
      'with a key to the inside',
      '{"format":"coachfolio-overlay","formatVersion":1,"__proto__":{}}',
      /must be|no field/,
    ],
  ])('%s is refused with a sentence that says why', (_name, content, sentence) => {
    const faults = faultsOf(content);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  it('tells of everything that is wrong with its figures at once', () => {
    expect(faultsOf(fileWith({ ...TIME, reason: '', value: 0 }, { ...TIME, unit: '9' }))).toHaveLength(3);
  });
});

describe('an enrolment', () => {
  const builder = portfolioBuilder();
  const hand = { ...TIME, rule: '3.3-supervision-time', value: 90, source: '' };
  const enrolment = builder.add('enrolment', {
    candidateId: id('me'),
    ...{ standard: 'ilm-l5', qualification: 'certificate', overlays: [hand] },
  });
  const file = parsed(fileWith(TIME));

  it('takes a file’s figures beside those set by hand, and the file away again', () => {
    const under = withOverlayFile(enrolment, file);
    expect(under.overlays.map(({ value, source }) => [value, source])).toEqual([
      [90, ''],
      [1440, 'Hilltop'],
    ]);
    expect(withoutOverlaysOf(under, 'Hilltop')).toEqual(enrolment);
  });

  it('has a file once, as it was opened last', () => {
    const again = parsed(fileWith({ ...TIME, value: 1500 }));
    const under = withOverlayFile(withOverlayFile(enrolment, file), again);
    expect(under.overlays.map(({ value }) => value)).toEqual([90, 1500]);
  });

  it('gives a file that sets the same figures elsewhere', () => {
    const written = parsed(overlayFileOf(withOverlayFile(enrolment, file), ilm, 'Both'));
    expect(checkOverlay(written, ilm)).toEqual([]);
    expect(written.figures.map(({ value }) => value)).toEqual([90, 1440]);
  });

  it('is shown each figure beside the standard’s own', () => {
    const [supervision, ...others] = figuresInForce(ilm, [hand, { ...hand, rule: 'gone' }]);
    expect(supervision).toMatchObject({ own: 90, value: 60, direction: 'stricter', quantity: 'minutes' });
    expect(others).toEqual([]);
  });
});

describe('a figure', () => {
  it.each([
    ['minimumMinutes', 1440, 1080, 'stricter'],
    ['minimum', 1, 2, 'milder'],
    ['maximum', 2, 3, 'stricter'],
    ['maximum', 12, 9, 'milder'],
    ['everySession', 0, 1, 'milder'],
    ['clients', 2, 0, 'milder'],
    ['clients', 0, 0, 'same'],
  ] as const)('%s of %d where the standard says %d is %s', (figure, value, standard, direction) => {
    expect(directionOf(figure, value, standard)).toBe(direction);
  });

  it('can be set for every rule that has one, within bounds that hold the standard’s own', () => {
    const all = ilm.units.flatMap(figuresOf);
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ value, least, most }) => value < least || value > most)).toEqual([]);
  });

  it('can be set for a minimum of a unit that is covered by claims', () => {
    const unit = standardUnderTest('nos-workplace').unit('CM22');
    expect(figuresOf(unit).map(({ rule, value, most }) => [rule, value, most])).toEqual([
      ['A.1-kinds-of-risk', 2, 6],
      ['A.2-kinds-of-policy', 4, 5],
    ]);
  });
});
