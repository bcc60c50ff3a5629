import { describe, expect, it } from 'vitest';
import { differenceOf, requireNode } from '../../src/node/install.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/react': { version: '19.0.0' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

describe('differenceOf', () => {
  it.each([
    ['all is there', { 'node_modules/react': { version: '19.0.0' } }, undefined],
    ['one is missing', {}, 'react is missing'],
    ['one is older', { 'node_modules/react': { version: '18.0.0' } }, 'react is 18.0.0, not 19.0.0'],
    [
      'an optional one is older',
      { 'node_modules/react': { version: '19.0.0' }, 'node_modules/other-platform': { version: '0.9.0' } },
      'other-platform is 0.9.0, not 1.0.0',
    ],
    [
      'one is left over',
      { 'node_modules/react': { version: '19.0.0' }, 'node_modules/a/node_modules/b': { version: '1.0.0' } },
      'b is no longer wanted',
    ],
  ])('when %s', (_case, installed, expected) => {
    expect(differenceOf(wanted, installed)).toBe(expected);
  });
});

describe('requireNode', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('accepts %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
  it.each(['18.20.0', '20.18.9'])('refuses %s in plain words', (version) => {
    expect(() => requireNode(version)).toThrow(/needs Node 20\.19 or later; this is Node/);
  });
});
