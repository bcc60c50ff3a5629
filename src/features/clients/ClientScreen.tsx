import { useLocation } from 'wouter';
import type { Client } from '../../domain/records/client';
import { clientWords as words } from '../../domain/words/clients';
import { recordWords } from '../../domain/words/records';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ContractIcon, FeedbackIcon } from '../../ui/icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { sessionMeta } from '../../workspace/names';
import { NotHere } from '../../workspace/NotHere';
import { NEW, newFeedbackPath, paths } from '../../workspace/paths';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { useServices } from '../../workspace/services';
import { useRecordAt } from '../../workspace/use-record';
import { type Enrolled, useEnrolled, usePortfolio } from '../../workspace/use-portfolio';
import { ClientForm } from './ClientForm';
import { ContractBadge } from './ContractBadge';
import { GoalsSection } from './GoalsSection';
import { IdentitySection } from './IdentitySection';
import { NeedsSection } from './NeedsSection';

export function ClientScreen({ id }: { readonly id: string }) {
  const enrolled = useEnrolled();
  return enrolled === null ? null : <OpenClient id={id} enrolled={enrolled} />;
}

function OpenClient({ id, enrolled }: { readonly id: string; readonly enrolled: Enrolled }) {
  const { clock } = useServices();
  const [, navigate] = useLocation();
  const noun = enrolled.clientNoun;
  const client = useRecordAt('client', id, () => ({ enrolmentId: enrolled.enrolment.id, startedOn: clock.today() }));
  const back = { href: paths.clients, label: words.titles[noun] };
  if (client === undefined) return <NotHere title={words.gone(noun)} back={back} />;
  const isNew = id === NEW;
  return (
    <Page>
      <PageHeader title={isNew ? words.newClient(noun) : client.codeName || recordWords.nameless} back={back} />
      <Stack gap="loose">
        {!isNew && <Work client={client} />}
        <ClientForm
          key={id}
          client={client}
          id={id}
          onSaved={(saved) => isNew && navigate(paths.client(saved.id), { replace: true })}
        />
        {!isNew && (
          <>
            <IdentitySection client={client} />
            <RemoveRecord record={client} words={words} leadsTo={paths.clients} />
          </>
        )}
      </Stack>
    </Page>
  );
}

/** Everything that belongs to one client, in the order in which it comes about. */
function Work({ client }: { readonly client: Client }) {
  const portfolio = usePortfolio();
  const sessions = portfolio.belonging('session', client.id).toReversed();
  const hasContract = portfolio.belonging('contract', client.id).length > 0;
  return (
    <>
      <NeedsSection client={client} />
      <GoalsSection client={client} />
      <Section title={words.contract} action={<ContractBadge client={client} />}>
        <Row>
          <ButtonLink href={paths.contract(client.id)} icon={<ContractIcon />}>
            {hasContract ? words.openContract : words.startContract}
          </ButtonLink>
        </Row>
      </Section>
      <Section title={words.diary}>
        {sessions.length === 0 ? (
          <p>{words.noSessions}</p>
        ) : (
          <Card isFlush>
            <List label={words.diary}>
              {sessions.map((session) => (
                <ListRow
                  key={session.id}
                  href={paths.session(session.id)}
                  leading={session.ref}
                  title={sessionMeta(session)}
                  meta={recordWords.statuses[session.status]}
                />
              ))}
            </List>
          </Card>
        )}
      </Section>
      <Section title={words.feedback}>
        <Row>
          <ButtonLink href={newFeedbackPath({ client: client.id })} icon={<FeedbackIcon />}>
            {words.addFeedback}
          </ButtonLink>
        </Row>
      </Section>
    </>
  );
}
