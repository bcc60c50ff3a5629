import type { Client } from '../records/client';
import { isFilled } from '../records/record-base';
import type { Reflection, ToolUse } from '../records/reflection';
import { logEntriesOf } from '../rules/practice';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { joined, paragraph, quiet, strong } from './blocks';
import type { Block, Fact, Inline } from './document';
import { dateOr, facts, inlineFact, proseFacts, textFact } from './record-facts';
import { citationOf, recordAnchor, recordLink, recordLinks, servesLine } from './references';
import type { SubmissionContext } from './submission-context';
import { clientOfSession } from './told-with';

const words = submissionWords.log;

/** The reflective log on the sessions that are told with a client. */
export function reflectiveLogBlocks(context: SubmissionContext, client: Client): readonly Block[] {
  const sessions = context.practice.claims.sessionsByClient.get(client.id) ?? [];
  const entries = sessions
    .filter((session) => clientOfSession(context, session) === client.id)
    .flatMap(({ id }) => logEntriesOf(context.practice, id));
  return [
    { kind: 'heading', level: 2, text: words.title, anchor: `log:${client.id}`, listed: 'contents', runningRef: '' },
    ...(entries.length === 0 ? [paragraph([quiet(words.none)])] : []),
    ...entries.flatMap((entry) => entryBlocks(context, entry)),
  ];
}

function entryBlocks(context: SubmissionContext, entry: Reflection): readonly Block[] {
  const { ref, reflectedOn, sessionId } = entry;
  return [
    {
      kind: 'heading',
      level: 3,
      text: words.entry(citationOf(context, 'session', sessionId), dateOr(reflectedOn, words.undated)),
      anchor: recordAnchor(entry.id),
      listed: 'bookmark',
      ...(ref === null ? {} : { label: ref, runningRef: ref }),
    },
    ...servesLine(context, entry, reflectedOn),
    ...facts([
      ...inlineFact(words.session, [recordLink(context, 'session', sessionId)]),
      ...textFact(words.reviewed, words.reviewedBy(entry.reviewedWith.trim(), dateOr(entry.reviewedOn, ''))),
      ...inlineFact(words.cites, cited(context, entry)),
    ]),
    ...proseFacts(entryProse(context, entry)),
  ];
}

function cited(context: SubmissionContext, { citedFeedbackIds, citedSupervisionIds }: Reflection): Inline {
  const groups = [
    recordLinks(context, 'feedback', citedFeedbackIds),
    recordLinks(context, 'supervisionMeeting', citedSupervisionIds),
  ];
  return joined(
    groups.filter((group) => group.length > 0),
    submissionWords.comma,
  );
}

function entryProse({ candidate }: SubmissionContext, entry: Reflection): readonly Fact[] {
  return [
    ...textFact(words.answerToLastImprovement, sinceLastTime(entry)),
    ...textFact(words.overall, entry.overall),
    ...toolsFact(entry.tools),
    ...textFact(words.questioning, entry.questioning),
    ...textFact(words.listening, entry.listening),
    ...textFact(words.givingFeedback, entry.givingFeedback),
    ...textFact(words.relationship, entry.relationship),
    ...textFact(words.fromClientFeedback(candidate?.clientNoun ?? 'client'), entry.fromClientFeedback),
    ...textFact(words.fromSupervision, entry.fromSupervision),
    ...textFact(words.keyLearning, entry.keyLearning),
    ...textFact(words.improvements, entry.improvements),
    ...textFact(words.cpdAction, entry.cpdAction),
  ];
}

/** Whether the last promise was tried, and what became of it. */
function sinceLastTime({ lastImprovementTried, answerToLastImprovement }: Reflection): string {
  const tried = lastImprovementTried === null ? [] : [`${recordWords.tried[lastImprovementTried]}.`];
  return [...tried, answerToLastImprovement.trim()].join(' ').trim();
}

/** What was used, why it was chosen, and how it supported the individual. */
function toolsFact(tools: readonly ToolUse[]): readonly Fact[] {
  const items = tools.map(({ tool, why, support }): Inline => {
    const parts: readonly Inline[] = [
      isFilled(tool) ? [strong(tool.trim())] : [],
      isFilled(why) ? [quiet(words.why), why.trim()] : [],
      isFilled(support) ? [quiet(words.support), support.trim()] : [],
    ];
    return joined(
      parts.filter((part) => part.length > 0),
      ' ',
    );
  });
  const filled = items.filter((item) => item.length > 0);
  return filled.length === 0 ? [] : [{ label: words.tools, value: [{ kind: 'list', ordered: false, items: filled }] }];
}
