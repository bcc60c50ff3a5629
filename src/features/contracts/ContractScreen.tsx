import { useState } from 'react';
import { contractInForce } from '../../domain/contract-standing';
import type { RecordId } from '../../domain/ids';
import type { Client } from '../../domain/records/client';
import { newRecord } from '../../domain/records/new-record';
import { contractWords as words } from '../../domain/words/contract';
import { Columns, Page, PageHeader } from '../../ui/Page';
import { clientName } from '../../workspace/names';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';
import { ContractForm } from './ContractForm';
import { SignaturesSection } from './SignaturesSection';

/** The contract in force with one client. */
export function ContractScreen({ clientId }: { readonly clientId: string }) {
  const portfolio = usePortfolio();
  const client = portfolio.get('client', clientId as RecordId);
  if (client === undefined) return <NotHere title={words.gone} back={{ href: paths.clients, label: words.back }} />;
  return (
    <Page isWide>
      <PageHeader
        title={words.title(clientName(portfolio, client.id))}
        back={{ href: paths.client(client.id), label: clientName(portfolio, client.id) }}
      />
      <OpenContract key={client.id} client={client} />
    </Page>
  );
}

function OpenContract({ client }: { readonly client: Client }) {
  const { ids, clock } = useServices();
  const standing = contractInForce(usePortfolio(), client.id);
  const isThreeWay = client.stakeholders.some((stakeholder) => stakeholder.isParty);
  const [fresh] = useState(() =>
    newRecord('contract', ids.next(), clock.now(), {
      clientId: client.id,
      form: isThreeWay ? 'three_way' : 'two_way',
      agreedOn: clock.today(),
    }),
  );
  return (
    <Columns
      aside={
        standing === undefined ? <p>{words.saveFirst}</p> : <SignaturesSection client={client} contract={standing} />
      }
    >
      <ContractForm client={client} contract={standing ?? fresh} />
    </Columns>
  );
}
