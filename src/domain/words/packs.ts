import type { Direction, SettableFigure } from '../packs/figures';
import type { OverlayProblem } from '../packs/overlay-file';
import { defineWords } from './define-words';
import { formatChoice, formatCount, formatMinutes, plural } from './format';

type At = Extract<OverlayProblem, { readonly kind: 'no_reason' }>['at'];

const atFigure = ({ number, unit, rule }: At): string => `Figure ${String(number)} (${unit} ${rule})`;
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object in braces',
  too_small: 'something in it',
  too_big: 'a shorter text',
};

const problems = {
  not_json: () => 'This is no file of figures: it is not JSON.',
  too_long: () => 'This file is far too long to be a list of figures.',
  not_an_overlay: () => 'This is no file of figures: its “format” is not “coachfolio-overlay”.',
  too_new: (version: number) =>
    `The file is of format version ${String(version)}, which this version of the app doesn’t know.`,
  bad_field: (path: string, expected: string) =>
    `${path === '' ? 'The file' : `“${path}”`} must be ${EXPECTED[expected] ?? expected}.`,
  unknown_field: (path: string, field: string) =>
    `There is no field “${field}”${path === '' ? '' : ` in “${path}”`}. Is it spelt as the description of the format has it?`,
  other_standard: (found: string, needed: string) =>
    `The figures are for the standard “${found}”. This enrolment is on “${needed}”.`,
  unknown_unit: (at: At, known: readonly string[]) =>
    `${atFigure(at)}: there is no unit “${at.unit}”. There are: ${known.join(', ')}.`,
  unknown_rule: (at: At, near: readonly string[]) =>
    `${atFigure(at)}: unit ${at.unit} has no such rule${near.length === 0 ? '.' : `. Is ${formatChoice(near)} meant?`}`,
  unknown_figure: (at: At, known: readonly string[]) =>
    `${atFigure(at)}: the rule has no figure “${at.figure}”. It has: ${known.join(', ')}.`,
  bad_value: (at: At, value: number, least: number, most: number) =>
    `${atFigure(at)}: ${String(value)} can’t be. It must be a whole number from ${formatCount(least)} to ${formatCount(most)}.`,
  no_reason: (at: At) => `${atFigure(at)}: give the reason. Assessors are shown it beside the figure.`,
  given_twice: (at: At) => `${atFigure(at)}: “${at.figure}” is given twice.`,
  least_above_most: (at: At, least: number, most: number) =>
    `${atFigure(at)}: at least ${formatCount(least)} and at most ${formatCount(most)} can’t both be.`,
} as const;

/** One sentence about what is wrong with a centre's file. */
export function overlayProblemText(problem: OverlayProblem): string {
  switch (problem.kind) {
    case 'not_json':
    case 'too_long':
    case 'not_an_overlay':
      return packWords.problems[problem.kind]();
    case 'too_new':
      return packWords.problems.too_new(problem.version);
    case 'bad_field':
      return packWords.problems.bad_field(problem.path, problem.expected);
    case 'unknown_field':
      return packWords.problems.unknown_field(problem.path, problem.field);
    case 'other_standard':
      return packWords.problems.other_standard(problem.found, problem.needed);
    case 'unknown_unit':
      return packWords.problems.unknown_unit(problem.at, problem.known);
    case 'unknown_rule':
      return packWords.problems.unknown_rule(problem.at, problem.near);
    case 'unknown_figure':
      return packWords.problems.unknown_figure(problem.at, problem.known);
    case 'bad_value':
      return packWords.problems.bad_value(problem.at, problem.value, problem.least, problem.most);
    case 'no_reason':
    case 'given_twice':
      return packWords.problems[problem.kind](problem.at);
    case 'least_above_most':
      return packWords.problems.least_above_most(problem.at, problem.least, problem.most);
  }
}

/** A figure in its own measure: 24 h; 12 months; 3; for a switch, what it stands for. */
export function figureInForce(
  { quantity, figure }: Pick<SettableFigure, 'quantity' | 'figure'>,
  value: number,
): string {
  if (quantity === 'minutes') return formatMinutes(value);
  if (quantity === 'months') return plural(value, '# month', '# months');
  if (quantity === 'switch') return packWords.switches[value === 0 ? 'off' : 'on'];
  if (figure === 'clients' && value === 0) return packWords.all;
  const bound = packWords.bounds[figure === 'maximum' ? 'most' : 'least'];
  return figure === 'maximum' || figure === 'minimum' ? bound(formatCount(value)) : formatCount(value);
}

