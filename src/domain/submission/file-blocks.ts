import { cleanFileName } from '../files/file-name';
import type { RecordId } from '../ids';
import type { AttachedFile } from '../records/attached-file';
import type { IsoDate } from '../time';
import { formatBytes, formatDate } from '../words/format';
import { mediaTypeWords } from '../words/media-types';
import { submissionWords } from '../words/submission';
import { submissionFileWords as fileWords } from '../words/submission-files';
import { column, joined, textCell } from './blocks';
import type { AnchorId, Block, FileBlock, Inline } from './document';

const words = submissionWords.evidence;
/** Enough to tell files apart and to look one up, short enough to read out. */
const HASH_SHOWN = 16;
const LONGEST_ALT = 300;

/** The files of a record, and what is known of them before they are read. */
export interface FilesOfRecord {
  readonly owner: RecordId;
  /** What each is cited by: the reference of the record, as far as it has one. */
  readonly cited: string;
  readonly files: readonly AttachedFile[];
  readonly title: string;
  readonly description: string;
  readonly day: IsoDate | null;
}

/** The files as a table, and then each of them: a picture, its pages, or where it is attached. */
export function fileBlocks(record: FilesOfRecord): readonly Block[] {
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
    ...filePlaces(record),
  ];
}

/** Each file without the table. */
export function filePlaces(record: FilesOfRecord): readonly FileBlock[] {
  return record.files.map((file, index) => filePlace(record, file, index));
}

function filePlace(record: FilesOfRecord, file: AttachedFile, index: number): FileBlock {
  const { title, description, day } = record;
  const citation = fileWords.citation(record.cited, index + 1, record.files.length);
  return {
    kind: 'file',
    file: { hash: file.sha256, name: nameOf(file), mediaType: file.mediaType, size: file.size },
    anchor: fileAnchor(record, index),
    citation,
    caption: fileWords.pictureCaption(citation, nameOf(file), day === null ? '' : formatDate(day)),
    alt: fileWords.pictureAlt(citation, title, shortened(description)),
  };
}

/** Where the files of a record are: each by its name, with its page. */
export function fileLinks(record: FilesOfRecord): Inline {
  return joined(
    record.files.map((file, index) => [{ pageOf: fileAnchor(record, index), cited: nameOf(file) }]),
    submissionWords.comma,
  );
}

function fileAnchor({ owner }: FilesOfRecord, index: number): AnchorId {
  return `file:${owner}:${index + 1}`;
}

/** What it was called may be anything that somebody typed; a PDF takes it as the name of a file. */
function nameOf({ name }: AttachedFile): string {
  return cleanFileName(name) || words.file;
}

/** Alternative text is heard in one go. */
function shortened(text: string): string {
  return text.length <= LONGEST_ALT ? text : `${text.slice(0, LONGEST_ALT).trimEnd()}…`;
}
