import { failure } from '../../domain/result';
import workerUrl from './wording-worker?worker&url';
import type { WordingReply, WordingRequest } from './wording-messages';

export interface WordingSearch {
  /** Null if it was cancelled. Never rejects. */
  readonly result: Promise<WordingReply | null>;
  readonly cancel: () => void;
}

/** Looks for a standard's items in a copy of it, off the main thread. */
export function findWording(startWorker: (url: string) => Worker, request: WordingRequest): WordingSearch {
  const worker = startWorker(workerUrl);
  let settle: (reply: WordingReply | null) => void = () => undefined;
  const result = new Promise<WordingReply | null>((resolve) => {
    settle = (reply) => {
      worker.terminate();
      resolve(reply);
    };
  });
  worker.addEventListener('message', (event: MessageEvent<WordingReply>) => settle(event.data));
  worker.addEventListener('error', () => settle(failure('failed')));
  worker.postMessage(request);
  return { result, cancel: () => settle(null) };
}
