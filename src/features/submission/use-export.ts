import { useEffect, useRef, useState } from 'react';
import { buildSubmission } from '../../domain/submission/build-submission';
import type { Attempt } from '../../domain/submission/submission-request';
import { type ExportedSubmission, type ExportRun, useServices } from '../../workspace/services';
import { type Check, usePortfolio } from '../../workspace/use-portfolio';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number; readonly cancel: () => void }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly exported: ExportedSubmission };

/** Makes the PDF of the chosen units. Leaving the screen ends it. */
export function useExport(check: Check) {
  const { submission, clock } = useServices();
  const portfolio = usePortfolio();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const run = useRef<ExportRun | null>(null);
  useEffect(() => () => run.current?.cancel(), []);

  const start = async (units: readonly string[], attempt: Attempt): Promise<void> => {
    const draft = hasGaps(check, units);
    const document = buildSubmission({
      portfolio,
      standard: check.standard,
      result: check.result,
      enrolmentId: check.enrolment.id,
      units,
      now: clock.now(),
      attempt,
      draft,
    });
    const cancel = (): void => run.current?.cancel();
    setState({ kind: 'running', share: 0, cancel });
    try {
      run.current = await submission.exportPdf(document, (share) => setState({ kind: 'running', share, cancel }));
      const exported = await run.current.result;
      setState(exported === null ? { kind: 'cancelled' } : { kind: 'done', exported });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  return { state, start };
}

/** Whether a rule of the chosen units is not met. */
function hasGaps(check: Check, units: readonly string[]): boolean {
  return check.result.units.some((unit) => units.includes(unit.unit) && unit.gaps > 0);
}
