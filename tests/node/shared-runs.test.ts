import { describe, expect, it } from 'vitest';
import { findSharedRuns } from '../../src/node/shared-runs';

const source = 'One (two) three\nfour, five; Six seven - eight nine';

describe('finding shared runs of words', () => {
  it('finds one through marks, case and line ends', () => {
    expect(findSharedRuns(['And two three four five six seven eight nine?'], [source], 8)).toEqual([
      'two three four five six seven eight nine',
    ]);
  });

  it('lets a shorter one pass, and two that touch in other words', () => {
    const texts = ['two three four five six seven eight', 'two three four five or six seven eight nine', 'two'];
    expect(findSharedRuns(texts, [source], 8)).toEqual([]);
  });

  it('finds none across two sources', () => {
    expect(findSharedRuns(['one two three four'], ['one two', 'three four'], 4)).toEqual([]);
  });
});
