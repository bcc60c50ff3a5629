import { defineWords } from './define-words';
import { formatCount, plural } from './format';

/** Looking for a word anywhere in the portfolio. */
export const searchWords = defineWords({
  title: 'Search',
  label: 'Search everything',
  hint: 'A code name, a number such as D07, or any word you wrote',
  found: (total: number, shown: number) =>
    total > shown
      ? `${formatCount(total)} found. Here are ${formatCount(shown)}: one more word makes it fewer.`
      : plural(total, '# found', '# found'),
  results: 'Results',
  nothing: 'Nothing found',
  nothingText: (query: string) => `No record holds all of “${query}”. Try fewer words, or part of one.`,
  inField: (field: string) => `${field}: `,
  cut: '…',
});
