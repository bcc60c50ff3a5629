/** Words that every requirement uses, so that they tell nothing apart. */
const COMMON = new Set(
  (
    'a an and any are as at be been being but by can could do does each for from had has have how i if in into is it its may might must ' +
    'no not of on or other others own so such than that the their them then there these they this those through to up was were what ' +
    'when where which while who whom whose why will with within would you your yours eg ie etc also know understand able ensure'
  ).split(' '),
);

/** Endings that a sentence of our own may have other than the printed one, the longest first. */
const ENDINGS = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ities',
  'ity',
  'ically',
  'ical',
  'ings',
  'ing',
  'ives',
  'ive',
  'ies',
  'ied',
  'ions',
  'ion',
  'ers',
  'er',
  'ors',
  'or',
  'ed',
  'es',
  'ly',
  'al',
  's',
  'e',
  'y',
];

/** Meanings that the printed words and ours often share under different names; each word stands for the first of its line. */
const SAME = [
  'work workplace job occupational',
  'client coachee mentee learner',
  'person individual people someone somebody anyone whoever',
  'organisation organisational company employer',
  'need require requirement',
  'help assist enable support facilitate',
  'show demonstrate evidence prove',
  'use apply application utilise',
  'limit limitation boundary bound',
  'tool technique method way',
  'reach achieve achievement attain accomplish',
  'law legal legislation legislative statutory',
  'right suitable appropriate relevant suit apt',
  'written write',
  'least minimum',
  'most maximum',
  'begin start commence initial',
  'ask question questioning',
  'get obtain gain acquire receive',
  'give provide offer',
  'tell inform explain describe',
  'hour hours',
  'part element component',
  'choose select choice',
  'decide decision determine',
  'likely potential possible',
  'hurdle barrier obstacle difficulty problem',
  'effect impact influence affect consequence',
  'find identify identification recognise',
  'plan planning',
  'fit match suited',
  'keep maintain hold retain',
  'agree agreement consent',
  'check confirm verify ensure sure',
  'improve improvement develop development',
  'question ask',
].map((line) => line.split(' '));

const canonical = new Map<string, string>();
for (const [first = '', ...rest] of SAME)
  for (const word of rest) if (!canonical.has(stem(word))) canonical.set(stem(word), stem(first));

/** What a text speaks of: its telling words, each cut to its stem, in their order, as often as they come. */
export function wordStems(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  return words.filter((word) => !COMMON.has(word)).map((word) => canonical.get(stem(word)) ?? stem(word));
}

function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  const root = ending === undefined ? word : word.slice(0, -ending.length);
  return root.length > 3 && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root; // planning, plan
}
