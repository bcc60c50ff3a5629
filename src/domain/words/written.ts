import { defineWords } from './define-words';
import { formatCount, plural } from './format';

/** When a record was written, seen from what it is about. */
export const writtenWords = defineWords({
  written: (days: number) => `Written ${when(days)}`,
  /** In a table under a heading that says "written". */
  short: (days: number) => when(days),
});

function when(days: number): string {
  if (days === 0) return 'the same day';
  const count = plural(Math.abs(days), '# day', '# days');
  return days > 0 ? `${count} after` : `${count} before`;
}

/** "+3 d": for a narrow column. */
export function daysShort(days: number): string {
  return days === 0 ? '0' : `${days > 0 ? '+' : '−'}${formatCount(Math.abs(days))}`;
}
