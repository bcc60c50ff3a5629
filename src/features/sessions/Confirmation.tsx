import { confirmedTextOf } from '../../domain/privacy/confirmed-text';
import type { Session } from '../../domain/records/session';
import { digestOf } from '../../domain/signed-text';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { sessionWords as words } from '../../domain/words/sessions';
import { ButtonLink } from '../../ui/Button';
import { HandOverIcon } from '../../ui/screen-icons';
import { Row, Section } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { handOverPath } from '../../workspace/paths';
import { usePortfolio } from '../../workspace/use-portfolio';

/** Whether the client has signed that the session took place, and the way to ask. Nobody's name is shown. */
export function Confirmation({ session }: { readonly session: Session }) {
  const signature = usePortfolio().belonging('signature', session.id).at(-1);
  if (session.status !== 'held') return null;
  const holds = signature?.digest === digestOf(confirmedTextOf(session));
  const day = signature?.signedOn ?? null;
  return (
    <Section title={words.confirmation} note={words.confirmationNote}>
      {signature !== undefined && (
        <StateBadge
          state={holds ? 'met' : 'warning'}
          label={
            holds ? words.confirmedOn(day === null ? recordWords.noDate : formatDate(day)) : words.changedSinceConfirmed
          }
        />
      )}
      {!holds && (
        <Row>
          <ButtonLink href={handOverPath('session', session.id)} icon={<HandOverIcon />}>
            {words.askToConfirm}
          </ButtonLink>
        </Row>
      )}
    </Section>
  );
}
