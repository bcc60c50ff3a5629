import type { ItemState } from '../../domain/coverage/cover-enrolment';
import { claimWords as words } from '../../domain/words/claims';
import { StateBadge } from '../../ui/StateBadge';

/** What the candidate has said of an item. */
export function ClaimBadge({ state }: { readonly state: ItemState }) {
  return <StateBadge state={state === 'open' ? 'not_met' : state} label={words.states[state]} />;
}
