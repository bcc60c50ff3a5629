import { contractInForce, contractStanding } from '../../domain/contract-standing';
import type { Client } from '../../domain/records/client';
import { clientWords as words } from '../../domain/words/clients';
import { StateBadge } from '../../ui/StateBadge';
import { usePortfolio } from '../../workspace/use-portfolio';

/** Whether the contract is there and signed by everybody who is a party to it. */
export function ContractBadge({ client }: { readonly client: Client }) {
  const portfolio = usePortfolio();
  const contract = contractInForce(portfolio, client.id);
  if (contract === undefined) return <StateBadge state="not_met" label={words.contractNone} />;
  const isSigned = contractStanding(portfolio, client, contract).every((party) => party.standing === 'signed');
  return isSigned ? (
    <StateBadge state="met" label={words.contractSigned} />
  ) : (
    <StateBadge state="not_met" label={words.contractUnsigned} />
  );
}
