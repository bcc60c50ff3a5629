import type { EvidenceRef } from '../domain/rules/finding';
import { linkTo } from './record-links';
import { usePortfolio } from './use-portfolio';

/** "R12, Heron, Reflection, 4 May 2026": worked out where it is shown, since a list to choose from can be of thousands. */
export function RecordLabel({ kind, id }: EvidenceRef) {
  const link = linkTo(usePortfolio(), { kind, id });
  return [link?.ref, link?.title, link?.meta].filter(Boolean).join(', ');
}
