import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../src/ui/Button';
import { CheckboxField } from '../../src/ui/CheckboxField';
import { ChipGroup, MultiChipGroup, RadioCards } from '../../src/ui/ChoiceGroup';
import { ErrorSummary } from '../../src/ui/ErrorSummary';
import { ActionBar, Page, PageHeader, Section, Stack } from '../../src/ui/Page';
import { SelectField } from '../../src/ui/SelectField';
import { SignaturePad } from '../../src/ui/Signature';
import type { Strokes } from '../../src/ui/signature-strokes';
import { Stepper } from '../../src/ui/Stepper';
import { TextArea } from '../../src/ui/TextArea';
import { DateField, TextField, TimeField } from '../../src/ui/TextField';

type Values = {
  name: string;
  email: string;
  heldOn: string;
  start: string;
  tools: string[];
  kind: string;
  parties: string;
  tool: string;
  summary: string;
  consent: boolean;
};

const MODELS = ['GROW', 'OSCAR', 'CLEAR', 'STEPPA', 'Wheel of life'].map((value) => ({ value, label: value }));

export function FormPage() {
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: {
      name: '',
      tools: ['GROW'],
      kind: 'coaching',
      parties: 'two',
      summary: 'We went over the week.',
      heldOn: '2026-05-12',
      start: '09:30',
    },
  });
  const [strokes, setStrokes] = useState<Strokes>(SAMPLE_SIGNATURE);
  const [step, setStep] = useState(2);
  const problems = Object.entries(formState.errors).map(([field, error]) => ({ field, message: error.message ?? '' }));
  return (
    <Page>
      <PageHeader title="Contract with AB" back={{ href: '/', label: 'Clients' }} />
      <Stepper label="Prompts" steps={STEPS} current={step} onStep={setStep} />
      <form onSubmit={(event) => void handleSubmit(() => undefined)(event)} noValidate>
        <Stack gap="loose">
          <ErrorSummary problems={problems} attempt={formState.submitCount} />
          <TextField
            label="Code name"
            hint="Not the real name: that stays sealed."
            error={formState.errors.name?.message}
            {...register('name', { required: 'Give the client a code name' })}
          />
          <DateField label="Agreed on" error={formState.errors.heldOn?.message} {...register('heldOn')} />
          <TimeField label="Started at" isOptional {...register('start')} />
          <ChipGroup label="Kind" choices={KINDS} {...register('kind')} />
          <MultiChipGroup
            label="Models used"
            hint="Any that you drew on."
            choices={MODELS}
            error={formState.errors.tools?.message}
            {...register('tools', { required: 'Choose at least one model' })}
          />
          <RadioCards label="Who agrees to it" choices={PARTIES} {...register('parties')} />
          <SelectField
            label="Tool to find needs"
            emptyLabel="Choose one"
            choices={MODELS}
            error={formState.errors.tool?.message}
            {...register('tool', { required: 'Choose a tool' })}
          />
          <TextArea label="What was talked about" showsCount {...register('summary')} />
          <CheckboxField
            label="AB agrees that anonymised notes may be used as evidence"
            hint="Ask before the first session."
            {...register('consent')}
          />
          <Section title="Signatures">
            <SignaturePad label="Client's signature" strokes={strokes} onStrokes={setStrokes} />
          </Section>
          <ActionBar>
            <Button look="primary" type="submit">
              Save contract
            </Button>
            <Button look="quiet">Discard</Button>
          </ActionBar>
        </Stack>
      </form>
    </Page>
  );
}

const STEPS = ['Overall', 'Models', 'Questioning', 'Listening', 'Relationship', 'Learning'].map((label, index) => ({
  label,
  isDone: index < 2,
}));
const KINDS = [
  { value: 'coaching', label: 'Coaching' },
  { value: 'mentoring', label: 'Mentoring' },
];
const PARTIES = [
  { value: 'two', label: 'Two-way', note: 'You and the client.' },
  { value: 'three', label: 'Three-way', note: 'A stakeholder, such as the line manager, signs as well.' },
];
const SAMPLE_SIGNATURE: Strokes = [
  [
    120, 260, 160, 120, 200, 90, 215, 140, 190, 230, 180, 262, 230, 180, 280, 150, 300, 190, 290, 240, 330, 200, 370,
    180, 380, 220, 400, 240, 470, 190, 520, 170, 530, 220, 560, 240, 640, 180,
  ],
  [150, 190, 260, 170],
];
