import { describe, expect, it } from 'vitest';
import { buildRows } from '../../src/node/standards-report';
import { standardUnderTest } from './standard-under-test';

const { standard, unit, count, refs } = standardUnderTest('nos-2012');

const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

describe('the National Occupational Standards of 2012 as the document prints them', () => {
  it.each([
    ['CM01', 17, 18],
    ['CM02', 12, 15],
    ['CM03', 11, 16],
    ['CM04', 10, 11],
    ['CM05', 12, 11],
    ['CM06', 11, 12],
    ['CM07', 11, 12],
    ['CM08', 8, 11],
    ['CM09', 10, 16],
    ['CM10', 9, 13],
  ])('%s has P1 to P%i and K1 to K%i', (name, performance, knowledge) => {
    expect(refs('performance', name)).toEqual(numbered('P', performance));
    expect(refs('knowledge', name)).toEqual(numbered('K', knowledge));
    expect(unit(name).items).toHaveLength(performance + knowledge);
  });

  it('has 111 performance criteria, 135 knowledge statements and one key purpose', () => {
    expect([count('performance'), count('knowledge'), count('key_purpose')]).toEqual([111, 135, 1]);
  });

  it('links 22 functions of six areas to the standards 36 times', () => {
    const areas = (standard.functionalMap ?? []).flatMap((part) => part.areas);
    const functions = areas.flatMap((area) => area.functions);
    expect(areas.map((area) => `${area.ref}${area.functions.length}`)).toEqual(['A6', 'B5', 'C3', 'D4', 'E2', 'F2']);
    expect(functions).toHaveLength(22);
    expect(functions.flatMap((one) => one.units)).toHaveLength(36);
    expect(functions.find((one) => one.ref === 'D4')?.units).toEqual(['CM07', 'CM08', 'CM09', 'CM10']);
  });

  it('carries what each standard says of itself', () => {
    for (const { unit: name, metadata } of standard.units) {
      expect(metadata, name).toMatchObject({
        urn: `LSI ${name}`,
        version: '3.0',
        approved: '2012-01',
        originator: 'ENTO',
      });
      expect(metadata?.reviewDue, name).toBe(['CM00', 'CM01', 'CM02'].includes(name) ? '2015-01' : '2015');
      expect(metadata?.occupations, name).toHaveLength(6);
      expect(metadata?.keywords.length, name).toBeGreaterThan(10);
    }
    expect(standard.glossary?.map((one) => one.term)).toEqual(['Client', 'Stakeholder', 'Professional guidance']);
  });

  it('leaves to the role whether CM08 and CM10 are in scope, and no other', () => {
    expect(standard.units.filter((one) => one.scope?.for === 'role').map((one) => one.unit)).toEqual(['CM08', 'CM10']);
  });

  it('lets "not applicable" answer only what the text makes conditional', () => {
    const conditional = standard.units.flatMap((one) =>
      one.items.flatMap((item) => (item.conditional === true ? [`${one.unit} ${item.ref}`] : [])),
    );
    expect(conditional).toEqual(['CM01 P16', 'CM04 P2']);
  });

  it('says that CM05 alone is the same standard, and prints its items for that document too', () => {
    const rows = buildRows([standard]).filter((row) => row.source === '001');
    const own = buildRows([standard]).filter((row) => row.source === '000' && row.unit === 'CM05');
    expect(rows.filter((row) => row.kind === 'performance')).toHaveLength(12);
    expect(rows.filter((row) => row.kind === 'knowledge')).toHaveLength(11);
    expect(rows).toEqual(own.map((row) => ({ ...row, source: '001' })));
  });
});
