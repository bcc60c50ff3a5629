import type { Client } from '../../domain/records/client';
import type { DevelopmentNeed } from '../../domain/records/development-need';
import { clientWords as words } from '../../domain/words/clients';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { SelectField } from '../../ui/SelectField';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { newRecord } from '../../domain/records/new-record';
import { usePortfolio } from '../../workspace/use-portfolio';
import { OwnedRecords } from './OwnedRecords';

/** What this client needs to develop. Each opens where it stands. */
export function NeedsSection({ client }: { readonly client: Client }) {
  const { ids, clock } = useServices();
  const needs = usePortfolio().belonging('developmentNeed', client.id);
  return (
    <OwnedRecords
      name="needs"
      title={words.needs}
      note={words.needsNote}
      addLabel={words.addNeed}
      records={needs}
      fresh={() =>
        newRecord('developmentNeed', ids.next(), clock.now(), { clientId: client.id, identifiedOn: clock.today() })
      }
      titleOf={(need) => need.need || words.unnamedNeed}
      metaOf={metaOfNeed}
      removeWords={{ remove: words.removeNeed, removed: words.needRemoved, undo: words.undo }}
      form={(need, done) => <NeedForm need={need} onSaved={done} />}
    />
  );
}

function NeedForm({ need, onSaved }: { readonly need: DevelopmentNeed; readonly onSaved: () => void }) {
  const form = useRecordForm<'developmentNeed'>(
    need,
    draftKey('developmentNeed', need.ref === null ? 'new' : need.id, need.clientId),
  );
  return (
    <RecordFormFrame form={form} isInline onSaved={onSaved} saveLabel={words.saveNeed}>
      <TextArea label={words.need} {...form.text('need')} />
      <SelectField
        label={words.tool}
        choices={choicesOf(recordWords.tools)}
        emptyLabel={words.noTool}
        {...form.orNull('tool')}
      />
      {form.form.watch('tool') === 'other' && <TextField label={words.otherTool} {...form.text('otherTool')} />}
      <DateField label={words.identifiedOn} {...form.orNull('identifiedOn')} />
    </RecordFormFrame>
  );
}

function metaOfNeed(need: DevelopmentNeed): string {
  const tool =
    need.tool === null
      ? ''
      : need.tool === 'other' && need.otherTool !== ''
        ? need.otherTool
        : recordWords.tools[need.tool];
  return [need.identifiedOn === null ? recordWords.noDate : formatDate(need.identifiedOn), tool]
    .filter(Boolean)
    .join(', ');
}
