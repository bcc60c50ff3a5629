import type { SubmissionDocument } from '../../domain/submission/document';
import type { ExportedSubmission, ExportRun, SubmissionService } from '../../workspace/services';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly exported: ExportedSubmission };

/**
 * Makes one PDF and tells how it goes. Returns how to cancel it, which can be before the exporter itself has loaded;
 * nothing more is told afterwards.
 */
export function runExport(
  { exportPdf }: SubmissionService,
  buildDocument: () => SubmissionDocument,
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
  const make = async (): Promise<void> => {
    tell({ kind: 'running', share: 0, cancel });
    run = await exportPdf(buildDocument(), (share) => tell({ kind: 'running', share, cancel }));
    if (isOver) return run.cancel();
    const exported = await run.result;
    tell(exported === null ? { kind: 'cancelled' } : { kind: 'done', exported });
  };
  make().catch(() => tell({ kind: 'failed' }));
  return cancel;
}
