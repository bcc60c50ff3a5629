import type { SubmissionDocument } from '../../domain/submission/document';
import type { ExportedSubmission, ExportRun, SubmissionService } from '../../workspace/services';

/** One file that was made. */
export interface MadeFile {
  readonly file: Blob;
  readonly fileName: string;
}

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'done';
      readonly files: readonly MadeFile[];
      readonly pages: number;
      readonly missingCharacters: readonly string[];
    };

/** What is to be made: PDFs one after the other, and then perhaps something around them. */
export interface ExportPlan {
  readonly documents: readonly SubmissionDocument[];
  readonly finish: (exported: readonly ExportedSubmission[]) => Promise<readonly MadeFile[]>;
}

/**
 * Makes the files of a plan and tells how it goes. Returns how to cancel it, which can be before the exporter itself has
 * loaded; nothing more is told afterwards.
 */
export function runExport(
  { exportPdf }: Pick<SubmissionService, 'exportPdf'>,
  plan: () => ExportPlan | Promise<ExportPlan>,
  onState: (state: ExportState) => void,
): () => void {
  let run: ExportRun | null = null;
  let isOver = false;
  const tell = (state: ExportState): void => {
    if (isOver) return;
    isOver = state.kind !== 'running';
    onState(state);
  };
  const cancel = (): void => {
    tell({ kind: 'cancelled' });
    run?.cancel();
  };
  const makeOne = async (
    document: SubmissionDocument,
    done: number,
    of: number,
  ): Promise<ExportedSubmission | null> => {
    run = await exportPdf(document, (share) => tell({ kind: 'running', share: (done + share) / of, cancel }));
    if (!isOver) return run.result;
    run.cancel();
    return null;
  };
  const make = async (): Promise<void> => {
    tell({ kind: 'running', share: 0, cancel });
    const { documents, finish } = await plan();
    const exported: ExportedSubmission[] = [];
    for (const document of documents) {
      const one = await makeOne(document, exported.length, documents.length);
      if (one === null) return tell({ kind: 'cancelled' });
      exported.push(one);
    }
    tell({
      kind: 'done',
      files: await finish(exported),
      pages: exported.reduce((sum, { pages }) => sum + pages, 0),
      missingCharacters: [...new Set(exported.flatMap(({ missingCharacters }) => missingCharacters))],
    });
  };
  make().catch(() => tell({ kind: 'failed' }));
  return cancel;
}
