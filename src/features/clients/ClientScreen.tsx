import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { contractInForce } from '../../domain/contract-standing';
import { orderOfEvents } from '../../domain/order-of-events';
import type { Client } from '../../domain/records/client';
import { isFilled } from '../../domain/records/record-base';
import type { Session } from '../../domain/records/session';
import { clientWords as words } from '../../domain/words/clients';
import { formatDate, formatMinutes } from '../../domain/words/format';
import { eventWords } from '../../domain/words/order-of-events';
import { recordWords } from '../../domain/words/records';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Fold } from '../../ui/Fold';
import { PlusIcon } from '../../ui/icons';
import { ContractIcon, HandOverIcon, PrivacyIcon } from '../../ui/screen-icons';
import { List, ListRow } from '../../ui/List';
import { Columns, Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
import { NotHere } from '../../workspace/NotHere';
import { handOverPath, NEW, newEvidencePath, newFeedbackPath, paths } from '../../workspace/paths';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { useServices } from '../../workspace/services';
import { useRecordAt } from '../../workspace/use-record';
import { type Enrolled, usePractice, usePortfolio } from '../../workspace/use-portfolio';
import { ClientForm } from './ClientForm';
import { ContractBadge } from './ContractBadge';
import { GoalsSection } from './GoalsSection';
import { IdentitySection } from './IdentitySection';
import { NeedsSection } from './NeedsSection';

interface ClientScreenProps {
  readonly id: string;
  /** What is offered on the page of a client who is saved. It may be fetched, and may come to nothing. */
  readonly offer: ReactNode;
}

export function ClientScreen(props: ClientScreenProps) {
  const enrolled = usePractice();
  return enrolled === null ? null : <OpenClient {...props} enrolled={enrolled} />;
}

function OpenClient({ id, offer, enrolled }: ClientScreenProps & { readonly enrolled: Enrolled }) {
  const { clock } = useServices();
  const [, navigate] = useLocation();
  const noun = enrolled.clientNoun;
  const client = useRecordAt('client', id, () => ({ enrolmentId: enrolled.enrolment.id, startedOn: clock.today() }));
  const back = { href: paths.clients, label: words.titles[noun] };
  if (client === undefined) return <NotHere title={words.gone(noun)} back={back} />;
  if (id === NEW) {
    return (
      <Page>
        <PageHeader title={words.newClient(noun)} back={back} />
        <ClientForm client={client} id={id} onSaved={(saved) => navigate(paths.client(saved.id), { replace: true })} />
      </Page>
    );
  }
  return (
    <Page isWide>
      <PageHeader title={client.codeName || recordWords.nameless} back={back} lead={words.about(client)} />
      <Suspense fallback={null}>{offer}</Suspense>
      <Columns aside={<Work client={client} />}>
        <NeedsSection client={client} />
        <GoalsSection client={client} />
      </Columns>
      <Stack>
        <Fold title={words.edit} meta={words.editMeta} isOpenAtFirst={!isFilled(client.codeName)}>
          <ClientForm key={id} client={client} id={id} />
        </Fold>
        <IdentitySection client={client} />
        <WayToPrivacy client={client} />
        <RemoveRecord record={client} words={words} leadsTo={paths.clients} />
      </Stack>
    </Page>
  );
}

function WayToPrivacy({ client }: { readonly client: Client }) {
  return (
    <Card isFlush>
      <List label={words.privacy}>
        <ListRow
          href={handOverPath('feedback', client.id)}
          leading={<HandOverIcon />}
          title={words.handOver}
          meta={words.handOverMeta}
        />
        <ListRow
          href={paths.person(client.id)}
          leading={<PrivacyIcon />}
          title={words.privacy}
          meta={words.privacyMeta}
        />
      </List>
    </Card>
  );
}

/** What comes of needs and goals: the contract, the sessions under it, and what is said of them. */
function Work({ client }: { readonly client: Client }) {
  return (
    <>
      <ContractSection client={client} />
      <OrderSection client={client} />
      <Sessions client={client} />
      <FeedbackSection client={client} />
      <EvidenceSection client={client} />
    </>
  );
}

function ContractSection({ client }: { readonly client: Client }) {
  const contract = contractInForce(usePortfolio(), client.id);
  return (
    <Section title={words.contract}>
      <Card isFlush>
        <List label={words.contract}>
          <ListRow
            href={paths.contract(client.id)}
            leading={contract?.ref ?? <ContractIcon />}
            title={contract === undefined ? words.startContract : words.openContract}
            meta={
              <>
                <ContractBadge client={client} />
                {contract !== undefined && contract.agreedOn !== null && (
                  <span>{words.contractAgreed(formatDate(contract.agreedOn))}</span>
                )}
              </>
            }
          />
        </List>
      </Card>
    </Section>
  );
}

/** One row: what happened in which order, and how much of it asks for a word. */
function OrderSection({ client }: { readonly client: Client }) {
  const { events } = orderOfEvents(usePortfolio(), client);
  const doubtful = events.filter(({ doubts }) => doubts.length > 0).length;
  if (events.length === 0) return null;
  return (
    <Card isFlush>
      <List label={eventWords.title}>
        <ListRow
          href={paths.orderOfEvents(client.id)}
          title={eventWords.title}
          meta={doubtful === 0 ? eventWords.fine : eventWords.toExplain(doubtful)}
        />
      </List>
    </Card>
  );
}

const SHOWN = 5;

function Sessions({ client }: { readonly client: Client }) {
  const sessions = usePortfolio().belonging('session', client.id).toReversed();
  const held = sessions.filter((one) => one.status === 'held');
  const minutes = held.reduce((sum, one) => sum + (one.durationMinutes ?? 0), 0);
  const rows = sessions.map((session) => <SessionRow key={session.id} session={session} />);
  return (
    <Section title={words.diary} note={held.length === 0 ? undefined : words.held(held.length, minutes)}>
      {sessions.length === 0 ? <p>{words.noSessions}</p> : <LongList label={words.diary} rows={rows} />}
    </Section>
  );
}

function SessionRow({ session }: { readonly session: Session }) {
  const time = session.durationMinutes === null ? [] : [formatMinutes(session.durationMinutes)];
  const status = session.status === 'held' ? [] : [recordWords.statuses[session.status]];
  return (
    <ListRow
      href={paths.session(session.id)}
      leading={session.ref}
      title={session.heldOn === null ? recordWords.noDate : formatDate(session.heldOn)}
      meta={[...status, ...time, recordWords.mediums[session.medium]].join(', ')}
    />
  );
}

function FeedbackSection({ client }: { readonly client: Client }) {
  const feedback = usePortfolio().belonging('feedback', client.id).toReversed();
  const rows = feedback.map((one) => (
    <ListRow
      key={one.id}
      href={paths.feedback(one.id)}
      leading={one.ref}
      title={one.givenOn === null ? recordWords.noDate : formatDate(one.givenOn)}
      meta={[recordWords.feedbackSources[one.source], recordWords.feedbackForms[one.form].toLowerCase()].join(', ')}
    />
  ));
  return (
    <Section title={words.feedback}>
      <Stack>
        {rows.length > 0 && <LongList label={words.feedback} rows={rows} />}
        <Row>
          <ButtonLink href={newFeedbackPath({ client: client.id })} icon={<PlusIcon />}>
            {words.addFeedback}
          </ButtonLink>
        </Row>
      </Stack>
    </Section>
  );
}

function EvidenceSection({ client }: { readonly client: Client }) {
  const items = usePortfolio().belonging('evidenceItem', client.id).toReversed();
  const rows = items.map((one) => (
    <ListRow
      key={one.id}
      href={paths.evidence(one.id)}
      leading={one.ref}
      title={one.title || recordWords.evidenceKinds[one.evidenceKind]}
      meta={one.producedOn === null ? recordWords.noDate : formatDate(one.producedOn)}
    />
  ));
  return (
    <Section title={words.evidence}>
      <Stack>
        {rows.length > 0 && <LongList label={words.evidence} rows={rows} />}
        <Row>
          <ButtonLink href={newEvidencePath({ client: client.id })} icon={<PlusIcon />}>
            {words.addEvidence}
          </ButtonLink>
        </Row>
      </Stack>
    </Section>
  );
}

/** The newest few; the others one press away. */
function LongList({ label, rows }: { readonly label: string; readonly rows: readonly ReactNode[] }) {
  const rest = rows.slice(SHOWN);
  return (
    <Card isFlush>
      <List label={label}>{rows.slice(0, SHOWN)}</List>
      {rest.length > 0 && (
        <Fold look="rest" title={words.earlier(rest.length)}>
          <Shown items={rest} step={20}>
            {(shown) => <List label={label}>{shown}</List>}
          </Shown>
        </Fold>
      )}
    </Card>
  );
}
