import { cleanFileName } from '../files/file-name';
import type { AttachedFile } from '../records/attached-file';
import type { EvidenceItem } from '../records/evidence-item';
import { isFilled } from '../records/record-base';
import type { WitnessStatement } from '../records/witness-statement';
import type { IsoDate } from '../time';
import { mediaTypeWords } from '../words/media-types';
import { formatBytes, formatDate } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { submissionFileWords as fileWords } from '../words/submission-files';
import { column, joined, paragraph, textCell } from './blocks';
import type { AnchorId, Block, FileBlock, Inline } from './document';
import { dateFact, facts, inlineFact, proseFacts, textFact } from './record-facts';
import { recordAnchor, recordLink, servesLine } from './references';
import { isAboutPractice, type SubmissionContext } from './submission-context';

const words = submissionWords.evidence;
/** Enough to tell files apart and to look one up, short enough to read out. */
const HASH_SHOWN = 16;
const LONGEST_ALT = 300;

/** The evidence that is named for the chosen units, each with its files as a list. Nothing if there is none. */
export function evidenceListBlocks(context: SubmissionContext): readonly Block[] {
  const units = new Set(context.units.map(({ unit }) => unit));
  const isAsked = ({ serves }: EvidenceItem | WitnessStatement) => serves.some(({ unit }) => units.has(unit));
  const { portfolio } = context.request;
  const items = portfolio.belonging('evidenceItem', context.enrolment.id).filter(isAsked);
  const statements = portfolio.belonging('witnessStatement', context.enrolment.id).filter(isAsked);
  if (items.length + statements.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.title, anchor: 'evidence', listed: 'contents' },
    paragraph(words.lead, { size: 'lead' }),
    ...items.flatMap((item) => itemBlocks(context, item)),
    ...statements.flatMap((statement) => statementBlocks(context, statement)),
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
    ...fileBlocks(item, { title: item.title.trim(), description: item.description.trim(), day: item.producedOn }),
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
    ...fileBlocks(statement, { title: words.witness, description: statement.relationship.trim(), day: statedOn }),
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

/** What is known of the files of a record before they are read. */
interface FileFacts {
  readonly title: string;
  readonly description: string;
  readonly day: IsoDate | null;
}

/** The files as a table, and then each of them: a picture, its pages, or where it is attached. */
function fileBlocks(record: EvidenceItem | WitnessStatement, facts: FileFacts): readonly Block[] {
  const { files } = record;
  if (files.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        column(words.file, 42, { headsRow: true }),
        column(words.type, 19),
        column(words.size, 12, { align: 'end' }),
        column(words.hash, 20),
        column(words.page, 7, { align: 'end' }),
      ],
      rows: files.map((file, index) => ({
        cells: [
          textCell([{ text: nameOf(file), to: fileAnchor(record, index) }]),
          textCell(mediaTypeWords[file.mediaType]),
          textCell(formatBytes(file.size)),
          textCell(file.sha256.slice(0, HASH_SHOWN)),
          textCell([{ pageOf: fileAnchor(record, index) }]),
        ],
      })),
    },
    ...files.map((file, index) => fileBlock(record, file, index, facts)),
  ];
}

function fileBlock(
  record: EvidenceItem | WitnessStatement,
  file: AttachedFile,
  index: number,
  { title, description, day }: FileFacts,
): FileBlock {
  const citation = fileWords.citation(record.ref ?? recordWords.kinds[record.kind], index + 1, record.files.length);
  return {
    kind: 'file',
    file: { hash: file.sha256, name: nameOf(file), mediaType: file.mediaType, size: file.size },
    anchor: fileAnchor(record, index),
    citation,
    caption: fileWords.pictureCaption(citation, nameOf(file), day === null ? '' : formatDate(day)),
    alt: fileWords.pictureAlt(citation, title, shortened(description)),
  };
}

function fileAnchor({ id }: EvidenceItem | WitnessStatement, index: number): AnchorId {
  return `file:${id}:${index + 1}`;
}

/** What it was called may be anything that somebody typed; a PDF takes it as the name of a file. */
function nameOf({ name }: AttachedFile): string {
  return cleanFileName(name) || words.file;
}

/** Alternative text is heard in one go. */
function shortened(text: string): string {
  return text.length <= LONGEST_ALT ? text : `${text.slice(0, LONGEST_ALT).trimEnd()}…`;
}

/** Everything that this PDF carries without showing it; the exporter leaves it out where there is nothing. */
export function attachedFilesBlocks(context: SubmissionContext): readonly Block[] {
  if (!evidenceListBlocks(context).some(({ kind }) => kind === 'file')) return [];
  return [
    { kind: 'heading', level: 1, text: fileWords.attachmentsTitle, anchor: 'attachments', listed: 'contents' },
    paragraph(fileWords.attachmentsLead, { size: 'lead' }),
    { kind: 'attachmentList' },
  ];
}
