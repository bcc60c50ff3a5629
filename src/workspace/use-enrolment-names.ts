import { useEffect, useMemo, useState } from 'react';
import type { RecordId } from '../domain/ids';
import { claimWords as words } from '../domain/words/claims';
import { type StandardHead, useServices } from './services';
import { usePortfolio } from './use-portfolio';

export interface EnrolmentName {
  readonly id: RecordId;
  /** The official title of the qualification, or what the record calls it until the titles are there. */
  readonly title: string;
  /** As much of it as tells it from the others: "ILM Level 5 Certificate", "CM01-CM10". */
  readonly short: string;
}

/** What each enrolment is called, in their order. Fetches nothing while there is one only. */
export function useEnrolmentNames(): readonly EnrolmentName[] {
  const { standards } = useServices();
  const enrolments = usePortfolio().all('enrolment');
  const isNeeded = enrolments.length > 1;
  const [heads, setHeads] = useState<readonly StandardHead[]>([]);
  useEffect(() => {
    if (isNeeded) void standards.list().then(setHeads, () => undefined);
  }, [isNeeded, standards]);
  return useMemo(
    () =>
      enrolments.map(({ id, standard, qualification }) => {
        const head = heads.find((one) => one.id === standard);
        const title = head?.qualifications.find((one) => one.id === qualification)?.title;
        return { id, title: title ?? `${standard}, ${qualification}`, short: words.shortTitle(title ?? standard) };
      }),
    [enrolments, heads],
  );
}
