import { useEffect, useRef, useState } from 'react';
import { toFileHash } from '../../domain/files/file-hash';
import { bundledFiles } from '../../domain/submission/bundle-files';
import { planSubmission } from '../../domain/submission/plan-submission';
import type { SubmissionRequest } from '../../domain/submission/submission-request';
import { partsWords } from '../../domain/words/submission-parts';
import { type BundledEntry, type ExportedSubmission, type Services, useServices } from '../../workspace/services';
import type { ClaimsCheck } from '../../workspace/use-coverage';
import { type Check, usePortfolio } from '../../workspace/use-portfolio';
import { type ExportPlan, type ExportState, type MadeFile, runExport } from './run-export';
import { type Chosen, requestOf, type Shape } from './submission-request';

/** Makes the files of the chosen units. Leaving the screen ends it. */
export function useExport(check: Check | ClaimsCheck) {
  const services = useServices();
  const portfolio = usePortfolio();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);

  const start = (chosen: Chosen, shape: Shape): void => {
    const request = requestOf(check, portfolio, chosen, services.clock.now());
    cancel.current = runExport(services.submission, () => planOf(request, shape, services), setState);
  };
  return { state, start };
}

/** The PDFs, and the zip of them and the evidence where it is asked for. The annex never goes into a zip that is handed on. */
async function planOf(request: SubmissionRequest, shape: Shape, services: Services): Promise<ExportPlan> {
  const write = shape.withData ? await services.submission.dataWriter() : () => '';
  const { main, annex } = planSubmission(request, shape, (records) => write(records, request.now));
  const documents = annex === null ? main : [...main, annex];
  const finish = async (exported: readonly ExportedSubmission[]): Promise<readonly MadeFile[]> => {
    if (!shape.asZip) return exported;
    const inside = exported.slice(0, main.length);
    const [first] = main;
    const title = first?.meta.title ?? '';
    const file = await services.submission.bundle(
      [...inside.map(submissionEntry), ...(await evidenceEntries(request, services))],
      { title, author: first?.meta.author ?? '', madeAt: request.now },
    );
    const fileName = (first?.meta.fileName ?? '').replace(/( - part 1 of \d+)?\.pdf$/i, '.zip');
    return [{ file, fileName }, ...exported.slice(main.length)];
  };
  return { documents, finish };
}

function submissionEntry({ file, fileName }: ExportedSubmission): BundledEntry {
  return { folder: partsWords.folders.submission, name: fileName, blob: file, hash: '' };
}

async function evidenceEntries(
  request: SubmissionRequest,
  { evidenceFiles }: Services,
): Promise<readonly BundledEntry[]> {
  const entries: BundledEntry[] = [];
  for (const { ref, title, number, file } of bundledFiles(request)) {
    const hash = toFileHash(file.sha256);
    entries.push({
      folder: `${partsWords.folders.evidence}/${[ref, title.replaceAll('/', ' ')].join(' ').trim()}`,
      name: `${String(number)} ${file.name}`,
      blob: hash === null ? null : await evidenceFiles.get(hash),
      hash: file.sha256,
    });
  }
  return entries;
}
