import type { RecordId } from '../../domain/ids';
import { type ThreadLink, threadWith } from '../../domain/reflecting/golden-thread';
import { isFilled } from '../../domain/records/record-base';
import type { Tried } from '../../domain/records/reflection';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { threadWords as words } from '../../domain/words/thread';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
import { type BadgeState, StateBadge } from '../../ui/StateBadge';
import { clientName } from '../../workspace/names';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import { linkTo } from '../../workspace/record-links';
import { usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';
import styles from './ThreadScreen.module.css';

const LINKS_AT_FIRST = 12;

/** Everything held with one client, newest first: what was promised, whether it was tried, and what others said in between. */
export function ThreadScreen({ clientId }: { readonly clientId: string }) {
  const portfolio = usePortfolio();
  const today = useToday();
  const client = portfolio.get('client', clientId as RecordId);
  if (client === undefined)
    return <NotHere title={recordWords.nameless} back={{ href: paths.clients, label: recordWords.kinds.client }} />;
  const name = clientName(portfolio, client.id);
  const links = threadWith(portfolio, client.id, today).toReversed();
  return (
    <Page>
      <PageHeader title={words.title(name)} lead={words.lead} back={{ href: paths.client(client.id), label: name }} />
      {links.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Shown items={links} step={LINKS_AT_FIRST}>
          {(shown) => shown.map((link) => <Link key={link.session.id} link={link} />)}
        </Shown>
      )}
    </Page>
  );
}

const BADGES: Readonly<Record<Tried, BadgeState>> = { tried: 'met', partly: 'declared', not_tried: 'warning' };

function Link({ link }: { readonly link: ThreadLink }) {
  const { session, tried, answer, promised, reflection, since } = link;
  const day = session.heldOn === null ? recordWords.noDate : formatDate(session.heldOn);
  return (
    <Section title={[session.ref, day].filter((part) => part !== null).join(', ')} look="small">
      <Card>
        <Stack>
          {(tried !== null || isFilled(answer)) && (
            <div>
              <h3 className={styles.head}>{words.metBefore}</h3>
              <Row>{tried !== null && <StateBadge state={BADGES[tried]} label={words.tried(tried)} />}</Row>
              {isFilled(answer) && <p>{answer}</p>}
            </div>
          )}
          <div>
            <h3 className={styles.head}>{words.promise}</h3>
            <p className={isFilled(promised) ? styles.promise : styles.none}>
              {isFilled(promised) ? promised : reflection === null ? words.noReflection : words.noPromise}
            </p>
          </div>
          <Heard since={since} />
          <Row>
            <ButtonLink look="quiet" href={paths.reflection(session.id)}>
              {reflection === null ? words.reflect : recordWords.kinds.reflection}
            </ButtonLink>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

function Heard({ since }: Pick<ThreadLink, 'since'>) {
  const portfolio = usePortfolio();
  const records = [...since.feedback, ...since.meetings];
  if (records.length === 0) return null;
  const saidIn = new Map([
    ...since.feedback.map((one) => [one.id, one.said || one.whatHelped || one.whatToChange] as const),
    ...since.meetings.map((one) => [one.id, one.supervisorFeedback || one.learning || one.discussion] as const),
  ]);
  return (
    <div>
      <h3 className={styles.head}>{words.since}</h3>
      <List label={words.since}>
        {records.map(({ kind, id }) => {
          const link = linkTo(portfolio, { kind, id });
          return link === null ? null : (
            <ListRow
              key={id}
              href={link.href}
              leading={link.ref ?? undefined}
              title={link.title}
              meta={
                <>
                  <span>{link.meta}</span>
                  <span className={styles.said}>{saidIn.get(id)}</span>
                </>
              }
            />
          );
        })}
      </List>
    </div>
  );
}
