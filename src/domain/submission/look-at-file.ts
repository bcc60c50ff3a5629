import type { FileContent } from '../files/file-store';
import { IMAGE_HEAD_BYTES } from '../files/image-size';
import { whatFileIs } from '../files/what-file-is';
import type { DocumentFile } from './document';

/** Why a file can't be shown in a submission; all but a missing one are attached as they are. */
export type FileTrouble = 'missing' | 'empty' | 'damaged' | 'otherKind';

export interface FileLook {
  readonly file: DocumentFile;
  /** Bytes that are really there, whatever the record says. */
  readonly size: number;
  readonly trouble: FileTrouble | null;
}

/** Looks at a file before a submission is made: its size, and its first bytes. Never rejects. */
export async function lookAtFile(
  file: DocumentFile,
  get: (hash: string) => Promise<FileContent | null>,
): Promise<FileLook> {
  try {
    const content = await get(file.hash);
    if (content === null) return { file, size: 0, trouble: 'missing' };
    return { file, size: content.size, trouble: await troubleOf(file, content) };
  } catch {
    return { file, size: 0, trouble: 'missing' };
  }
}

async function troubleOf({ mediaType }: DocumentFile, content: FileContent): Promise<FileTrouble | null> {
  if (content.size === 0) return 'empty';
  const head = new Uint8Array(await content.slice(0, IMAGE_HEAD_BYTES).arrayBuffer());
  const found = whatFileIs(head, '');
  if (mediaType !== 'application/octet-stream' && found.mediaType !== mediaType) return 'otherKind';
  return found.caution === 'no_size' ? 'damaged' : null;
}

/** How many bytes more, or fewer, there are than the records say. */
export function bytesMoreThanTold(looks: readonly FileLook[]): number {
  return looks.reduce((sum, { file, size }) => sum + size - file.size, 0);
}
