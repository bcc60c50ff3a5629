import type { MatchState } from '../official-wording/match-wording';
import type { MatchReason } from '../official-wording/judge';
import type { CopyProblem } from '../official-wording/wording-found';
import { defineWords } from './define-words';
import { formatList, plural } from './format';

const problems = {
  too_large: 'It is far too large for a standard or a handbook.',
  pdf: 'It is a PDF, which can’t be read here yet. Open it in your PDF reader, select all of its text, copy it, and paste it below.',
  old_word: 'It is in the older Word format. Open it in Word, save it as .docx, and choose that file.',
  unreadable: 'It is neither a Word file (.docx) nor plain text.',
  empty: 'There is no text in it.',
  failed: 'The search did not come to an end. Try again; if it fails again, paste one unit at a time.',
} as const satisfies Record<CopyProblem | 'failed', string>;

/** What speaks against a passage; what speaks for it needs no saying. */
const reasons = {
  label_agrees: '',
  label_missing: 'no number stands before it',
  label_differs: 'the number before it is another',
  words_agree: '',
  words_differ: 'it shares few words with ours',
  in_order: '',
  between_others: '',
  out_of_place: 'it stands under another heading',
  too_long: 'it is rather long',
  too_short: 'it is rather short',
  breaks_off: 'it seems to break off',
  printed_twice: 'it is printed twice, in different words',
  like_another: 'it is much like the one beside it',
} as const satisfies Record<MatchReason, string>;

const groups = {
  doubtful: 'To check',
  unmatched: 'Not found',
  matched: 'Matched',
} as const satisfies Record<MatchState, string>;

const groupNotes = {
  doubtful: 'Left out unless you say that the text is the right one.',
  unmatched: 'Left out. You can type the text in from your copy.',
  matched: 'Kept unless you take the tick away.',
} as const satisfies Record<MatchState, string>;

/** The standard's own words from the candidate's copy: bringing them in, looking through them, keeping them. */
export const officialWordingWords = defineWords({
  title: 'Official wording',
  lead: 'The standard’s own words belong to its publisher, so the app comes with plain words of ours. Show it your copy, and it finds the official sentences, keeps them on this device and prints them in your submission.',
  link: 'Official wording from your copy',
  kept: 'Kept on this device',
  keptOf: (items: number, source: string) =>
    `${plural(items, '# text', '# texts')}, from ${source === '' ? 'your copy' : `“${source}”`}`,
  unit: (unit: string) => `Unit ${unit}`,
  unitOf: (standard: string, unit: string) => `${standard}, unit ${unit}`,
  remove: 'Remove',
  removeAloud: (name: string) => `Remove the wording of ${name}`,
  removed: 'Official wording removed.',
  undo: 'Undo',
  correct: 'Look through it again',
  add: 'Bring in your copy',
  addNote: (title: string) =>
    `A handbook, a specification or a unit of ${title}. A Word file (.docx) or a text file; from a PDF, copy the text and paste it.`,
  choose: 'Choose a file',
  paste: 'Or paste the text',
  pasteHint: 'All of the document is best: headings show where each unit begins.',
  sourceLabel: 'What you call this copy',
  sourceHint: 'It is shown beside the wording, here and in the submission.',
  sourcePasted: 'pasted text',
  find: 'Find the wording',
  nothingPasted: 'Paste the text first.',
  reading: 'Looking for every item of the standard. This can take some seconds.',
  cancel: 'Cancel',
  cantRead: (source: string) => `“${source}” can’t be used`,
  nothingKept: 'Nothing was changed.',
  notAvailable:
    'What the search needs is not on this device yet, and can’t be fetched now. Try again when you are connected.',
  problems,
  none: (title: string) => `This is not ${title}, or too little of it`,
  best: (unit: string, matched: number, total: number) =>
    `Of no unit was half found. The most was ${String(matched)} of ${plural(total, '# item', '# items')} of unit ${unit}.`,
  nothingFound: 'No item of it was found.',
  holds: (units: readonly string[]) => `It holds ${units.length === 1 ? 'unit' : 'units'} ${formatList(units)}`,
  lacks: (units: readonly string[]) =>
    `Not in it, or less than half: ${formatList(units)}. What you keep of these stays as it is.`,
  notYet: 'Nothing is kept until you press the button at the foot.',
  review: 'What was found',
  whichUnit: 'Unit',
  unitCount: (unit: string, matched: number, total: number) => `${unit}: ${String(matched)} of ${String(total)} found`,
  groups,
  groupTitle: (group: string, count: number) => `${group}: ${String(count)}`,
  groupNotes,
  ours: 'In our words',
  theirs: 'In your copy',
  onPage: (page: number) => `Page ${String(page)}`,
  because: (found: readonly MatchReason[]) => {
    const said = found.map((reason) => reasons[reason]).filter((text) => text !== '');
    return said.length === 0 ? '' : `To check because ${formatList(said)}.`;
  },
  use: (label: string) => `This is the wording of ${label}`,
  edit: 'Correct the text',
  typeIn: 'Type it in',
  editAloud: (button: string, label: string) => `${button}: ${label}`,
  textOf: (label: string) => `Official wording of ${label}`,
  keep: (texts: number) => plural(texts, 'Keep # text', 'Keep # texts'),
  keepNone: 'Keep nothing of it',
  leave: 'Leave it',
  keptNow: (texts: number) => `${plural(texts, '# official text', '# official texts')} kept.`,
  from: (source: string) => `Official wording, from your copy${source === '' ? '' : ` of “${source}”`}`,
  oursLabel: 'In plain words',
  mark: 'Official',
  printed: 'Official: ',
  printedOurs: 'In plain words: ',
  printedNote: (sources: readonly string[]) => {
    const named = sources.filter((source) => source !== '').map((source) => `“${source}”`);
    return `What is marked “Official” is the standard’s own wording, taken from the learner’s copy${named.length === 0 ? '' : ` (${formatList(named)})`}. The rest is not.`;
  },
});
