import { paragraph, strong, textCell } from '../../domain/submission/blocks';
import type { Block, FileBlock, Section, SubmissionDocument, Table } from '../../domain/submission/document';
import { formatBytes } from '../../domain/words/format';
import { mediaTypeWords } from '../../domain/words/media-types';
import { submissionFileWords as words } from '../../domain/words/submission-files';
import type { Attachment } from '../canvas';
import type { ForeignPdf } from '../foreign/foreign-pdf';
import type { SetBlock, SetDocument, SheetBlock } from '../set-document';
import type { FileReading, FileReadings } from './file-reading';

export interface ExpandedDocument {
  readonly document: SetDocument;
  /** What is to be put into the file as it is, each once. */
  readonly attachments: readonly Attachment[];
}

interface Attached {
  readonly block: FileBlock;
  readonly reason: Extract<FileReading, { kind: 'attached' }>['reason'];
  readonly blob: Blob;
  readonly name: string;
}

/** Puts what was read in the place of each file: a picture, pages, or the words that say where it is to be found. */
export function expandFiles(document: SubmissionDocument, readings: FileReadings): ExpandedDocument {
  const attached = attachedOf(document, readings);
  const sections = document.sections
    .filter((section) => attached.size > 0 || !section.blocks.some(({ kind }) => kind === 'attachmentList'))
    .map((section) => ({ ...section, blocks: expandBlocks(section, readings, attached) }));
  const once = new Map([...attached.values()].map((one) => [one.block.file.hash, one]));
  const attachments = [...once.values()].map(({ block, blob, name }) => ({
    name,
    mediaType: block.file.mediaType,
    description: block.citation,
    data: blob,
  }));
  return { document: { meta: document.meta, sections }, attachments };
}

function attachedOf(document: SubmissionDocument, readings: FileReadings): ReadonlyMap<FileBlock, Attached> {
  const attached = new Map<FileBlock, Attached>();
  const names = new Map<string, string>();
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'file') continue;
    const reading = readings.get(block.file.hash);
    if (reading?.kind !== 'attached') continue;
    const name = names.get(block.file.hash) ?? `${names.size + 1} ${block.file.name}`;
    names.set(block.file.hash, name);
    attached.set(block, { block, reason: reading.reason, blob: reading.blob, name });
  }
  return attached;
}

function expandBlocks(
  section: Section,
  readings: FileReadings,
  attached: ReadonlyMap<FileBlock, Attached>,
): readonly SetBlock[] {
  return section.blocks.flatMap((block) => expandBlock(block, readings, attached));
}

function expandBlock(
  block: Block,
  readings: FileReadings,
  attached: ReadonlyMap<FileBlock, Attached>,
): readonly SetBlock[] {
  if (block.kind === 'attachmentList') return [attachmentTable([...attached.values()])];
  if (block.kind !== 'file') return [block];
  const reading = readings.get(block.file.hash) ?? { kind: 'missing' };
  switch (reading.kind) {
    case 'picture': {
      const { width, height } = reading.picture;
      const { anchor, alt, caption, file } = block;
      return [{ kind: 'picture', hash: file.hash, width, height, alt, caption, anchor }];
    }
    case 'pages':
      return sheetsOf(block, reading.pdf);
    case 'missing':
      return [notice(block, words.missing)];
    case 'attached': {
      const found = attached.get(block);
      return found === undefined ? [] : [attachedNotice(found)];
    }
  }
}

function sheetsOf({ file, anchor, citation }: FileBlock, pdf: ForeignPdf): readonly SheetBlock[] {
  return pdf.pages.map((page, index) => ({
    kind: 'sheet',
    hash: file.hash,
    page: index,
    width: page.width,
    height: page.height,
    label: words.sheetLabel(citation, file.name, index + 1, pdf.pages.length),
    alt: words.sheetAlt(citation, file.name, index + 1, pdf.pages.length),
    hasText: page.hasText,
    ...(index === 0 ? { anchor, bookmark: words.sheetBookmark(file.name) } : {}),
  }));
}

/** What was expected to be attached takes a line; what ought to have been shown takes a frame that says why it isn't. */
function attachedNotice({ block, reason, name }: Attached): SetBlock {
  const where = words.attachedAs(name);
  if (reason === 'sound' || reason === 'document' || reason === 'other')
    return paragraph([strong(block.file.name), `: ${where}`], { anchor: block.anchor });
  return notice(block, `${words.reasons[reason]} ${where}`);
}

function notice({ file, anchor }: FileBlock, text: string): SetBlock {
  return { kind: 'callout', title: words.notShown(file.name), blocks: [paragraph(text, { anchor })] };
}

function attachmentTable(attached: readonly Attached[]): Table {
  return {
    kind: 'table',
    columns: [
      { header: words.attachment, width: 40, headsRow: true },
      { header: words.belongsTo, width: 20 },
      { header: words.type, width: 17 },
      { header: words.size, width: 11, align: 'end' },
      { header: words.why, width: 26 },
    ],
    rows: attached.map(({ block, reason, name, blob }) => ({
      keepTogether: true,
      cells: [
        textCell(name),
        textCell([{ text: block.citation, to: block.anchor }]),
        textCell(mediaTypeWords[block.file.mediaType]),
        textCell(formatBytes(blob.size)),
        textCell(words.shortReasons[reason]),
      ],
    })),
  };
}
