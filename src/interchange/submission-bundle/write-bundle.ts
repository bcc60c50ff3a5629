import { dateOfInstant, type IsoInstant } from '../../domain/time';
import { formatBytes, formatDate } from '../../domain/words/format';
import { partsWords as words } from '../../domain/words/submission-parts';
import { piecesOf } from '../backup/byte-streams';
import { crc32 } from '../backup/crc32';
import { descriptor, directory, layOut, localHeader } from '../backup/zip-layout';
import { pathsOf } from './bundle-paths';

/** One file on its way into the zip. */
export interface BundleEntry {
  /** Folder and name as people would write them. */
  readonly folder: string;
  readonly name: string;
  /** Null where the file isn't here: the index says so. */
  readonly blob: Blob | null;
  /** SHA-256 in hex, for files of evidence. */
  readonly hash: string;
}

export interface BundleFacts {
  readonly title: string;
  readonly author: string;
  readonly madeAt: IsoInstant;
}

/**
 * A zip of the submission and its evidence in numbered folders, with an index. Nothing is compressed, and no file is copied:
 * the Blob points to those that it is made of. The same files and moment give the same bytes. Rejects if a file can't be read.
 */
export async function writeBundle(entries: readonly BundleEntry[], facts: BundleFacts): Promise<Blob> {
  const paths = pathsOf(entries);
  const index = new Blob([indexText(entries, paths, facts)]);
  const files = [
    { name: words.index, blob: index },
    ...entries.flatMap(({ blob }, at) => (blob === null ? [] : [{ name: paths[at] ?? '', blob }])),
  ];
  const layout = layOut(files.map(({ name, blob }) => ({ name, size: blob.size, isChecksumBehind: true })));
  const checksums: number[] = [];
  const parts: BlobPart[] = [];
  for (const [at, { blob }] of files.entries()) {
    const entry = layout.entries[at];
    if (entry === undefined) continue;
    const checksum = await checksumOf(blob);
    checksums.push(checksum);
    parts.push(localHeader(entry, 0, facts.madeAt), blob, descriptor(blob.size, checksum));
  }
  parts.push(directory(layout, checksums, facts.madeAt));
  // A type that names zip makes some browsers unpack it.
  return new Blob(parts, { type: 'application/octet-stream' });
}

async function checksumOf(blob: Blob): Promise<number> {
  let checksum = 0;
  for await (const piece of piecesOf(blob)) checksum = crc32(piece, checksum);
  return checksum;
}

/** With a mark at its start that every editor knows UTF-8 by, and line ends that all of them know. */
function indexText(entries: readonly BundleEntry[], paths: readonly string[], facts: BundleFacts): string {
  const lines = entries.map(({ blob, hash, name }, at) =>
    blob === null ? words.missing(name) : words.indexLine(paths[at] ?? '', formatBytes(blob.size), hash),
  );
  const { title, author, madeAt } = facts;
  return `\uFEFF${[title, words.indexMade(author, formatDate(dateOfInstant(madeAt))), '', words.indexLead, '', ...lines, ''].join('\r\n')}`;
}
