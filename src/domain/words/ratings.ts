import { defineWords } from './define-words';
import { plural } from './format';

/** Ratings over time, as a picture and as a table. */
export const ratingWords = defineWords({
  title: 'Ratings over time',
  skill: 'What was rated',
  all: 'Everything together',
  who: 'From and about',
  everybody: 'Everybody',
  one: 'One rating so far. A line needs two.',
  none: 'No rating of this yet.',
  picture: (what: string, count: number, first: string, last: string) =>
    `${what}: ${plural(count, '# rating', '# ratings')}, ${first} at first and ${last} last, on a scale from 1 to 5. The table has every figure.`,
  table: 'Every figure',
  tableMeta: (count: number) => plural(count, '# piece of feedback', '# pieces of feedback'),
  from: 'From',
  date: 'Date',
  mean: 'Mean',
  notObserved: '–',
});
