import type { SubmissionDocument } from '../domain/submission/document';
import type { SubmissionFile } from './export-submission';

/** To the worker: one document, then the files that it asks for. A worker makes one file; to cancel is to end it. */
export type WorkerRequest =
  | { readonly kind: 'start'; readonly document: SubmissionDocument }
  /** What was needed. A Blob goes over without its bytes. */
  | { readonly kind: 'file'; readonly hash: string; readonly blob: Blob | null };

/** From the worker. */
export type WorkerReply =
  | { readonly kind: 'progress'; readonly share: number }
  /** One at a time: the next only when this one has come. */
  | { readonly kind: 'need'; readonly hash: string }
  | { readonly kind: 'done'; readonly file: SubmissionFile }
  | { readonly kind: 'failed'; readonly detail: string };

/** Both sides come from one build, so the kind is all there is to check. */
export function isWorkerRequest(message: unknown): message is WorkerRequest {
  return ['start', 'file'].includes(kindOf(message));
}

export function isWorkerReply(message: unknown): message is WorkerReply {
  return ['progress', 'need', 'done', 'failed'].includes(kindOf(message));
}

function kindOf(message: unknown): string {
  return typeof message === 'object' && message !== null && 'kind' in message ? String(message.kind) : '';
}
