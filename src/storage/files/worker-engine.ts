import type { LockKeys } from '../lock/keys';
import type { FileEngine } from './file-engine';
import { FileRefused } from './file-refused';
import type { Locks } from './locks';
import {
  type EngineCall,
  type EngineMethod,
  isWorkerReply,
  type WorkerReply,
  type WorkerRequest,
} from './worker-messages';

/** The worker is no more, or never was. What it was asked may be asked of another one. */
export class WorkerGone extends FileRefused {
  constructor(detail: string) {
    super({ kind: 'failed', detail });
    this.name = 'WorkerGone';
  }
}

export interface WorkerEngine extends FileEngine {
  readonly isGone: () => boolean;
  /** Whether the worker ever answered: if it did not, another one won't either. */
  readonly hasWorked: () => boolean;
  close(): void;
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** An engine that runs in a worker of its own. Once the worker has gone, every call rejects with `WorkerGone`. */
export function startWorkerEngine(
  worker: Worker,
  { name, keys }: { readonly name: string; readonly keys: LockKeys | null },
  locks: Locks,
): WorkerEngine {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let hasWorked = false;
  let gone: WorkerGone | null = null;

  const give = (detail: string): void => {
    if (gone !== null) return;
    gone = new WorkerGone(detail);
    worker.terminate();
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  const hear = (reply: WorkerReply): void => {
    hasWorked = true;
    if (reply.kind === 'ready') {
      if (reply.lock !== null) watch(locks, reply.lock, () => give('the worker for files was ended'));
      return;
    }
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'done') asked?.resolve(reply.value);
    else asked?.reject(new FileRefused(reply.problem));
  };
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isWorkerReply(event.data)) hear(event.data);
  });
  worker.addEventListener('error', (event) => give(event.message || 'the worker for files did not start'));
  const post = (request: WorkerRequest, handOver: Transferable[] = []): void => worker.postMessage(request, handOver);
  post({ kind: 'open', name, keys });

  const ask = <Method extends EngineMethod>(
    call: EngineCall & { readonly method: Method },
    handOver: Transferable[] = [],
  ): ReturnType<FileEngine[Method]> => {
    const answer = new Promise((resolve, reject) => {
      if (gone !== null) return reject(gone);
      last += 1;
      waiting.set(last, { resolve, reject });
      post({ kind: 'call', id: last, call }, handOver);
    });
    return answer as ReturnType<FileEngine[Method]>;
  };
  return {
    begin: () => ask({ method: 'begin', args: [] }),
    write: (upload, bytes) => ask({ method: 'write', args: [upload, bytes] }, [bytes.buffer]),
    finish: (upload) => ask({ method: 'finish', args: [upload] }),
    abandon: (upload) => ask({ method: 'abandon', args: [upload] }),
    get: (hash) => ask({ method: 'get', args: [hash] }),
    has: (hash) => ask({ method: 'has', args: [hash] }),
    list: () => ask({ method: 'list', args: [] }),
    remove: (hash) => ask({ method: 'remove', args: [hash] }),
    collectOrphans: (inUse) => ask({ method: 'collectOrphans', args: [inUse] }),
    isGone: () => gone !== null,
    hasWorked: () => hasWorked,
    close: () => give('closed'),
  };
}

/** A worker that the browser ends, for memory or by hand, says nothing; its lock does. */
function watch(locks: Locks, lock: string, onFree: () => void): void {
  locks.exclusive(lock, () => Promise.resolve(onFree())).catch(() => undefined);
}
