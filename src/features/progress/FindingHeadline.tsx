import type { Finding } from '../../domain/rules/finding';
import { findingText } from '../../domain/rules/finding-text';
import { useNaming } from '../../workspace/use-portfolio';

/** How much there is of how much, in one sentence. */
export function FindingHeadline({ finding }: { readonly finding: Finding }) {
  return <>{findingText(finding, useNaming()).headline}</>;
}
