import { type FileHash, toFileHash } from '../domain/files/file-hash';
import { startModuleWorker } from '../pwa/trusted-urls';
import type { SubmissionService } from '../workspace/services';
import { submissionExtras } from './submission-extras';

/** What the exporter needs of the file store. */
interface Files {
  readonly get: (hash: FileHash) => Promise<Blob | null>;
}

/** The exporter comes on demand: nothing of it is loaded before somebody exports. */
export function createSubmissionService(files: Files): SubmissionService {
  const getFile = async (text: string): Promise<Blob | null> => {
    const hash = toFileHash(text);
    return hash === null ? null : files.get(hash);
  };
  return {
    ...submissionExtras,
    exportPdf: async (document, onProgress) => {
      const { createSubmissionExporter } = await import('../submission/client');
      const createWorker = (url: string): Worker => startModuleWorker(url, 'submission');
      const run = createSubmissionExporter({ createWorker, getFile }).start(document, onProgress);
      const result = run.result.then((outcome) => {
        if (outcome.ok) {
          const { blob, fileName, pages, missingCharacters } = outcome.value;
          return { file: blob, fileName, pages, missingCharacters: missingCharacters.map((one) => one.character) };
        }
        if (outcome.problem.kind === 'cancelled') return null;
        throw new Error(outcome.problem.detail);
      });
      return { result, cancel: () => run.cancel() };
    },
  };
}
