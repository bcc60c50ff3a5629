import { Controller } from 'react-hook-form';
import type { Portfolio } from '../../domain/portfolio';
import type { Feedback } from '../../domain/records/feedback';
import type { AnyRecord } from '../../domain/records/record-kinds';
import type { Session } from '../../domain/records/session';
import { feedbackWords as words } from '../../domain/words/feedback';
import { MultiChipGroup } from '../../ui/ChoiceGroup';
import { fieldId, type RecordForm } from '../../workspace/record-form';
import { RecordLabel } from '../../workspace/RecordLabel';
import { usePortfolio } from '../../workspace/use-portfolio';

/** Where a change can be seen. */
const KINDS = ['session', 'reflection', 'pdpObjective', 'cpdActivity', 'supervisionMeeting'] as const;

/** The records in which the change shows: of sessions and reflections those since the feedback, and whatever is chosen already. */
export function ChangedIn({ form }: { readonly form: RecordForm<'feedback'> }) {
  const portfolio = usePortfolio();
  const [clientId, givenOn, chosen] = form.form.watch(['clientId', 'givenOn', 'changedInIds']);
  const choices = choicesFor(portfolio, { clientId, givenOn, chosen });
  if (choices.length === 0) return null;
  return (
    <Controller
      control={form.form.control}
      name="changedInIds"
      render={({ field }) => (
        <MultiChipGroup
          layout="list"
          id={fieldId('changedInIds')}
          label={words.changedIn}
          hint={words.changedInHint}
          choices={choices}
          values={field.value}
          onValues={(ids) => field.onChange(ids)}
        />
      )}
    />
  );
}

interface About extends Pick<Feedback, 'clientId' | 'givenOn'> {
  readonly chosen: Feedback['changedInIds'];
}

function choicesFor(portfolio: Portfolio, about: About) {
  return KINDS.flatMap((kind) =>
    portfolio
      .all(kind)
      .filter((record) => about.chosen.includes(record.id) || couldShow(portfolio, record, about))
      .toReversed()
      .map(({ id }) => ({ value: id, label: <RecordLabel kind={kind} id={id} /> })),
  );
}

function couldShow(portfolio: Portfolio, record: AnyRecord, { clientId, givenOn }: About): boolean {
  const isSince = (day: string | null): boolean => givenOn === null || (day !== null && day >= givenOn);
  const isWith = (session: Session | undefined): boolean =>
    clientId === null || session?.clientIds.includes(clientId) === true;
  if (record.kind === 'session') return record.status === 'held' && isSince(record.heldOn) && isWith(record);
  if (record.kind === 'supervisionMeeting') return isSince(record.heldOn);
  if (record.kind !== 'reflection') return true;
  return isSince(record.reflectedOn) && isWith(portfolio.get('session', record.sessionId));
}
