import { dateOfInstant } from '../time';
import { formatDate } from '../words/format';
import { claimWords } from '../words/claims';
import { reviewWords } from '../words/review';
import { submissionWords } from '../words/submission';
import { submissionFileWords } from '../words/submission-files';
import { writingWords } from '../words/writing';
import { claimedAnswerBlocks, claimGapsBlocks, claimMatrixBlocks, locationBlocks } from './claims-part';
import { clientBlocks } from './client-part';
import { declarationsBlocks } from './declarations-part';
import type { Block, DocumentMeta, Section, SubmissionDocument } from './document';
import { developmentBlocks } from './development-part';
import { attachedFilesBlocks, evidenceListBlocks } from './evidence-part';
import { submissionFileName } from './file-name';
import { frontSheet, qualificationTitle } from './front-sheet';
import { gapsBlocks } from './gaps-part';
import { hoursBlocks } from './hours-part';
import { matrixBlocks } from './matrix-part';
import { responseBlocks } from './response-part';
import { reviewBlocks, reviewMark } from './review-part';
import { programmeBlocks } from './programme-part';
import { buildContext, codeNameOf, isAboutPractice, type SubmissionContext } from './submission-context';
import type { SubmissionRequest } from './submission-request';
import { supervisionBlocks } from './supervision-part';
import { writtenAnswerBlocks } from './writing-part';

/**
 * What the submission says, part by part, in the order that tutors know. It names what it takes from each record: private
 * notes, identities and the names of clients and stakeholders are never among it, whatever fields a record may get.
 * Throws if the portfolio has no such enrolment.
 */
export function buildSubmission(request: SubmissionRequest): SubmissionDocument {
  const context = buildContext(request);
  return { meta: metaOf(context), sections: [frontSheet(context), ...partsOf(context)] };
}

function partsOf(context: SubmissionContext): readonly Section[] {
  const part = (name: string, blocks: readonly Block[]): readonly Section[] =>
    blocks.length === 0 ? [] : [{ runningHead: runningHead(context, name), startsNewPage: true, blocks }];
  const evidence = evidenceListBlocks(context);
  return [
    ...(context.request.draft
      ? part(submissionWords.gaps.title, hasClaims(context) ? claimGapsBlocks(context) : gapsBlocks(context))
      : []),
    ...part('', [
      { kind: 'heading', level: 1, text: submissionWords.contents, anchor: 'contents', listed: 'bookmark' },
      { kind: 'contents', depth: 2 },
    ]),
    ...part(reviewWords.response, responseBlocks(context)),
    ...matrixParts(context, part),
    ...part(reviewWords.running, reviewBlocks(context)),
    ...(isAboutPractice(context) ? practiceParts(context, part) : []),
    ...part(writingWords.answers, hasClaims(context) ? claimedAnswers(context) : writtenAnswerBlocks(context)),
    ...part(writingWords.development, developmentBlocks(context)),
    ...part(submissionWords.evidence.title, evidence),
    ...part(submissionWords.declarations.title, declarationsBlocks(context)),
    ...part(submissionFileWords.attachmentsTitle, attachedFilesBlocks(evidence)),
  ];
}

type MakePart = (name: string, blocks: readonly Block[]) => readonly Section[];

function hasClaims({ request }: SubmissionContext): boolean {
  return request.coverage !== undefined;
}

/** The matrix, and on claims the table that says where everything is to be found. */
function matrixParts(context: SubmissionContext, part: MakePart): readonly Section[] {
  if (!hasClaims(context)) return part(submissionWords.matrix.running, matrixBlocks(context));
  return [
    ...part(submissionWords.matrix.running, claimMatrixBlocks(context)),
    ...part(claimWords.locationTitle, locationBlocks(context)),
  ];
}

function claimedAnswers(context: SubmissionContext): readonly Block[] {
  const blocks = claimedAnswerBlocks(context);
  const text = writingWords.answers;
  return blocks.length === 0
    ? []
    : [{ kind: 'heading', level: 1, text, anchor: 'answers', listed: 'contents' }, ...blocks];
}

function practiceParts(
  context: SubmissionContext,
  part: (name: string, blocks: readonly Block[]) => readonly Section[],
): readonly Section[] {
  return [
    ...part(submissionWords.hours.running, hoursBlocks(context)),
    ...part(submissionWords.programme.title, programmeBlocks(context)),
    ...context.practice.clientFiles.flatMap((file) =>
      part(codeNameOf(context, file.client), clientBlocks(context, file)),
    ),
    ...part(submissionWords.supervision.title, supervisionBlocks(context)),
  ];
}

function runningHead({ candidate, units }: SubmissionContext, part: string): readonly string[] {
  return [candidate?.name.trim() ?? '', submissionWords.units(units.map(({ unit }) => unit)), part];
}

/** What the main file is called, or with a suffix one that goes with it. */
export function fileNameOf({ request, candidate, enrolment, units }: SubmissionContext, suffix = ''): string {
  return submissionFileName({
    name: candidate?.name ?? '',
    registrationNumber: candidate?.registrationNumber ?? '',
    centreNumber: enrolment.centreNumber,
    units: units.map(({ unit }) => unit),
    attempt: request.attempt,
    suffix,
  });
}

function metaOf(context: SubmissionContext): DocumentMeta {
  const { request, candidate } = context;
  const units = context.units.map(({ unit }) => unit);
  const day = formatDate(dateOfInstant(request.now));
  const attempt = submissionWords.attempts[request.attempt];
  return {
    title: submissionWords.title(uncapitalised(submissionWords.units(units))),
    author: candidate?.name.trim() ?? '',
    subject: qualificationTitle(context),
    language: 'en-GB',
    fileName: fileNameOf(context, request.forReview === true ? reviewWords.fileSuffix : ''),
    createdAt: request.now,
    footer: request.draft ? submissionWords.draftFooter(attempt, day) : submissionWords.footer(attempt, day),
    watermark: request.draft ? submissionWords.draft : null,
    ...(request.forReview === true ? { formMark: reviewMark(context) } : {}),
  };
}

/** "units 500 and CM05": the names of units stay as they are written. */
function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
