import { useEffect, useState } from 'react';
import type { SubmissionDocument } from '../../domain/submission/document';
import { inspectSubmission, type Inspection } from '../../domain/submission/inspect-submission';
import type { Portfolio } from '../../domain/portfolio';

/** A slice of work short enough that nobody feels it, on a phone too. */
const SLICE_MS = 8;
/** Units are ticked one after the other: the look begins when the person has stopped. */
const BEGIN_AFTER_MS = 400;

/** Looks through what is about to be printed, a slice at a time; null until it is done. */
export function useInspection(
  portfolio: Portfolio,
  buildDocument: (() => SubmissionDocument) | null,
): Inspection | null {
  const [done, setDone] = useState<{ readonly of: typeof buildDocument; readonly inspection: Inspection } | null>(null);
  useEffect(() => {
    if (buildDocument === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const begin = (): void => {
      const steps = inspectSubmission(portfolio, buildDocument());
      const work = (): void => {
        const until = performance.now() + SLICE_MS;
        for (;;) {
          const step = steps.next();
          if (step.done === true) return setDone({ of: buildDocument, inspection: step.value });
          if (performance.now() > until) break;
        }
        timer = setTimeout(work);
      };
      timer = setTimeout(work);
    };
    timer = setTimeout(begin, BEGIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [portfolio, buildDocument]);
  return done?.of === buildDocument ? done.inspection : null;
}
