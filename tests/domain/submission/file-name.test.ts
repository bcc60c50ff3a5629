import { describe, expect, it } from 'vitest';
import { type FileNameParts, submissionFileName } from '../../../src/domain/submission/file-name';

const parts: FileNameParts = {
  name: 'Siân Ŵynne',
  registrationNumber: 'ENR123456',
  centreNumber: '010203',
  units: ['501'],
  attempt: 'first',
};

describe('the name of a submission', () => {
  it.each<[string, Partial<FileNameParts>, string]>([
    ['follows the scheme', {}, 'S Ŵynne - ENR123456 - 010203 - 501 - (1).pdf'],
    [
      'counts a resubmission as the second',
      { attempt: 'resubmission' },
      'S Ŵynne - ENR123456 - 010203 - 501 - (2).pdf',
    ],
    ['names every unit', { units: ['500', '501', '503'] }, 'S Ŵynne - ENR123456 - 010203 - 500+501+503 - (1).pdf'],
    [
      'takes the last of several names',
      { name: '  Anna Maria  van Dam ' },
      'A Dam - ENR123456 - 010203 - 501 - (1).pdf',
    ],
    ['takes one name whole', { name: 'Plato' }, 'Plato - ENR123456 - 010203 - 501 - (1).pdf'],
    ['leaves out what is unknown', { name: '', registrationNumber: ' ', centreNumber: '' }, '501 - (1).pdf'],
    [
      'holds no path, wildcard or control character',
      { name: '../.. a/b\\c:*?"<>|\u0000', registrationNumber: '..\n' },
      'a b c - 010203 - 501 - (1).pdf',
    ],
  ])('%s', (_what, changed, expected) => {
    expect(submissionFileName({ ...parts, ...changed })).toBe(expected);
  });

  it('is short enough for any file system', () => {
    const long = 'W'.repeat(10_000);
    const name = submissionFileName({
      ...parts,
      name: `${long} ${long}`,
      registrationNumber: long,
      centreNumber: long,
    });
    expect(name.length).toBeLessThan(200);
    expect(name.endsWith(' - (1).pdf')).toBe(true);
  });
});
