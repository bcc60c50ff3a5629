import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listStandardIds, readStandard } from '../../src/node/read-standard';
import { smallStandard, smallUnit } from '../domain/standards/small-standard';

let data = '';
const write = (file: string, content: unknown): void =>
  writeFileSync(path.join(data, 'small', file), typeof content === 'string' ? content : JSON.stringify(content));

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'standards-'));
  mkdirSync(path.join(data, 'small'));
  mkdirSync(path.join(data, 'crosswalk'));
  write('standard.json', { ...smallStandard, units: ['1'] });
  write('unit-1.json', smallUnit);
});
afterEach(() => rmSync(data, { recursive: true }));

describe('a new folder of standards data', () => {
  it('is a standard without a line of code, and one without a head is none', () => {
    expect(listStandardIds(data)).toEqual(['small']);
    expect(readStandard('small', data)).toEqual({ ok: true, value: smallStandard });
  });

  it('is refused with the field that is wrong', () => {
    write('unit-1.json', { ...smallUnit, level: 'high' });
    expect(readStandard('small', data)).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', id: 'small', path: 'units.0.level' },
    });
  });

  it('is refused where a unit has no file', () => {
    rmSync(path.join(data, 'small', 'unit-1.json'));
    const problem = { kind: 'part_missing', id: 'small', file: 'unit-1.json' };
    expect(readStandard('small', data)).toEqual({ ok: false, problem });
  });

  it('is refused where a file is not JSON', () => {
    write('unit-1.json', '{ "unit": ');
    expect(readStandard('small', data)).toMatchObject({ ok: false, problem: { kind: 'not_available', id: 'small' } });
  });
});
