import type { EvidenceItem } from '../records/evidence-item';
import { isFilled } from '../records/record-base';
import type { WitnessStatement } from '../records/witness-statement';
import { formatDate } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { submissionFileWords as fileWords } from '../words/submission-files';
import { type AppendedFiles, appendedFiles } from './appended-files';
import { joined, paragraph } from './blocks';
import type { Block, Inline } from './document';
import { fileBlocks, type FilesOfRecord } from './file-blocks';
import { dateFact, facts, inlineFact, proseFacts, textFact } from './record-facts';
import { recordAnchor, recordLink, servesLine } from './references';
import { isAboutPractice, type SubmissionContext } from './submission-context';

const words = submissionWords.evidence;

/** The evidence that is named for the chosen units, each with its files as a list. Nothing if there is none. */
export function evidenceListBlocks(context: SubmissionContext): readonly Block[] {
  const units = new Set(context.units.map(({ unit }) => unit));
  const isAsked = ({ serves }: EvidenceItem | WitnessStatement) => serves.some(({ unit }) => units.has(unit));
  const { portfolio } = context.request;
  const items = portfolio.belonging('evidenceItem', context.enrolment.id).filter(isAsked);
  const statements = portfolio.belonging('witnessStatement', context.enrolment.id).filter(isAsked);
  const ofRecords = appendedFiles(context);
  if (items.length + statements.length + ofRecords.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.title, anchor: 'evidence', listed: 'contents' },
    paragraph(words.lead, { size: 'lead' }),
    ...items.flatMap((item) => itemBlocks(context, item)),
    ...statements.flatMap((statement) => statementBlocks(context, statement)),
    ...ofRecords.flatMap((one) => appendedBlocks(context, one)),
  ];
}

function itemBlocks(context: SubmissionContext, item: EvidenceItem): readonly Block[] {
  const kind = recordWords.evidenceKinds[item.evidenceKind];
  return [
    heading(item, isFilled(item.title) ? item.title.trim() : kind),
    ...servesLine(context, item, item.producedOn),
    ...facts([
      ...textFact(words.kind, kind),
      ...dateFact(words.date, item.producedOn),
      ...textFact(words.authenticity, recordWords.authenticities[item.authenticity]),
      ...(item.authenticity === 'own' ? [] : textFact(words.authenticityNote, item.authenticityNote)),
      ...inlineFact(words.about, aboutLinks(context, item)),
    ]),
    ...proseFacts([...textFact(words.description, item.description), ...textFact(words.proves, item.proves)], 3),
    ...fileBlocks(
      filesOf(item, { title: item.title.trim(), description: item.description.trim(), day: item.producedOn }),
    ),
  ];
}

function statementBlocks(context: SubmissionContext, statement: WitnessStatement): readonly Block[] {
  const { statedOn } = statement;
  return [
    heading(statement, statedOn === null ? words.statementUndated : words.statement(formatDate(statedOn))),
    ...servesLine(context, statement, statedOn),
    ...facts([
      ...textFact(words.witness, statement.witnessName),
      ...textFact(words.witnessRole, statement.witnessRole),
      ...textFact(words.relationship, statement.relationship),
      ...inlineFact(words.about, aboutLinks(context, statement)),
    ]),
    ...proseFacts([...textFact(words.said, statement.statement), ...textFact(words.proves, statement.proves)], 3),
    ...fileBlocks(
      filesOf(statement, { title: words.witness, description: statement.relationship.trim(), day: statedOn }),
    ),
  ];
}

/** Files of a record that is told elsewhere, with the way back to it. */
function appendedBlocks(context: SubmissionContext, appended: AppendedFiles): readonly Block[] {
  const { owner, record, ref } = appended;
  return [
    {
      kind: 'heading',
      level: 2,
      text: appended.heading,
      anchor: `files:${owner}`,
      listed: 'contents',
      ...(ref === null ? {} : { label: ref, runningRef: ref }),
    },
    ...facts(inlineFact(fileWords.belongsTo, [recordLink(context, record.kind, record.id)])),
    ...fileBlocks(appended),
  ];
}

function heading({ id, ref }: EvidenceItem | WitnessStatement, text: string): Block {
  return {
    kind: 'heading',
    level: 2,
    text,
    anchor: recordAnchor(id),
    listed: 'contents',
    ...(ref === null ? {} : { label: ref, runningRef: ref }),
  };
}

/** Only what is told in this submission: other records are left unnamed. */
function aboutLinks(context: SubmissionContext, { aboutIds }: EvidenceItem | WitnessStatement): Inline {
  if (!isAboutPractice(context)) return [];
  const { clients, sessions } = context.practice.claims;
  const links = aboutIds.flatMap((id): Inline[] => {
    if (clients.some((one) => one.id === id)) return [[recordLink(context, 'client', id)]];
    return sessions.some((one) => one.id === id) ? [[recordLink(context, 'session', id)]] : [];
  });
  return joined(links, submissionWords.comma);
}

function filesOf(
  { id, ref, kind, files }: EvidenceItem | WitnessStatement,
  told: Pick<FilesOfRecord, 'title' | 'description' | 'day'>,
): FilesOfRecord {
  return { owner: id, cited: ref ?? recordWords.kinds[kind], files, ...told };
}

/** Everything that this PDF carries without showing it; the exporter leaves it out where there is nothing. */
export function attachedFilesBlocks(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ kind }) => kind === 'file')) return [];
  return [
    { kind: 'heading', level: 1, text: fileWords.attachmentsTitle, anchor: 'attachments', listed: 'contents' },
    paragraph(fileWords.attachmentsLead, { size: 'lead' }),
    { kind: 'attachmentList' },
  ];
}
