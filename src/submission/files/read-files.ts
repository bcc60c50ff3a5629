import type { DocumentFile, SubmissionDocument } from '../../domain/submission/document';
import { openForeignPdf } from '../foreign/open-foreign-pdf';
import { readJpeg } from '../pictures/jpeg';
import { readPng } from '../pictures/png';
import type { AttachReason, FileReading, FileReadings, FileSource } from './file-reading';

/** A larger file is never handed to a decoder. */
const LARGEST_IMAGE_BYTES = 200_000_000;

/** The files of a document, each once, in the order of their first place. */
export function filesOf(document: SubmissionDocument): readonly DocumentFile[] {
  const files = new Map<string, DocumentFile>();
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'file' && !files.has(block.file.hash)) files.set(block.file.hash, block.file);
    }
  }
  return [...files.values()];
}

/**
 * Reads the files of a document one after the other. What is large stays in its Blob and is only pointed to. No file makes this
 * fail: what can't be used is to be attached, and what isn't there is missing. Yields how much of all the bytes is read, 0 to 1.
 */
export async function* readFiles(
  document: SubmissionDocument,
  source: FileSource | undefined,
): AsyncGenerator<number, FileReadings> {
  const files = filesOf(document);
  const total = files.reduce((sum, file) => sum + file.size, 1);
  const readings = new Map<string, FileReading>();
  let read = 0;
  for (const file of files) {
    readings.set(file.hash, await readFile(file, source));
    read += file.size;
    yield Math.min(1, read / total);
  }
  return readings;
}

async function readFile(file: DocumentFile, source: FileSource | undefined): Promise<FileReading> {
  const blob = await fetched(file, source);
  if (blob === null) return { kind: 'missing' };
  try {
    return await readBlobAs(file, blob, source);
  } catch {
    return { kind: 'attached', reason: 'damaged', blob };
  }
}

async function fetched({ hash }: DocumentFile, source: FileSource | undefined): Promise<Blob | null> {
  try {
    return (await source?.get(hash)) ?? null;
  } catch {
    return null; // one bad file never costs the export
  }
}

async function readBlobAs(file: DocumentFile, blob: Blob, source: FileSource | undefined): Promise<FileReading> {
  const attached = (reason: AttachReason): FileReading => ({ kind: 'attached', reason, blob });
  if (blob.size === 0) return attached('empty');
  switch (file.mediaType) {
    case 'image/jpeg':
      return pictureFrom(blob, readJpeg, source);
    case 'image/png':
      return pictureFrom(blob, readPng, source);
    case 'image/webp':
    case 'image/heic':
      return pictureFrom(blob, () => Promise.resolve(null), source);
    case 'application/pdf': {
      const opened = await openForeignPdf(blob);
      return opened.ok ? { kind: 'pages', pdf: opened.value } : attached(opened.problem);
    }
    case 'audio/mpeg':
    case 'audio/mp4':
    case 'audio/ogg':
    case 'audio/wav':
    case 'audio/webm':
      return attached('sound');
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return attached('document');
    case 'application/octet-stream':
      return attached('other');
  }
}

async function pictureFrom(
  blob: Blob,
  read: (blob: Blob) => Promise<Awaited<ReturnType<typeof readJpeg>>>,
  source: FileSource | undefined,
): Promise<FileReading> {
  const picture = (await read(blob)) ?? (await converted(blob, source));
  return picture === null ? { kind: 'attached', reason: 'undrawable', blob } : { kind: 'picture', picture };
}

async function converted(blob: Blob, source: FileSource | undefined) {
  if (blob.size > LARGEST_IMAGE_BYTES) return null;
  const jpeg = (await source?.toJpeg?.(blob)) ?? null;
  return jpeg === null ? null : readJpeg(jpeg);
}
