import { type Control, type FieldValues, useFieldArray } from 'react-hook-form';
import { sourceDefaults } from '../../domain/records/written-response';
import { isSourceNamed } from '../../domain/responses/answer-text';
import { citationOfSource } from '../../domain/responses/sources';
import { recordWords } from '../../domain/words/records';
import { responseWords as words } from '../../domain/words/responses';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { PlusIcon } from '../../ui/icons';
import { FieldRow, Row, Section, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import type { RecordForm } from '../../workspace/record-form';
import { useServices } from '../../workspace/services';

/** What the answer refers to, and how the text will cite it. */
export function SourcesFields({ form }: { readonly form: RecordForm<'writtenResponse'> }) {
  const { ids } = useServices();
  const sources = form.form.watch('sources');
  const list = useFieldArray({
    control: form.form.control as unknown as Control<FieldValues>,
    name: 'sources',
    keyName: 'key',
  });
  return (
    <Section title={words.sources} note={words.sourcesNote}>
      <Stack>
        {sources.map((source, index) => (
          <Card key={source.id}>
            <Stack>
              <TextField label={words.authors} hint={words.authorsHint} {...form.text(`sources.${index}.authors`)} />
              <TextField label={words.sourceTitle} {...form.text(`sources.${index}.title`)} />
              <FieldRow>
                <TextField label={words.year} {...form.text(`sources.${index}.year`)} />
                <TextField label={words.page} {...form.text(`sources.${index}.page`)} />
              </FieldRow>
              <SelectField
                label={words.sourceKind}
                choices={choicesOf(recordWords.sourceKinds)}
                {...form.text(`sources.${index}.sourceKind`)}
              />
              <TextField label={words.publishedIn} {...form.text(`sources.${index}.publishedIn`)} />
              <TextField label={words.address} inputMode="url" {...form.text(`sources.${index}.address`)} />
              <p>{isSourceNamed(source) ? words.citedAs(citationOfSource(source)) : words.unnamedSource}</p>
              <Row>
                <Button look="quiet" onClick={() => list.remove(index)}>
                  {words.removeSource}
                </Button>
              </Row>
            </Stack>
          </Card>
        ))}
        <Button icon={<PlusIcon />} onClick={() => list.append({ ...sourceDefaults, id: ids.next() })}>
          {words.addSource}
        </Button>
      </Stack>
    </Section>
  );
}
