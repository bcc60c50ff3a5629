import { startModuleWorker } from '../pwa/trusted-urls';
import type { SubmissionService } from '../workspace/services';

/** The exporter comes on demand: nothing of it is loaded before somebody exports. */
export const submissionService: SubmissionService = {
  exportPdf: async (document, onProgress) => {
    const { createSubmissionExporter } = await import('../submission/client');
    const run = createSubmissionExporter({ createWorker: (url) => startModuleWorker(url, 'submission') }).start(
      document,
      onProgress,
    );
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
