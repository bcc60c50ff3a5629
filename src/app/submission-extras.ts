import type { SubmissionService } from '../workspace/services';

/** What goes with an export and needs no worker: the zip around it, and reading back what an assessor filled in. */
export const submissionExtras: Pick<SubmissionService, 'bundle' | 'dataWriter' | 'readReview'> = {
  bundle: async (entries, facts) => {
    const { writeBundle } = await import('../interchange/submission-bundle/write-bundle');
    return writeBundle(entries, facts);
  },
  dataWriter: async () => {
    const { writePortfolioFile } = await import('../interchange/portfolio-file/write-portfolio-file');
    return (records, exportedAt) => writePortfolioFile({ exportedAt, records, attachments: [], refCounters: {} });
  },
  readReview: async (file) => {
    const [{ readForm }, bytes] = await Promise.all([import('../submission/forms/read-form'), file.arrayBuffer()]);
    return readForm(new Uint8Array(bytes));
  },
};