/** Versions of the rules, and what a centre asks for otherwise. */
export const packWords = defineWords({
  problems,
  title: 'The rules that judge you',
  lead: 'Which version of the standard’s rules applies to you, and where your centre asks for something else.',
  link: 'Version of the rules, and your centre’s figures',
  switches: { on: 'for every session', off: 'ongoing, not for every session' },
  all: 'all',
  bounds: { least: (count: string) => `at least ${count}`, most: (count: string) => `at most ${count}` },
  version: 'Version',
  versionFacts: (title: string, edition: string, version: string) => `${title}, ${edition}. Rules version ${version}.`,
  inForce: 'Judges you now',
  upToDate: 'This is the latest version that the app has.',
  notNoted: 'No version is noted for you yet, so you are judged by whichever the app has.',
  note: 'Note this version',
  notedNow: 'Noted.',
  unknownVersion: (noted: string, has: string) =>
    `Version ${noted} is noted for you. The app does not have it, and judges you by version ${has}.`,
  newer: (version: string) => `There is a newer version of the rules: ${version}`,
  newerNote: 'Nothing changes until you accept it. Ask your tutor which version your centre goes by.',
  whatChanged: 'What was changed',
  changeOf: (version: string, changed: string) => `${version}: ${changed}`,
  wouldChange: 'What it would change for you',
  accept: (version: string) => `Accept version ${version}`,
  accepted: (version: string) => `You are judged by version ${version} from now on.`,
  seeChanges: 'See what would change',
  nothingChanges: 'Nothing would be judged otherwise.',
  changesCount: (count: number) =>
    plural(count, 'One thing would be judged otherwise', '# things would be judged otherwise'),
  criterion: (unit: string, criterion: string) => `${unit} ${criterion}`.trim(),
  now: (state: string, amount: string) => `Now: ${state.toLowerCase()}, ${amount}.`,
  then: (amount: string) => `Then: ${amount}.`,
  goesAway: 'Then it is no longer asked for.',
  isNew: 'It is not asked for now.',
  amount: (found: string, needed: string) => `${found} of ${needed}`,
  span: (least: string, most: string) => `${least} to ${most}`,
  moreChanges: (count: number) => plural(count, 'One more', '# more'),
  centre: 'What your centre asks for',
  centreNote:
    'Each figure stands beside the standard’s own, with its reason, here and on the front sheet of a submission.',
  noFigures: 'Your centre asks for what the standard says.',
  figure: (own: string, standard: string) => `${own}, where the standard says ${standard}`,
  directions: { stricter: 'Stricter', milder: 'Milder', same: 'The same' } as const satisfies Record<Direction, string>,
  bySource: (source: string) => `From the file “${source}”`,
  byHand: 'Set on this device',
  unusable: 'A figure that the standard has no place for. It changes nothing.',
  takeAway: 'Take away',
  takeAwayAloud: (source: string) => `Take away what came from ${source}`,
  takenAway: 'Taken away. The standard’s own figures apply again.',
  undo: 'Undo',
  open: 'Open a file from your centre',
  openNote: 'A small file of figures, which your tutor can send you. You see what it would change before you keep it.',
  choose: 'Choose a file',
  preview: (title: string) => `“${title}” would set`,
  cantUse: 'This file can’t be used',
  nothingKept: 'Nothing was changed.',
  use: 'Use these figures',
  leave: 'Leave it',
  used: (title: string) => `The figures of “${title}” apply now.`,
  set: 'Set a figure yourself',
  setMeta: 'If your tutor told you of one, or to make a file for others',
  which: 'Which figure',
  whichOf: (unit: string, wording: string, figure: string) => `${unit}: ${wording} (${figure})`,
  value: 'The centre’s figure',
  measures: {
    minutes: 'In minutes: 24 hours are 1440.',
    months: 'In months.',
    count: 'A whole number.',
    switch: '1 for every session, 0 for ongoing.',
  } as const satisfies Record<SettableFigure['quantity'], string>,
  standardSays: (value: string) => `The standard says ${value}.`,
  reason: 'Why',
  reasonHint: 'For instance who decided it, and when.',
  add: 'Set it',
  added: 'Set.',
  badValue: (least: number, most: number) => `A whole number from ${formatCount(least)} to ${formatCount(most)}`,
  reasonMissing: 'Say why',
  figureMissing: 'Choose a figure',
  save: 'Save them as a file for others',
  saveTitle: 'Whose figures they are',
  saveTitleHint: 'For instance the centre and the year. The figures are known by it.',
  saveTitleMissing: 'Say whose figures they are',
  saveFile: 'Save the file',
  saved: 'Saved.',
  fileName: (standard: string) => `figures-${standard}.json`,
  inFile: (file: string, sentences: readonly string[]) => `${file}: ${sentences.join(' ')}`,
});
