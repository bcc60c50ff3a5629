import type { Block, DocumentFile, SubmissionDocument } from './document';

/** Fonts and frame of a file. */
export const FRAME_BYTES = 60_000;
/** What each text takes with its place in structure and page, and each letter of it: measured on the sample portfolios. */
const BYTES_A_TEXT = 78;
const BYTES_A_LETTER = 1.6;

/** About how many bytes a block takes in the file. Photographs and pages are taken over as they are. */
export function blockBytes(block: Block): number {
  return textBytes(block) + (block.kind === 'file' ? block.file.size : 0);
}

function textBytes(value: unknown): number {
  if (typeof value === 'string') return BYTES_A_TEXT + value.length * BYTES_A_LETTER;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner: unknown) => sum + textBytes(inner), 0);
}

/** The files that a document takes in, each once. */
export function filesIn(document: SubmissionDocument): readonly DocumentFile[] {
  const files = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'file' ? [block.file] : [])),
  );
  return [...new Map(files.map((file) => [file.hash, file])).values()];
}

/** About how large the file of a document will be. */
export function estimatedBytes(document: SubmissionDocument): number {
  const files = filesIn(document).reduce((sum, { size }) => sum + size, 0);
  return FRAME_BYTES + textBytes(document.sections) + files;
}
