import { clientWords as words } from '../../domain/words/clients';
import { recordWords } from '../../domain/words/records';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { ClientIcon } from '../../ui/icons';
import { GroupIcon } from '../../ui/screen-icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader } from '../../ui/Page';
import { useEnrolmentFilter } from '../../workspace/enrolment-filter';
import { newClientPath, paths } from '../../workspace/paths';
import { useClientNoun, usePortfolio } from '../../workspace/use-portfolio';
import { ContractBadge } from './ContractBadge';

export function ClientsScreen() {
  const portfolio = usePortfolio();
  const noun = useClientNoun();
  const all = portfolio.all('client');
  const filter = useEnrolmentFilter();
  const clients = all.filter(filter.shows);
  const add = (
    <ButtonLink look="primary" href={newClientPath()}>
      {words.add(noun)}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader title={words.titles[noun]} back={{ href: paths.more }} actions={all.length > 0 && add} />
      {all.length > 0 && filter.control}
      {all.length === 0 ? (
        <EmptyState title={words.empty[noun]} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <Card isFlush>
          <List label={words.titles[noun]}>
            {clients.map((client) => (
              <ListRow
                key={client.id}
                href={paths.client(client.id)}
                leading={client.grouping === 'group' ? <GroupIcon /> : <ClientIcon />}
                title={client.codeName || recordWords.nameless}
                meta={[
                  words.sessions(portfolio.belonging('session', client.id).length),
                  client.endedOn === null ? '' : words.ended,
                  filter.noteOn(client),
                ]
                  .filter(Boolean)
                  .join(', ')}
                trailing={<ContractBadge client={client} />}
              />
            ))}
          </List>
        </Card>
      )}
    </Page>
  );
}
