import { confirmationOf } from '../domain/privacy/confirmation';
import type { Session } from '../domain/records/session';
import type { SupervisionMeeting } from '../domain/records/supervision-meeting';
import { confirmationWords as words } from '../domain/words/confirmation';
import { formatDate } from '../domain/words/format';
import { recordWords } from '../domain/words/records';
import { ButtonLink } from '../ui/Button';
import { Row, Section } from '../ui/Page';
import { HandOverIcon } from '../ui/screen-icons';
import { StateBadge } from '../ui/StateBadge';
import { handOverPath } from './paths';
import { usePortfolio } from './use-portfolio';

interface ConfirmationSectionProps {
  /** As it is saved. */
  readonly record: Session | SupervisionMeeting;
}

/** Whether the client or the supervisor has signed that it took place, and the way to ask. Nobody's name is shown. */
export function ConfirmationSection({ record }: ConfirmationSectionProps) {
  const confirmation = confirmationOf(usePortfolio(), record);
  const form = record.kind === 'session' ? 'session' : 'supervision';
  const day = confirmation?.signature.signedOn ?? null;
  return (
    <Section title={words.title} note={words[form].note}>
      {confirmation !== null && (
        <StateBadge
          state={confirmation.holds ? 'met' : 'warning'}
          label={
            confirmation.holds
              ? words[form].confirmedOn(day === null ? recordWords.noDate : formatDate(day))
              : words[form].changed
          }
        />
      )}
      {confirmation?.holds !== true && (
        <Row>
          <ButtonLink href={handOverPath(form, record.id)} icon={<HandOverIcon />}>
            {words.ask}
          </ButtonLink>
        </Row>
      )}
    </Section>
  );
}
