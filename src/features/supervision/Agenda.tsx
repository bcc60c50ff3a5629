import { useMemo, useState } from 'react';
import { Controller } from 'react-hook-form';
import type { RecordId } from '../../domain/ids';
import { type AgendaItem, supervisionAgenda } from '../../domain/reflecting/supervision-agenda';
import { isFilled } from '../../domain/records/record-base';
import type { SupervisionMeeting } from '../../domain/records/supervision-meeting';
import { formatDate } from '../../domain/words/format';
import { supervisionWords as words } from '../../domain/words/supervision';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { MultiChipGroup } from '../../ui/ChoiceGroup';
import { Row } from '../../ui/Page';
import { sessionTitle } from '../../workspace/names';
import { fieldId, type RecordForm } from '../../workspace/record-form';
import { usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';
import styles from './Agenda.module.css';

interface AgendaProps {
  readonly form: RecordForm<'supervisionMeeting'>;
  readonly meeting: SupervisionMeeting;
}

/** What waits to be talked over: ethical concerns, questions, then reflections that nobody has gone through. Ticking says that it was. */
export function Agenda({ form, meeting }: AgendaProps) {
  const portfolio = usePortfolio();
  const today = useToday();
  const agenda = useMemo(() => supervisionAgenda(portfolio, meeting, today), [portfolio, meeting, today]);
  const [drawn, setDrawn] = useState(0); // the list looks at what is chosen only when it is first drawn
  const kind = form.form.watch('supervisionKind');
  const items = [...agenda.open, ...agenda.reviewed];
  if (items.length === 0) return <p>{words.noReflections}</p>;
  const bringAll = (): void => {
    const chosen = new Set([...form.form.getValues('reflectionIds'), ...agenda.open.map((one) => one.reflection.id)]);
    form.form.setValue('reflectionIds', [...chosen], { shouldDirty: true });
    setDrawn(drawn + 1);
  };
  return (
    <>
      <p>{agenda.open.length === 0 ? words.agendaEmpty : words.agendaNote(agenda.open.length)}</p>
      <Controller
        key={drawn}
        control={form.form.control}
        name="reflectionIds"
        render={({ field }) => (
          <MultiChipGroup
            layout="list"
            id={fieldId('reflectionIds')}
            label={words.reflections}
            hint={words.reflectionsHint}
            choices={items.map(choiceOf)}
            values={field.value}
            onValues={(ids: readonly RecordId[]) => field.onChange(ids)}
          />
        )}
      />
      {agenda.open.length > 1 && (
        <Row>
          <Button look="quiet" onClick={bringAll}>
            {words.bringAll}
          </Button>
        </Row>
      )}
      {kind === 'peer' && <Banner tone="info">{words.peerReflections}</Banner>}
    </>
  );
}

function choiceOf(item: AgendaItem) {
  return { value: item.reflection.id, label: <Name item={item} />, note: <Said item={item} /> };
}

function Name({ item: { reflection, session } }: { readonly item: AgendaItem }) {
  const day = session.heldOn === null ? '' : formatDate(session.heldOn);
  return [reflection.ref, sessionTitle(usePortfolio(), session), day].filter(Boolean).join(', ');
}

/** What is to be talked over, in the candidate's own words. */
function Said({ item: { concern, question } }: { readonly item: AgendaItem }) {
  return (
    <>
      {isFilled(concern) && <Line term={words.concern} text={concern} />}
      {isFilled(question) && <Line term={words.question} text={question} />}
    </>
  );
}

function Line({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <span className={styles.line}>
      <span className={styles.term}>{term}</span> {text}
    </span>
  );
}
