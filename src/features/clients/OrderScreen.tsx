import type { RecordId } from '../../domain/ids';
import { type ClientEvent, type OrderOfEvents, orderOfEvents } from '../../domain/order-of-events';
import type { Client } from '../../domain/records/client';
import { isFilled } from '../../domain/records/record-base';
import { formatDate } from '../../domain/words/format';
import { eventWords as words } from '../../domain/words/order-of-events';
import { recordWords } from '../../domain/words/records';
import { Banner } from '../../ui/Banner';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { clientName } from '../../workspace/names';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import { linkTo } from '../../workspace/record-links';
import { usePortfolio } from '../../workspace/use-portfolio';
import { EventRibbon } from './EventRibbon';
import styles from './OrderScreen.module.css';

/** What happened with a client, in its order, and an honest remedy for what stands out of it. */
export function OrderScreen({ clientId }: { readonly clientId: string }) {
  const portfolio = usePortfolio();
  const client = portfolio.get('client', clientId as RecordId);
  if (client === undefined) return <NotHere title={words.gone} back={{ href: paths.clients, label: words.people }} />;
  const order = orderOfEvents(portfolio, client);
  const name = clientName(portfolio, client.id);
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.client(client.id), label: name }} />
      <Stack gap="loose">
        <Verdict order={order} />
        {order.events.length > 0 && (
          <Section title={name}>
            <Stack>
              <EventRibbon events={order.events} />
              <Card isFlush>
                <List label={words.list}>
                  {order.events.map((event) => (
                    <EventRow key={`${event.lane}${event.record.id}`} client={client} event={event} />
                  ))}
                </List>
              </Card>
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function Verdict({ order: { events, missing } }: { readonly order: OrderOfEvents }) {
  const doubtful = events.filter(({ doubts }) => doubts.length > 0).length;
  if (events.length === 0) return <p>{words.none}</p>;
  return (
    <Banner tone={doubtful > 0 ? 'warning' : 'info'}>
      {doubtful > 0 ? words.toExplain(doubtful) : words.fine} {missing.length > 0 && words.missing(missing)}
    </Banner>
  );
}

function EventRow({ client, event }: { readonly client: Client; readonly event: ClientEvent }) {
  const portfolio = usePortfolio();
  const { lane, record, on, doubts, writtenDaysLater } = event;
  const link = record.kind === 'signature' ? null : linkTo(portfolio, record);
  const href = record.kind === 'signature' ? paths.contract(client.id) : (link?.href ?? paths.client(client.id));
  const said = record.kind === 'developmentNeed' ? record.need : record.kind === 'goal' ? record.goal : '';
  const later = writtenDaysLater > 0 ? words.written(writtenDaysLater) : '';
  return (
    <ListRow
      href={href}
      leading={record.ref}
      title={titleOf(client, event)}
      meta={
        <span className={styles.meta}>
          {isFilled(said) && <span>{said}</span>}
          <span>{[on === null ? recordWords.noDate : formatDate(on), later].filter(Boolean).join(', ')}</span>
          {doubts.map((doubt) => (
            <span key={doubt} className={styles.doubt}>
              {words.doubts[doubt].what} <strong>{words.remedy}</strong>
              {words.doubts[doubt].remedy}
            </span>
          ))}
        </span>
      }
      trailing={doubts.length > 0 && lane !== 'ending' ? <StateBadge state="warning" label={words.outOfOrder} /> : null}
    />
  );
}

function titleOf(client: Client, { lane, record }: ClientEvent): string {
  if (record.kind !== 'signature') return words.lanes[lane];
  const stakeholder = client.stakeholders.find(({ id }) => id === record.stakeholderId);
  return words.signedBy(stakeholder?.role || recordWords.parties[record.role]);
}
