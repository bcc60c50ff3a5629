import { CLAIMABLE_KINDS } from '../domain/coverage/record-nature';
import type { AnyRecord } from '../domain/records/record-kinds';
import { servesWords } from '../domain/words/serves';
import { ButtonLink } from '../ui/Button';
import { paths } from './paths';
import { useEnrolledStandard, usePortfolio } from './use-portfolio';

/** Leads to what a record serves, where that is not the rules' business alone: with several qualifications, or on claims. */
export function ServesLink({ record }: { readonly record: AnyRecord }) {
  const hasSeveral = usePortfolio().all('enrolment').length > 1;
  const isByClaims = useEnrolledStandard()?.coverage === 'claims';
  const isClaimable = CLAIMABLE_KINDS.some((kind) => kind === record.kind);
  if (!isClaimable || (!hasSeveral && !isByClaims)) return null;
  return (
    <ButtonLink look="quiet" href={paths.serves(record.kind, record.id)}>
      {servesWords.link}
    </ButtonLink>
  );
}
