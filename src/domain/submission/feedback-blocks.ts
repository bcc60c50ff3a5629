import { type Feedback, RATED_SKILLS } from '../records/feedback';
import { formatDate, formatList } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { submissionFileWords } from '../words/submission-files';
import { filesOfFeedback } from './appended-files';
import type { Block, Fact } from './document';
import { fileLinks } from './file-blocks';
import { facts, inlineFact, proseFacts, textFact } from './record-facts';
import { citationOf, recordAnchor, recordLinks, servesLine } from './references';
import type { SubmissionContext } from './submission-context';

const words = submissionWords.feedback;

/** Those whose name may stand in a submission. What a client or stakeholder is called never does. */
const NAMED_SOURCES: ReadonlySet<Feedback['source']> = new Set(['supervisor', 'tutor', 'peer']);

export function feedbackBlocks(context: SubmissionContext, feedback: Feedback): readonly Block[] {
  const { ref, givenOn, source } = feedback;
  const from = recordWords.feedbackSources[source];
  return [
    {
      kind: 'heading',
      level: 3,
      text: givenOn === null ? words.fromUndated(from) : words.from(from, formatDate(givenOn)),
      anchor: recordAnchor(feedback.id),
      listed: 'bookmark',
      ...(ref === null ? {} : { label: ref, runningRef: ref }),
    },
    ...servesLine(context, feedback, givenOn),
    ...facts([
      ...(NAMED_SOURCES.has(source) ? textFact(words.by, feedback.givenBy) : []),
      ...textFact(words.form, recordWords.feedbackForms[feedback.form]),
      ...inlineFact(words.about, recordLinks(context, 'session', feedback.sessionIds)),
      ...textFact(words.ratings, ratingsText(feedback)),
      ...inlineFact(submissionFileWords.filesOfRecord, fileLinks(filesOfFeedback(feedback))),
    ]),
    ...proseFacts(feedbackProse(context, feedback)),
  ];
}

function ratingsText({ ratings }: Feedback): string {
  const given = RATED_SKILLS.flatMap((skill) => {
    const value = ratings[skill];
    if (value === null) return [];
    return [words.rating(recordWords.skills[skill], value === 0 ? recordWords.notObserved : words.ratingOf(value))];
  });
  return given.join(submissionWords.comma);
}

/** Kinds of record in which a change can be seen. Not all of them are in every submission, so they are cited and not linked. */
const CHANGED_IN = ['session', 'reflection', 'supervisionMeeting', 'pdpObjective', 'cpdActivity'] as const;

function changedIn(context: SubmissionContext, { changedInIds }: Feedback): string {
  const { portfolio } = context.request;
  const cited = CHANGED_IN.flatMap((kind) =>
    changedInIds.filter((id) => portfolio.get(kind, id) !== undefined).map((id) => citationOf(context, kind, id)),
  );
  return formatList(cited);
}

function feedbackProse(context: SubmissionContext, feedback: Feedback): readonly Fact[] {
  return [
    ...textFact(words.said, feedback.said),
    ...textFact(words.whatHelped, feedback.whatHelped),
    ...textFact(words.whatToChange, feedback.whatToChange),
    ...textFact(words.progress, feedback.progressTowardsGoals),
    ...textFact(words.whatChanged, feedback.whatChanged),
    ...textFact(words.changedIn, changedIn(context, feedback)),
  ];
}
