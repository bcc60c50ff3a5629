import { type FileHash, toFileHash } from '../../domain/files/file-hash';
import type { FileProblem, FileSource, FileStore, PutOptions, StoredFile } from '../../domain/files/file-store';
import { failure, type Result, success } from '../../domain/result';
import { type IsoInstant, toIsoInstant } from '../../domain/time';
import { createConnection } from '../connection';
import type { LockKeys } from '../lock/keys';
import { createFileSeal } from '../lock/sealed-files';
import { DATABASE_SCHEMAS, type DatabaseHost } from '../database';
import type { CopyPlace } from './copy-place';
import { createFileEngine } from './create-engine';
import { CHUNK_BYTES, type FileEngine } from './file-engine';
import { FileRefused, fileProblemOf } from './file-refused';
import { plainFiles } from './file-seal';
import workerUrl from './files-worker/files-worker?worker&url';
import { deviceLocks, type Locks } from './locks';
import { isContent, piecesOf } from './pieces';
import { startWorkerEngine, type WorkerEngine, WorkerGone } from './worker-engine';

export interface FileStoreOptions {
  /** The database of the portfolio that the files belong to. */
  readonly name: string;
  /** Where a lock is on: what seals the files. */
  readonly keys?: LockKeys | null;
  /** Starts a module worker from the address of a script of ours. Without it the page does the work itself, and there is no second copy. */
  readonly startWorker?: (url: string) => Worker;
  /** For tests: other places than the browser's, another clock, smaller chunks. */
  readonly host?: DatabaseHost;
  readonly copies?: CopyPlace;
  readonly locks?: Locks;
  readonly nowMs?: () => number;
  readonly chunkBytes?: number;
}

export interface OpenedFileStore extends FileStore<Blob> {
  close(): void;
}

/** The portfolio's files. Returns at once; the first call starts what it needs. */
export function openFileStore(options: FileStoreOptions): OpenedFileStore {
  const engines = chooseEngine(options);
  const piecesFrom = (source: FileSource) => piecesOf(source, options.chunkBytes ?? CHUNK_BYTES);
  /** Once more on a new worker, or on the page, if the first one has gone. */
  const ask = async <Value>(work: (engine: FileEngine) => Promise<Value>): Promise<Value> => {
    try {
      return await work(engines.current());
    } catch (error) {
      if (error instanceof WorkerGone) return work(engines.current());
      throw error;
    }
  };
  return {
    async put(source, putOptions = {}) {
      const engine = engines.current();
      const done = await attempt(engine, piecesFrom(source), putOptions);
      if (!done.isWorkerGone || !isContent(source)) return done.result;
      return (await attempt(engines.current(), piecesFrom(source), putOptions)).result;
    },
    get: (hash) => ask((engine) => engine.get(hash)),
    has: (hash) => ask((engine) => engine.has(hash)),
    async list() {
      const files = await ask((engine) => engine.list());
      return files.map(({ hash, storedAtMs, ...facts }) => ({
        ...facts,
        hash: hashFrom(hash),
        storedAt: instantFrom(storedAtMs),
      }));
    },
    remove: (hash) => ask((engine) => engine.remove(hash)),
    async collectOrphans(inUse) {
      const { removed, abandoned } = await ask((engine) => engine.collectOrphans(inUse));
      return { removed: removed.map(hashFrom), abandoned };
    },
    close: () => engines.close(),
  };
}

interface Attempt {
  readonly result: Result<StoredFile, FileProblem>;
  readonly isWorkerGone: boolean;
}

async function attempt(
  engine: FileEngine,
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { onProgress }: PutOptions,
): Promise<Attempt> {
  let upload: string | null = null;
  try {
    upload = await engine.begin();
    let read = 0;
    for await (const piece of pieces) {
      read += piece.byteLength; // before it is handed over
      await engine.write(upload, piece);
      onProgress?.(read);
    }
    const { hash, size, mediaType } = await engine.finish(upload);
    return { result: success({ hash: hashFrom(hash), size, mediaType }), isWorkerGone: false };
  } catch (error) {
    if (upload !== null) engine.abandon(upload).catch(() => undefined); // `collectOrphans` sees to what stays
    return { result: failure(fileProblemOf(error)), isWorkerGone: error instanceof WorkerGone };
  }
}

interface Engines {
  current(): FileEngine;
  close(): void;
}

/** A worker as long as workers start, else the page. */
function chooseEngine(options: FileStoreOptions): Engines {
  const locks = options.locks ?? deviceLocks();
  let worker: WorkerEngine | null = null;
  let page: { readonly engine: FileEngine; readonly close: () => void } | null = null;
  let canWork = options.startWorker !== undefined;
  return {
    current() {
      if (worker?.isGone() === true && !worker.hasWorked()) canWork = false;
      if (worker?.isGone() === true) worker = null;
      if (!canWork || options.startWorker === undefined) return (page ??= pageEngine(options, locks)).engine;
      try {
        return (worker ??= startWorkerEngine(
          options.startWorker(workerUrl),
          { name: options.name, keys: options.keys ?? null },
          locks,
        ));
      } catch {
        canWork = false;
        return this.current();
      }
    },
    close() {
      worker?.close();
      page?.close();
    },
  };
}

function pageEngine(options: FileStoreOptions, locks: Locks) {
  const { name, host, copies = null, nowMs = () => Date.now(), chunkBytes = CHUNK_BYTES, keys = null } = options;
  const connection = createConnection({ name, schemas: DATABASE_SCHEMAS, host, onCondition: () => undefined });
  const newId = () => crypto.randomUUID();
  const seal = keys === null ? plainFiles : createFileSeal(keys);
  const engine = createFileEngine({ name, connection, locks, copies, nowMs, newId, chunkBytes, seal });
  return { engine, close: () => connection.close() };
}

function hashFrom(text: string): FileHash {
  const hash = toFileHash(text);
  if (hash === null) throw new FileRefused({ kind: 'failed', detail: `not the hash of a file: ${text.slice(0, 80)}` });
  return hash;
}

function instantFrom(ms: number): IsoInstant {
  const instant = toIsoInstant(new Date(ms).toISOString());
  if (instant === null) throw new FileRefused({ kind: 'failed', detail: 'not a moment that can be kept' });
  return instant;
}
