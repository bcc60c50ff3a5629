import type { Client } from '../records/client';
import type { ClientFile } from '../rules/practice';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { paragraph, quiet } from './blocks';
import { contractBlocks } from './contract-blocks';
import { diaryBlocks } from './diary-blocks';
import type { Block, Fact } from './document';
import { feedbackBlocks } from './feedback-blocks';
import { needsAndGoalsBlocks } from './needs-and-goals';
import { dateFact, facts, listFact, textFact } from './record-facts';
import { recordAnchor, servesLine } from './references';
import { reflectiveLogBlocks } from './reflective-log-blocks';
import { codeNameOf, type SubmissionContext } from './submission-context';
import { clientOfFeedback } from './told-with';

const words = submissionWords.client;

/** Everything about one client, under a code name, in the order in which tutors read it. */
export function clientBlocks(context: SubmissionContext, file: ClientFile): readonly Block[] {
  const { client } = file;
  const noun = submissionWords.clientNouns[context.candidate?.clientNoun ?? 'client'];
  const feedback = context.practice.feedback.received.filter((one) => clientOfFeedback(context, one) === client.id);
  return [
    {
      kind: 'heading',
      level: 1,
      text: words.title(noun, codeNameOf(context, client)),
      anchor: recordAnchor(client.id),
      listed: 'contents',
    },
    ...servesLine(context, client),
    ...facts(clientFacts(client)),
    ...needsAndGoalsBlocks(context, file),
    ...contractBlocks(context, file),
    ...diaryBlocks(context, client),
    ...reflectiveLogBlocks(context, client),
    {
      kind: 'heading',
      level: 2,
      text: submissionWords.feedback.title,
      anchor: `feedback:${client.id}`,
      listed: 'contents',
      runningRef: '',
    },
    ...(feedback.length === 0 ? [paragraph([quiet(submissionWords.feedback.none)])] : []),
    ...feedback.flatMap((one) => feedbackBlocks(context, one)),
  ];
}

function clientFacts(client: Client): readonly Fact[] {
  const grouping =
    client.grouping === 'group' && client.groupSize !== null
      ? words.groupOf(client.groupSize)
      : recordWords.groupings[client.grouping];
  const stakeholders = client.stakeholders.map(({ role, isParty, notPartyBecause }) =>
    isParty ? words.party(role.trim()) : words.notParty(role.trim(), notPartyBecause.trim()),
  );
  const reason = client.noStakeholdersBecause.trim();
  return [
    ...textFact(words.practice, words.kind(recordWords.practices[client.practice], grouping)),
    ...dateFact(words.from, client.startedOn),
    ...dateFact(words.until, client.endedOn),
    ...textFact(words.ending, client.ending),
    ...textFact(words.consent, recordWords.consents[client.consentToUse]),
    ...(stakeholders.length === 0 && reason !== ''
      ? textFact(words.stakeholders, words.noStakeholders(reason))
      : listFact(words.stakeholders, stakeholders)),
  ];
}
