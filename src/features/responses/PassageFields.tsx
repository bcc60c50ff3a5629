import { Controller } from 'react-hook-form';
import type { RecordId } from '../../domain/ids';
import type { Passage } from '../../domain/records/written-response';
import { isSourceNamed } from '../../domain/responses/answer-text';
import { citationOfSource } from '../../domain/responses/sources';
import type { Slot } from '../../domain/responses/slots';
import { responseWords as words } from '../../domain/words/responses';
import { findingWords } from '../../domain/words/findings';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { MultiChipGroup } from '../../ui/ChoiceGroup';
import { Fold } from '../../ui/Fold';
import { Row, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { CitePicker } from '../../workspace/CitePicker';
import { clientName } from '../../workspace/names';
import { fieldId, type RecordForm } from '../../workspace/record-form';
import { usePortfolio } from '../../workspace/use-portfolio';

interface PassageFieldsProps {
  readonly form: RecordForm<'writtenResponse'>;
  readonly passage: Passage;
  readonly index: number;
  readonly number: number;
  readonly slot: Slot | undefined;
  readonly slots: readonly Slot[];
  readonly onRemove: () => void;
}

/** One passage: its text, what belongs to it, and what it rests on. */
export function PassageFields({ form, passage, index, number, slot, slots, onRemove }: PassageFieldsProps) {
  const portfolio = usePortfolio();
  const who = passage.clientId === null ? '' : clientName(portfolio, passage.clientId);
  const isOfClient = passage.clientId !== null;
  const asked = slot?.counterpart ?? null;
  const counterpart = isOfClient ? words.outcome(who) : asked === null ? null : words[asked];
  return (
    <Card>
      <Stack>
        {passage.clientId !== null && <Goals clientId={passage.clientId} />}
        <TextArea
          label={isOfClient ? words.objectiveAtStart(who) : labelOf(passage, slot, number)}
          rows={4}
          showsCount
          {...form.text(`passages.${index}.text`)}
        />
        {counterpart !== null && <TextArea label={counterpart} {...form.text(`passages.${index}.counterpart`)} />}
        <Fold title={words.rests} meta={words.restsMeta(passage.citedIds.length + passage.sourceIds.length)}>
          <Stack>
            <Points {...{ form, index, slots }} />
            <Sources {...{ form, index }} />
            <CitePicker
              form={form}
              name={`passages.${String(index)}.citedIds`}
              label={words.cites}
              except={form.recordId}
            />
            <Row>
              <Button look="quiet" onClick={onRemove}>
                {words.remove}
              </Button>
            </Row>
          </Stack>
        </Fold>
      </Stack>
    </Card>
  );
}

function labelOf({ items }: Passage, slot: Slot | undefined, number: number): string {
  if (slot === undefined) return words.freePassage;
  const [item] = items.filter((one) => slot.items.includes(one));
  return item === undefined ? words.numbered(number) : itemLabel(item);
}

function itemLabel(item: string): string {
  const labels: Readonly<Record<string, string>> = findingWords.items;
  const label = labels[item] ?? item;
  return label.charAt(0).toLocaleUpperCase('en') + label.slice(1);
}

/** The goals that were agreed with a client, to be set against what became of them. */
function Goals({ clientId }: { readonly clientId: RecordId }) {
  const goals = usePortfolio().belonging('goal', clientId);
  if (goals.length === 0) return null;
  return (
    <div>
      <p>{words.fromGoals}</p>
      <ul>
        {goals.map((goal) => (
          <li key={goal.id}>
            {words.goal(goal.ref ?? '', goal.goal, words.scale(goal.scaleAtStart, goal.scaleAtEnd))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One passage may speak of several things that the criterion asks for. */
function Points({ form, index, slots }: Pick<PassageFieldsProps, 'form' | 'index' | 'slots'>) {
  const items = slots.flatMap((slot) => slot.items);
  if (items.length === 0) return null;
  return (
    <Controller
      control={form.form.control}
      name={`passages.${index}.items`}
      render={({ field }) => (
        <MultiChipGroup
          label={words.speaksOf}
          choices={items.map((value) => ({ value, label: itemLabel(value) }))}
          values={field.value}
          onValues={field.onChange}
        />
      )}
    />
  );
}

function Sources({ form, index }: Pick<PassageFieldsProps, 'form' | 'index'>) {
  const sources = form.form.watch('sources').filter(isSourceNamed);
  if (sources.length === 0) return null;
  return (
    <Controller
      control={form.form.control}
      name={`passages.${index}.sourceIds`}
      render={({ field }) => (
        <MultiChipGroup
          layout="list"
          id={fieldId(`passages.${String(index)}.sourceIds`)}
          label={words.refersTo}
          choices={sources.map((source) => ({ value: source.id, label: citationOfSource(source) }))}
          values={field.value}
          onValues={field.onChange}
        />
      )}
    />
  );
}
