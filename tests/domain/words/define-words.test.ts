import { afterEach, describe, expect, it } from 'vitest';
import { defineWords, setWordTransform } from '../../../src/domain/words/define-words';

const words = defineWords({
  title: 'Sessions',
  saved: (count: number, name: string) => `${count} with ${name}`,
  tabs: { home: 'Home', more: () => 'More' },
});

afterEach(() => setWordTransform(null));

describe('defineWords', () => {
  it('gives the phrases as they are', () => {
    expect([words.title, words.saved(2, 'AB'), words.tabs.home, words.tabs.more()]).toEqual([
      'Sessions',
      '2 with AB',
      'Home',
      'More',
    ]);
  });

  it('gives every phrase, however deep, through the transform', () => {
    setWordTransform((text) => `[${text}]`);
    expect([words.title, words.saved(2, 'AB'), words.tabs.home, words.tabs.more()]).toEqual([
      '[Sessions]',
      '[2 with AB]',
      '[Home]',
      '[More]',
    ]);
  });

  it('follows a transform that comes later, and its end', () => {
    setWordTransform((text) => text.toUpperCase());
    expect(words.tabs.home).toBe('HOME');
    setWordTransform(null);
    expect(words.tabs.home).toBe('Home');
  });
});
