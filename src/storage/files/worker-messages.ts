import type { FileProblem } from '../../domain/files/file-store';
import type { LockKeys } from '../lock/keys';
import type { FileEngine } from './file-engine';

export type EngineMethod = keyof FileEngine;

export type EngineCall = {
  readonly [Method in EngineMethod]: { readonly method: Method; readonly args: Parameters<FileEngine[Method]> };
}[EngineMethod];

/** To the worker: first which database it works on, then calls, each with a number of its own. */
export type WorkerRequest =
  | { readonly kind: 'open'; readonly name: string; readonly keys: LockKeys | null }
  | { readonly kind: 'call'; readonly id: number; readonly call: EngineCall };

/** From the worker. `lock` is held for as long as it lives: whoever gets it knows that the worker is no more. */
export type WorkerReply =
  | { readonly kind: 'ready'; readonly lock: string | null }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly problem: FileProblem };

/** Both sides come from one build, so the kind is all there is to check. */
export function isWorkerRequest(message: unknown): message is WorkerRequest {
  return ['open', 'call'].includes(kindOf(message));
}

export function isWorkerReply(message: unknown): message is WorkerReply {
  return ['ready', 'done', 'refused'].includes(kindOf(message));
}

function kindOf(message: unknown): string {
  return typeof message === 'object' && message !== null && 'kind' in message ? String(message.kind) : '';
}
