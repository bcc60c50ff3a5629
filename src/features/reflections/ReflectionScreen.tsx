import { useMemo, useState } from 'react';
import { daysUntilWritten } from '../../domain/contemporaneity';
import type { RecordId } from '../../domain/ids';
import { newRecord } from '../../domain/records/new-record';
import type { Reflection } from '../../domain/records/reflection';
import type { Session } from '../../domain/records/session';
import { reflectionWords } from '../../domain/words/reflection';
import { writtenWords } from '../../domain/words/written';
import { threadWords } from '../../domain/words/thread';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Page, PageHeader, Row } from '../../ui/Page';
import { sessionMeta, sessionTitle } from '../../workspace/names';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';
import { ReflectionForm } from './ReflectionForm';

/** The reflection on one session: the one that stands, or a new one that begins with the first words. */
export function ReflectionScreen({ sessionId }: { readonly sessionId: string }) {
  const portfolio = usePortfolio();
  const session = portfolio.get('session', sessionId as RecordId);
  if (session?.status !== 'held') {
    return (
      <Page>
        <PageHeader title={reflectionWords.notHeld} back={{ href: paths.sessions }} />
        <EmptyState
          title={reflectionWords.notHeld}
          action={<ButtonLink href={paths.sessions}>{reflectionWords.toSession}</ButtonLink>}
        />
      </Page>
    );
  }
  const standing = portfolio.belonging('reflection', session.id)[0];
  const written = standing === undefined ? null : daysUntilWritten(portfolio, standing);
  return (
    <Page>
      <PageHeader
        title={reflectionWords.title(sessionTitle(portfolio, session))}
        lead={[sessionMeta(session), ...(written === null ? [] : [writtenWords.written(written)])].join(' · ')}
        back={{ href: paths.session(session.id), label: reflectionWords.toSession }}
      />
      <OpenReflection key={session.id} session={session} />
      {session.clientIds[0] !== undefined && (
        <Row>
          <ButtonLink look="quiet" href={paths.thread(session.clientIds[0])}>
            {threadWords.open}
          </ButtonLink>
        </Row>
      )}
    </Page>
  );
}

function OpenReflection({ session }: { readonly session: Session }) {
  const { ids, clock } = useServices();
  const standing = usePortfolio().belonging('reflection', session.id)[0];
  const [fresh] = useState(() =>
    newRecord('reflection', ids.next(), clock.now(), { sessionId: session.id, reflectedOn: clock.today() }),
  );
  const first = useMemo<Reflection>(() => standing ?? fresh, [standing, fresh]);
  return <ReflectionForm session={session} reflection={first} />;
}
