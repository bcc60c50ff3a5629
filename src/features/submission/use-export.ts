import { useEffect, useRef, useState } from 'react';
import { buildSubmission } from '../../domain/submission/build-submission';
import type { Attempt } from '../../domain/submission/submission-request';
import { useServices } from '../../workspace/services';
import type { ClaimsCheck } from '../../workspace/use-coverage';
import { type Check, usePortfolio } from '../../workspace/use-portfolio';
import { type ExportState, runExport } from './run-export';

/** Makes the PDF of the chosen units. Leaving the screen ends it. */
export function useExport(check: Check | ClaimsCheck) {
  const { submission, clock } = useServices();
  const portfolio = usePortfolio();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);

  const start = (units: readonly string[], attempt: Attempt): void => {
    const buildDocument = () =>
      buildSubmission({
        portfolio,
        standard: check.standard,
        result: check.result,
        enrolmentId: check.enrolment.id,
        units,
        now: clock.now(),
        attempt,
        draft: hasGaps(check, units),
        ...('coverage' in check ? { coverage: check.coverage } : {}),
      });
    cancel.current = runExport(submission, buildDocument, setState);
  };
  return { state, start };
}

/** Whether a rule of the chosen units is not met. */
function hasGaps(check: Check, units: readonly string[]): boolean {
  return check.result.units.some((unit) => units.includes(unit.unit) && unit.gaps > 0);
}
