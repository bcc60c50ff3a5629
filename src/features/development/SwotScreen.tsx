import { useState } from 'react';
import { type Control, Controller, type FieldValues, useFieldArray } from 'react-hook-form';
import { newRecord } from '../../domain/records/new-record';
import { QUADRANTS, type Swot, swotLineDefaults } from '../../domain/records/swot';
import { findingWords } from '../../domain/words/findings';
import { recordWords } from '../../domain/words/records';
import { responseWords as words } from '../../domain/words/responses';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { MultiChipGroup } from '../../ui/ChoiceGroup';
import { Fold } from '../../ui/Fold';
import { PlusIcon } from '../../ui/icons';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField } from '../../ui/TextField';
import { CitePicker } from '../../workspace/CitePicker';
import { LinesField } from '../../workspace/LinesField';
import { paths } from '../../workspace/paths';
import { fieldId, type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { type Check, useCheck, usePortfolio } from '../../workspace/use-portfolio';

/** The candidate's own SWOT analysis: lines in four quadrants, each with what it rests on. */
export function SwotScreen() {
  const check = useCheck();
  return (
    <Page>
      <PageHeader title={words.swot} lead={words.swotLead} back={{ href: paths.development }} />
      {check !== null && <OpenSwot key={check.enrolment.id} check={check} />}
    </Page>
  );
}

function OpenSwot({ check: { enrolment, standard } }: { readonly check: Check }) {
  const { ids, clock } = useServices();
  const standing = usePortfolio().belonging('swot', enrolment.id).at(-1);
  const [fresh] = useState(() =>
    newRecord('swot', ids.next(), clock.now(), {
      enrolmentId: enrolment.id,
      madeOn: clock.today(),
      lines: QUADRANTS.map((quadrant) => ({ ...swotLineDefaults, id: ids.next(), quadrant })),
    }),
  );
  const areas = standard.units
    .flatMap(({ rules }) => rules)
    .filter(({ check: name }) => name === 'swot-areas')
    .flatMap(({ items }) => items);
  return <SwotForm swot={standing ?? fresh} areas={[...new Set(areas)]} />;
}

function SwotForm({ swot, areas }: { readonly swot: Swot; readonly areas: readonly string[] }) {
  const { ids } = useServices();
  const form = useRecordForm<'swot'>(swot, draftKey('swot', 'of', swot.enrolmentId));
  const lines = form.form.watch('lines');
  const list = useFieldArray({
    control: form.form.control as unknown as Control<FieldValues>,
    name: 'lines',
    keyName: 'key',
  });
  return (
    <RecordFormFrame form={form}>
      <DateField label={words.madeOn} {...form.orNull('madeOn')} />
      {QUADRANTS.map((quadrant) => (
        <Section key={quadrant} title={recordWords.quadrants[quadrant]}>
          <Stack>
            {lines
              .map((line, index) => ({ line, index }))
              .filter(({ line }) => line.quadrant === quadrant)
              .map(({ line, index }, number) => (
                <Card key={line.id}>
                  <Stack>
                    <div id={number === 0 ? fieldId(quadrant) : undefined} tabIndex={-1}>
                      <TextArea
                        label={words.line(recordWords.quadrants[quadrant], number + 1)}
                        rows={2}
                        {...form.text(`lines.${index}.text`)}
                      />
                    </div>
                    <Fold title={words.rests} meta={words.restsMeta(line.citedIds.length)}>
                      <Stack>
                        <Areas {...{ form, index, areas }} />
                        <CitePicker
                          form={form}
                          name={`lines.${String(index)}.citedIds`}
                          label={words.cites}
                          except={swot.id}
                        />
                        <Row>
                          <Button look="quiet" onClick={() => list.remove(index)}>
                            {words.removeLine}
                          </Button>
                        </Row>
                      </Stack>
                    </Fold>
                  </Stack>
                </Card>
              ))}
            <Button
              id={lines.some((line) => line.quadrant === quadrant) ? undefined : fieldId(quadrant)}
              icon={<PlusIcon />}
              onClick={() => list.append({ ...swotLineDefaults, id: ids.next(), quadrant })}
            >
              {words.addLine}
            </Button>
          </Stack>
        </Section>
      ))}
      <TextArea label={words.builds} hint={words.buildsHint} {...form.text('drawsOnReview')} />
      <Section title={words.further}>
        <Stack>
          <LinesField form={form} name="furtherKnowledge" label={words.furtherKnowledge} hint={words.furtherHint} />
          <LinesField form={form} name="furtherSkills" label={words.furtherSkills} hint={words.furtherHint} />
          <LinesField form={form} name="furtherBehaviours" label={words.furtherBehaviours} hint={words.furtherHint} />
        </Stack>
      </Section>
    </RecordFormFrame>
  );
}

interface AreasProps {
  readonly form: RecordForm<'swot'>;
  readonly index: number;
  readonly areas: readonly string[];
}

function Areas({ form, index, areas }: AreasProps) {
  const labels: Readonly<Record<string, string>> = findingWords.items;
  if (areas.length === 0) return null;
  return (
    <Controller
      control={form.form.control}
      name={`lines.${index}.areas`}
      render={({ field }) => (
        <MultiChipGroup
          label={words.speaksOf}
          choices={areas.map((value) => ({ value, label: labels[value] ?? value }))}
          values={field.value}
          onValues={field.onChange}
        />
      )}
    />
  );
}
