import type { SubmissionDocument } from '../domain/submission/document';
import type { SubmissionFile } from './export-submission';

/** To the worker: one document, and then nothing more. A worker makes one file; to cancel is to end it. */
export interface WorkerRequest {
  readonly kind: 'start';
  readonly document: SubmissionDocument;
}

/** From the worker. */
export type WorkerReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly file: SubmissionFile }
  | { readonly kind: 'failed'; readonly detail: string };

/** Both sides come from one build, so the kind is all there is to check. */
export function isWorkerRequest(message: unknown): message is WorkerRequest {
  return kindOf(message) === 'start';
}

export function isWorkerReply(message: unknown): message is WorkerReply {
  return ['progress', 'done', 'failed'].includes(kindOf(message));
}

function kindOf(message: unknown): string {
  return typeof message === 'object' && message !== null && 'kind' in message ? String(message.kind) : '';
}
