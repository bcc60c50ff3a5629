import { retentionOf } from '../../domain/privacy/retention';
import type { Client } from '../../domain/records/client';
import { formatDate } from '../../domain/words/format';
import { privacyWords as words } from '../../domain/words/privacy';
import { recordWords } from '../../domain/words/records';
import { Card } from '../../ui/Card';
import { ClientIcon } from '../../ui/icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import { HandOverIcon, LockIcon } from '../../ui/screen-icons';
import { StateBadge } from '../../ui/StateBadge';
import { paths } from '../../workspace/paths';
import { usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';

/** Everybody of whom something is kept, and whether it is time to look at it again. */
export function PrivacyScreen() {
  const clients = usePortfolio().all('client');
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.more }} />
      <Stack gap="loose">
        <Section title={words.people}>
          {clients.length === 0 ? (
            <p>{words.nobody}</p>
          ) : (
            <Card isFlush>
              <List label={words.people}>
                {clients.map((client) => (
                  <PersonRow key={client.id} client={client} />
                ))}
              </List>
            </Card>
          )}
        </Section>
        <Card isFlush>
          <List label={words.title}>
            <ListRow href={paths.lock} leading={<LockIcon />} title={words.lock} meta={words.lockMeta} />
            <ListRow
              href={paths.handOver}
              leading={<HandOverIcon />}
              title={words.handOver}
              meta={words.handOverMeta}
            />
          </List>
        </Card>
      </Stack>
    </Page>
  );
}

function PersonRow({ client }: { readonly client: Client }) {
  const today = useToday();
  const identity = usePortfolio().belonging('identity', client.id)[0];
  const retention = retentionOf(identity, today);
  const isWithdrawn = (identity?.consentWithdrawnOn ?? null) !== null;
  const consent = isWithdrawn
    ? words.withdrawn
    : (identity?.consentOn ?? null) === null
      ? words.noConsent
      : words.consentGiven;
  const review =
    retention.kind === 'none'
      ? words.noReview
      : retention.kind === 'due'
        ? words.reviewDue(formatDate(retention.on))
        : words.reviewAhead(formatDate(retention.on));
  return (
    <ListRow
      href={paths.person(client.id)}
      leading={<ClientIcon />}
      title={client.codeName || recordWords.nameless}
      meta={words.standing(consent, review)}
      trailing={retention.kind === 'due' || isWithdrawn ? <StateBadge state="warning" label={words.due} /> : undefined}
    />
  );
}
