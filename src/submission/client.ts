import type { SubmissionDocument } from '../domain/submission/document';
import { failure, type Result, success } from '../domain/result';
import type { ReportProgress, SubmissionFile } from './export-submission';
import workerUrl from './worker?worker&url';
import { isWorkerReply, type WorkerReply, type WorkerRequest } from './worker-messages';

/** Why there is no file. */
export type ExportProblem = { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly detail: string };

export interface ExportRun {
  /** Settles once: with the file, or with why there is none. Never rejects. */
  readonly result: Promise<Result<SubmissionFile, ExportProblem>>;
  /** Ends the worker at once. */
  cancel(): void;
}

export interface SubmissionExporter {
  start(document: SubmissionDocument, onProgress?: ReportProgress): ExportRun;
}

/** The bytes of a file by its SHA-256; null if it isn't there whole. */
export type GetFile = (hash: string) => Promise<Blob | null>;

export interface ExporterParts {
  /**
   * Starts a module worker from the address of a script of ours: `(url) => new Worker(policy.createScriptURL(url), { type: 'module' })`.
   * Trusted Types ask for a policy here, and the policy belongs to the app.
   */
  readonly createWorker: (url: string) => Worker;
  /** Asked for one file after the other. */
  readonly getFile: GetFile;
}

/** Makes submission PDFs off the main thread, in a fresh worker each. */
export function createSubmissionExporter({ createWorker, getFile }: ExporterParts): SubmissionExporter {
  return {
    start(document, onProgress) {
      const worker = createWorker(workerUrl);
      let settle: (result: Result<SubmissionFile, ExportProblem>) => void = () => undefined;
      const result = new Promise<Result<SubmissionFile, ExportProblem>>((resolve) => {
        settle = (outcome) => {
          worker.terminate();
          resolve(outcome);
        };
      });
      const send = (request: WorkerRequest): void => worker.postMessage(request);
      const give = (hash: string): void => {
        getFile(hash)
          .catch(() => null) // one bad file never costs the export
          .then((blob) => send({ kind: 'file', hash, blob }))
          .catch(() => send({ kind: 'file', hash, blob: null }));
      };
      const hear = (reply: WorkerReply): void => {
        if (reply.kind === 'progress') onProgress?.(reply.share);
        else if (reply.kind === 'need') give(reply.hash);
        else if (reply.kind === 'done') settle(success(reply.file));
        else settle(failure({ kind: 'failed', detail: reply.detail }));
      };
      worker.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (isWorkerReply(event.data)) hear(event.data);
      });
      worker.addEventListener('error', (event) => settle(failure({ kind: 'failed', detail: event.message })));
      send({ kind: 'start', document });
      return { result, cancel: () => settle(failure({ kind: 'cancelled' })) };
    },
  };
}
