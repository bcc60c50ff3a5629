import type { RecordId } from '../ids';
import { confirmationOf } from '../privacy/confirmation';
import type { Action } from '../records/record-base';
import type { Client } from '../records/client';
import type { Session } from '../records/session';
import { logEntriesOf } from '../rules/practice';
import { formatDate, formatMinutes } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { joined, paragraph, quiet } from './blocks';
import type { Block, Fact, Inline } from './document';
import { dateFact, dateOr, facts, inlineFact, listFact, proseFacts, textFact } from './record-facts';
import { recordAnchor, recordLink, recordLinks, servesLine } from './references';
import { codeNameOf, type SubmissionContext } from './submission-context';
import { clientOfSession } from './told-with';

const words = submissionWords.diary;

/** A client's diary: the sessions told here, and where those are told that were held together with others. */
export function diaryBlocks(context: SubmissionContext, client: Client): readonly Block[] {
  const sessions = context.practice.claims.sessionsByClient.get(client.id) ?? [];
  const here = sessions.filter((session) => clientOfSession(context, session) === client.id);
  const elsewhere = sessions.filter((session) => !here.includes(session));
  return [
    { kind: 'heading', level: 2, text: words.title, anchor: `diary:${client.id}`, listed: 'contents', runningRef: '' },
    ...(sessions.length === 0 ? [paragraph([quiet(words.none)])] : []),
    ...(elsewhere.length === 0
      ? []
      : [
          paragraph([
            words.elsewhere,
            ...joined(
              elsewhere.map(({ id }) => [recordLink(context, 'session', id)]),
              submissionWords.comma,
            ),
          ]),
        ]),
    ...here.flatMap((session) => sessionBlocks(context, session, client)),
  ];
}

function sessionBlocks(context: SubmissionContext, session: Session, client: Client): readonly Block[] {
  const number = context.seriesNumbers.get(session.id) ?? 1;
  const { heldOn, ref } = session;
  return [
    {
      kind: 'heading',
      level: 3,
      text: heldOn === null ? words.sessionUndated(number) : words.session(number, formatDate(heldOn)),
      anchor: recordAnchor(session.id),
      listed: 'bookmark',
      ...(ref === null ? {} : { label: ref, runningRef: ref }),
    },
    ...servesLine(context, session, heldOn),
    ...facts(sessionFacts(context, session, client)),
    ...proseFacts(sessionProse(session)),
  ];
}

function sessionFacts(context: SubmissionContext, session: Session, client: Client): readonly Fact[] {
  const { durationMinutes, startTime, medium, place, clientIds, id } = session;
  const others = [...new Set(clientIds)].filter((other) => other !== client.id);
  const names = others
    .flatMap((other) => context.request.portfolio.get('client', other) ?? [])
    .map((other) => codeNameOf(context, other));
  const held = [
    durationMinutes === null ? '' : formatMinutes(durationMinutes),
    startTime === null ? '' : words.startingAt(startTime),
    recordWords.mediums[medium].toLowerCase(),
    place.trim(),
  ];
  return [
    ...textFact(words.held, held.filter((part) => part !== '').join(submissionWords.comma)),
    ...textFact(words.with, names.join(submissionWords.comma)),
    ...textFact(words.confirmation, confirmationText(context, session)),
    ...inlineFact(words.seeAlso, relatedLinks(context, id)),
  ];
}

/** That the client signed, and when; never under which name. */
function confirmationText({ request }: SubmissionContext, session: Session): string {
  const confirmation = confirmationOf(request.portfolio, session);
  if (confirmation === null) return '';
  const { signature, holds } = confirmation;
  return words.confirmedBy(dateOr(signature.signedOn, submissionWords.missing), holds);
}

function relatedLinks(context: SubmissionContext, session: RecordId): Inline {
  const reflections = logEntriesOf(context.practice, session).map(({ id }) => id);
  const feedback = (context.practice.feedback.bySession.get(session) ?? []).map(({ id }) => id);
  const groups = [recordLinks(context, 'reflection', reflections), recordLinks(context, 'feedback', feedback)];
  return joined(
    groups.filter((group) => group.length > 0),
    submissionWords.comma,
  );
}

function sessionProse(session: Session): readonly Fact[] {
  return [
    ...textFact(words.goals, session.goals),
    ...textFact(words.progress, session.progress),
    ...textFact(words.summary, session.summary),
    ...listFact(words.techniques, session.techniques),
    ...textFact(words.questions, session.questions),
    ...textFact(words.outcomes, session.outcomes),
    ...listFact(words.actions, session.actions.map(actionText)),
    ...textFact(words.feedbackGiven, session.feedbackGiven),
    ...dateFact(words.nextOn, session.nextOn),
  ];
}

export function actionText({ what, who, by }: Action): string {
  return words.action(what.trim(), who.trim(), by.trim());
}
