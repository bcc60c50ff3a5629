import { useCallback, useRef, useState } from 'react';
import { cleanFileName } from '../../domain/files/file-name';
import type { FileProblem, FileStore } from '../../domain/files/file-store';
import { IMAGE_HEAD_BYTES } from '../../domain/files/image-size';
import { type FileCaution, MOST_FILE_BYTES, whatFileIs } from '../../domain/files/what-file-is';
import type { AttachedFile } from '../../domain/records/attached-file';
import { useServices } from '../services';
import { readMediaType } from './picture';
import { preparePhoto, type PreparedFile } from './prepare-photo';
import { isShownAsPicture } from './picture-types';

/** Why a file was not attached. */
export type AttachProblem = FileProblem | { readonly kind: 'empty' | 'too_large' };

/** A file on its way in, or one that did not get there. */
export interface Incoming {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly read: number;
  readonly problem: AttachProblem | null;
  /** It is attached, and there is something to know of it. */
  readonly caution: FileCaution | null;
}

export interface AttachOptions {
  /** Photographs go in as they are: full size, with what stands beside the picture. */
  readonly keepOriginals: boolean;
}

interface Attaching {
  readonly incoming: readonly Incoming[];
  /** Stores the files one after the other; each is given to `onStored` once it is whole on disk. Resolves after the last, whatever became of it. */
  readonly attach: (files: readonly File[], options: AttachOptions) => Promise<void>;
  readonly dismiss: (id: number) => void;
}

export function useAttachFiles(onStored: (file: AttachedFile) => void): Attaching {
  const { evidenceFiles } = useServices();
  const [incoming, setIncoming] = useState<readonly Incoming[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const nextId = useRef(1);

  const change = useCallback((id: number, part: Partial<Incoming>) => {
    setIncoming((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  }, []);
  const dismiss = useCallback((id: number) => setIncoming((all) => all.filter((one) => one.id !== id)), []);
  const attach = useCallback(
    (files: readonly File[], options: AttachOptions) => {
      const added = files.map((file) => ({ file, id: nextId.current++ }));
      setIncoming((all) => [...all, ...added.map(({ file, id }) => waiting(id, file))]);
      for (const { file, id } of added) {
        queue.current = queue.current.then(async () => {
          const done = await storeFile(evidenceFiles, file, options, (read) => change(id, { read }));
          if (!done.ok) return change(id, { problem: done.problem });
          onStored(done.file);
          if (done.caution === null) dismiss(id);
          else change(id, { caution: done.caution });
        });
      }
      return queue.current;
    },
    [evidenceFiles, onStored, change, dismiss],
  );
  return { incoming, attach, dismiss };
}

function waiting(id: number, { name, size }: File): Incoming {
  return { id, name: cleanFileName(name), size, read: 0, problem: null, caution: null };
}

type Stored =
  | { readonly ok: true; readonly file: AttachedFile; readonly caution: FileCaution | null }
  | { readonly ok: false; readonly problem: AttachProblem };

async function storeFile(
  store: FileStore<Blob>,
  file: File,
  options: AttachOptions,
  onRead: (bytes: number) => void,
): Promise<Stored> {
  if (file.size === 0) return { ok: false, problem: { kind: 'empty' } };
  if (file.size > MOST_FILE_BYTES) return { ok: false, problem: { kind: 'too_large' } };
  try {
    const head = new Uint8Array(await file.slice(0, IMAGE_HEAD_BYTES).arrayBuffer());
    const { caution } = whatFileIs(head, file.name);
    const { content, name } = await prepare(file, options);
    const done = await store.put(content, { onProgress: (read) => onRead((read / content.size) * file.size) });
    if (!done.ok) return { ok: false, problem: done.problem };
    const { hash, size, mediaType } = done.value;
    return { ok: true, file: { sha256: hash, name, mediaType, size }, caution };
  } catch {
    return { ok: false, problem: { kind: 'unreadable' } };
  }
}

async function prepare(file: File, { keepOriginals }: AttachOptions): Promise<PreparedFile> {
  const asItIs = { content: file, name: cleanFileName(file.name) };
  if (keepOriginals) return asItIs;
  const type = await readMediaType(file);
  return isShownAsPicture(type) ? ((await preparePhoto(file, asItIs.name, type)) ?? asItIs) : asItIs;
}
