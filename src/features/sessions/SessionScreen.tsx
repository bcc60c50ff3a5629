import { daysUntilWritten } from '../../domain/contemporaneity';
import type { RecordId } from '../../domain/ids';
import { seriesNumberOf } from '../../domain/quick-log';
import { promiseBefore } from '../../domain/reflecting/golden-thread';
import type { Session } from '../../domain/records/session';
import { recordWords } from '../../domain/words/records';
import { sessionWords } from '../../domain/words/sessions';
import { writtenWords } from '../../domain/words/written';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { PlusIcon } from '../../ui/icons';
import { ReflectionIcon } from '../../ui/screen-icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { ConfirmationSection } from '../../workspace/ConfirmationSection';
import { LastPromise } from '../../workspace/LastPromise';
import { sessionTitle } from '../../workspace/names';
import { NotHere } from '../../workspace/NotHere';
import { newEvidencePath, paths } from '../../workspace/paths';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { usePortfolio } from '../../workspace/use-portfolio';
import { SessionDoubts } from './SessionDoubts';
import { SessionForm } from './SessionForm';

export function SessionScreen({ id }: { readonly id: string }) {
  const portfolio = usePortfolio();
  const session = portfolio.get('session', id as RecordId);
  const back = { href: paths.sessions, label: sessionWords.title };
  if (session === undefined) return <NotHere title={sessionWords.gone} back={back} />;
  const firstClient = session.clientIds[0];
  const number = firstClient === undefined ? null : seriesNumberOf(portfolio, session, firstClient);
  const written = daysUntilWritten(portfolio, session);
  const title = sessionWords.sessionWith(sessionTitle(portfolio, session));
  return (
    <Page>
      <PageHeader
        title={title}
        back={back}
        lead={[
          session.ref,
          number === null ? null : sessionWords.seriesNumber(number),
          written === null || session.status !== 'held' ? null : writtenWords.written(written),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Stack gap="loose">
        <SessionDoubts session={session} />
        <ReflectionLink session={session} />
        <LastPromise promise={promiseBefore(portfolio, session)} />
        <SessionForm key={session.id} session={session} />
        {session.status === 'held' && <ConfirmationSection record={session} />}
        <SessionEvidence session={session} />
        <RemoveRecord record={session} words={sessionWords} leadsTo={paths.sessions} />
      </Stack>
    </Page>
  );
}

function ReflectionLink({ session }: { readonly session: Session }) {
  const reflection = usePortfolio().belonging('reflection', session.id)[0];
  if (session.status !== 'held') return null;
  return (
    <ButtonLink
      href={paths.reflection(session.id)}
      look={reflection === undefined ? 'primary' : 'secondary'}
      icon={<ReflectionIcon />}
    >
      {reflection === undefined ? sessionWords.reflect : sessionWords.openReflection}
    </ButtonLink>
  );
}

/** What shows this session besides the diary. */
function SessionEvidence({ session }: { readonly session: Session }) {
  const items = usePortfolio().belonging('evidenceItem', session.id);
  return (
    <Section title={sessionWords.evidence}>
      <Stack>
        {items.length > 0 && (
          <Card isFlush>
            <List label={sessionWords.evidence}>
              {items.map((one) => (
                <ListRow
                  key={one.id}
                  href={paths.evidence(one.id)}
                  leading={one.ref}
                  title={one.title || recordWords.evidenceKinds[one.evidenceKind]}
                />
              ))}
            </List>
          </Card>
        )}
        <Row>
          <ButtonLink href={newEvidencePath({ session: session.id })} icon={<PlusIcon />}>
            {sessionWords.addEvidence}
          </ButtonLink>
        </Row>
      </Stack>
    </Section>
  );
}
