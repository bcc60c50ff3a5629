import { describe, expect, it } from 'vitest';
import { assembleStandard } from '../../../src/domain/standards/assemble-standard';
import { parseStandard } from '../../../src/domain/standards/parse-standard';
import { smallStandard } from './small-standard';

const { units, ...head } = smallStandard;
const files = { 'standard.json': { ...head, units: ['1'] }, 'unit-1.json': units[0] };

describe('assembling a standard', () => {
  it('puts the units in the order that the head gives', () => {
    expect(assembleStandard('small', files)).toEqual({ ok: true, value: smallStandard });
  });

  it.each([
    ['no head', { ...files, 'standard.json': undefined }, { kind: 'part_missing', id: 'small', file: 'standard.json' }],
    [
      'no file for a unit',
      { 'standard.json': files['standard.json'] },
      { kind: 'part_missing', id: 'small', file: 'unit-1.json' },
    ],
    [
      'another unit in the file',
      { ...files, 'unit-1.json': { ...units[0], unit: '2' } },
      { kind: 'part_missing', id: 'small', file: 'unit-1.json' },
    ],
    [
      'another id',
      { ...files, 'standard.json': { ...head, id: 'large', units: ['1'] } },
      { kind: 'invalid', id: 'small', path: 'id', expected: 'small' },
    ],
    [
      'no list of units',
      { 'standard.json': head },
      { kind: 'invalid', id: 'small', path: 'units', expected: 'names of units' },
    ],
  ])('refuses %s', (_what, broken, problem) => {
    expect(assembleStandard('small', broken)).toEqual({ ok: false, problem });
  });
});

describe('parsing a standard', () => {
  it('takes a whole one', () => {
    expect(parseStandard('small', smallStandard)).toEqual({ ok: true, value: smallStandard });
  });

  it('names the field that is wrong', () => {
    const result = parseStandard('small', { ...smallStandard, packVersion: 1 });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'invalid', path: 'packVersion' } });
  });

  it('refuses a field that nobody knows', () => {
    expect(parseStandard('small', { ...smallStandard, passMark: 40 })).toMatchObject({ ok: false });
  });
});
