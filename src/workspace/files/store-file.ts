import { cleanFileName } from '../../domain/files/file-name';
import type { FileProblem, FileStore } from '../../domain/files/file-store';
import { IMAGE_HEAD_BYTES } from '../../domain/files/image-size';
import { MOST_STRIPPED_BYTES, stripMetadata } from '../../domain/files/strip-metadata';
import { type FileCaution, MOST_FILE_BYTES, whatFileIs } from '../../domain/files/what-file-is';
import type { AttachedFile } from '../../domain/records/attached-file';
import { isShownAsPicture } from './picture-types';
import { type PreparedFile, redrawPhoto } from './redraw-photo';

/** Why a file was not attached. */
export type AttachProblem = FileProblem | { readonly kind: 'empty' | 'too_large' };

/**
 * What is done to a photograph before it is kept. `clean`: what stands beside the picture goes, the picture stays to the byte.
 * `smaller`: drawn anew as well, if it is large. `untouched`: it goes in as it is, with where it was taken.
 */
export type PhotoCare = 'clean' | 'smaller' | 'untouched';

export type Stored =
  | { readonly ok: true; readonly file: AttachedFile; readonly caution: FileCaution | null }
  | { readonly ok: false; readonly problem: AttachProblem };

/** Puts one file into the store as a person offered it. Never rejects. */
export async function storeFile(
  store: FileStore<Blob>,
  file: File,
  care: PhotoCare,
  onRead: (bytes: number) => void,
): Promise<Stored> {
  if (file.size === 0) return { ok: false, problem: { kind: 'empty' } };
  if (file.size > MOST_FILE_BYTES) return { ok: false, problem: { kind: 'too_large' } };
  try {
    const head = new Uint8Array(await file.slice(0, IMAGE_HEAD_BYTES).arrayBuffer());
    const { caution, mediaType: type } = whatFileIs(head, file.name);
    const asItIs = { content: file, name: cleanFileName(file.name) };
    const isCaredFor = care !== 'untouched' && isShownAsPicture(type);
    const isHeic = care !== 'untouched' && type === 'image/heic'; // it can be cleaned, though not drawn
    const { content, name } = isCaredFor
      ? await preparePhoto({ ...asItIs, type }, care)
      : ((isHeic ? await cleanedPhoto(asItIs) : null) ?? asItIs);
    const done = await store.put(content, { onProgress: (read) => onRead((read / content.size) * file.size) });
    if (!done.ok) return { ok: false, problem: done.problem };
    const { hash, size, mediaType } = done.value;
    return { ok: true, file: { sha256: hash, name, mediaType, size }, caution };
  } catch {
    return { ok: false, problem: { kind: 'unreadable' } };
  }
}

/** A picture that can neither be looked through nor drawn stays as it is: it would be lost otherwise. */
async function preparePhoto(photo: Parameters<typeof redrawPhoto>[0], care: PhotoCare): Promise<PreparedFile> {
  const smaller = care === 'smaller' ? await redrawPhoto(photo, 'if_large') : null;
  if (smaller !== null) return smaller;
  const cleaned = await cleanedPhoto(photo);
  return cleaned ?? (await redrawPhoto(photo, 'always')) ?? photo;
}

async function cleanedPhoto({ content, name }: PreparedFile): Promise<PreparedFile | null> {
  if (content.size > MOST_STRIPPED_BYTES) return null;
  const pieces = stripMetadata(new Uint8Array(await content.arrayBuffer()));
  return pieces === null ? null : { content: new Blob([...pieces]), name };
}
