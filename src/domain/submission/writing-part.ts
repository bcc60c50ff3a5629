import type { RecordId } from '../ids';
import { isFilled } from '../records/record-base';
import type { Passage, WrittenResponse } from '../records/written-response';
import { countWords, isSourceNamed, passageText, saysSomething } from '../responses/answer-text';
import { citationOfSource, readingList } from '../responses/sources';
import { findRecord } from '../rules/record-name';
import { writingWords as words } from '../words/writing';
import { joined, paragraph, prose, quiet } from './blocks';
import type { Block, Inline, Paragraph } from './document';
import { citationOf, recordAnchor, recordLink, servesLine } from './references';
import type { SubmissionContext } from './submission-context';

/** The answers to the criteria of the units that are handed in: each as continuous prose, with its sources after it. */
export function writtenAnswerBlocks(context: SubmissionContext): readonly Block[] {
  const answers = context.criteria.flatMap(({ unit, criterion }) =>
    (context.practice.responses.get(`${unit} ${criterion}`) ?? []).filter(saysSomething),
  );
  if (answers.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.answers, anchor: 'answers', listed: 'contents' },
    ...answers.flatMap((answer) => answerBlocks(context, answer, words.answerTo(answer.unit, answer.item))),
  ];
}

/** One answer under a heading: its passages as prose, what they rest on, its sources and how long it is. */
export function answerBlocks(context: SubmissionContext, answer: WrittenResponse, title: string): readonly Block[] {
  const sources = readingList(answer.sources);
  return [
    {
      kind: 'heading',
      level: 2,
      text: title,
      anchor: recordAnchor(answer.id),
      listed: 'contents',
      ...(answer.ref === null ? {} : { label: answer.ref, runningRef: answer.ref }),
    },
    ...servesLine(context, answer),
    ...answer.passages.flatMap((passage) => passageBlocks(context, passage, answer)),
    ...(sources.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: words.sources },
          { kind: 'list', ordered: false, items: sources.map((source) => [source]) },
        ] as const)),
    paragraph([quiet(words.wordCount(countWords(answer)))], { size: 'small' }),
  ];
}

/** What it refers to stands in brackets after its last words, unless the words cite the source themselves. */
function passageBlocks(
  context: SubmissionContext,
  passage: Passage,
  { sources }: WrittenResponse,
): readonly Paragraph[] {
  const text = passageText(passage);
  const paragraphs = prose(text);
  const last = paragraphs.at(-1);
  if (last === undefined) return [];
  const cited = sources
    .filter((source) => passage.sourceIds.includes(source.id) && isSourceNamed(source))
    .map(citationOfSource)
    .filter((citation) => !text.includes(citation));
  const brackets = bracketed([
    ...cited.map((citation): Inline => [citation]),
    ...citedRecords(context, passage.citedIds).map((link, index): Inline =>
      index === 0 ? [words.see, ...link] : link,
    ),
  ]);
  return [...paragraphs.slice(0, -1), { ...last, text: [...last.text, ...brackets] }];
}

function bracketed(parts: readonly Inline[]): Inline {
  return parts.length === 0 ? [] : [' (', ...joined(parts, '; '), ')'];
}

/** Citations of records that stand. Those that this submission holds lead there. */
function citedRecords(context: SubmissionContext, ids: readonly RecordId[]): readonly Inline[] {
  return ids.flatMap((id): readonly Inline[] => {
    const record = findRecord(context.request.portfolio, id);
    if (record === undefined || record.kind === 'identity' || record.kind === 'signature') return [];
    return context.criteriaByRecord.has(id)
      ? [[recordLink(context, record.kind, id)]]
      : [[citationOf(context, record.kind, id)]];
  });
}

/** Words and what they rest on: "I wait. (F07; R03)". */
export function citingText(context: SubmissionContext, text: string, ids: readonly RecordId[]): Inline {
  return isFilled(text) ? [text.trim(), ...bracketed(citedRecords(context, ids))] : [];
}
