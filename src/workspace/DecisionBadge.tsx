import type { Judgement } from '../domain/records/judgement';
import { recordWords } from '../domain/words/records';
import { reviewedFileWords as words } from '../domain/words/review';
import { StateBadge } from '../ui/StateBadge';

/** What the assessor decided: in the assessor's colour, so that nobody takes it for what the rules say. */
export function DecisionBadge({ judgement: { decision } }: { readonly judgement: Pick<Judgement, 'decision'> }) {
  return (
    <StateBadge state="for_assessor" label={decision === null ? words.undecided : recordWords.decisions[decision]} />
  );
}
