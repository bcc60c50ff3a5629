import { useState } from 'react';
import type { Attempt } from '../../domain/submission/submission-request';
import { unitOf } from '../../domain/standards/standard';
import { exportWords as words } from '../../domain/words/export';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { MultiChipGroup, SegmentedControl } from '../../ui/ChoiceGroup';
import { ExportIcon } from '../../ui/screen-icons';
import { ProgressBar } from '../../ui/Meter';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { choicesOf } from '../../workspace/choices';
import { paths } from '../../workspace/paths';
import { useAnyCheck } from '../../workspace/use-coverage';
import type { Check } from '../../workspace/use-portfolio';
import { FinishedExport } from './FinishedExport';
import { Preflight } from './Preflight';
import type { ExportState } from './run-export';
import { ShapeChoice } from './ShapeChoice';
import type { Shape } from './submission-request';
import { useExport } from './use-export';

export function ExportScreen() {
  const check = useAnyCheck();
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.more }} />
      {check !== null && <ExportForm key={check.enrolment.id} check={check} />}
    </Page>
  );
}

function ExportForm({ check }: { readonly check: Check }) {
  const [units, setUnits] = useState<readonly string[]>(check.qualification.units);
  const [attempt, setAttempt] = useState<Attempt>('first');
  const [shape, setShape] = useState<Shape>({
    isForReview: false,
    withAnnex: false,
    withData: false,
    mostBytes: null,
    asZip: false,
  });
  const { state, start } = useExport(check);
  const choices = check.qualification.units.map((unit) => ({
    value: unit,
    label: words.unit(unit),
    note: unitOf(check.standard, unit)?.title,
  }));
  // In the order of the standard, however they were ticked.
  const chosen = check.qualification.units.filter((unit) => units.includes(unit));
  return (
    <Stack gap="loose">
      <MultiChipGroup
        layout="list"
        label={words.which}
        choices={choices}
        values={units}
        onValues={setUnits}
        error={chosen.length === 0 ? words.chooseUnit : undefined}
      />
      <SegmentedControl
        label={words.attempt}
        choices={choicesOf(words.attempts)}
        value={attempt}
        onValue={setAttempt}
      />
      <ShapeChoice shape={shape} onShape={setShape} />
      <Section title={words.ready}>
        <Preflight check={check} chosen={{ units: chosen, attempt }} />
      </Section>
      <Progress state={state} mostBytes={shape.mostBytes} />
      {state.kind !== 'running' && (
        <Row>
          <Button
            look={state.kind === 'done' ? 'secondary' : 'primary'}
            isLarge={state.kind !== 'done'}
            icon={<ExportIcon />}
            onClick={() => {
              if (chosen.length > 0) start({ units: chosen, attempt }, shape);
            }}
          >
            {state.kind === 'done' ? words.again : words.make}
          </Button>
        </Row>
      )}
      <Banner action={<ButtonLink href={paths.reviewed}>{words.toReviewed}</ButtonLink>}>{words.reviewedNote}</Banner>
    </Stack>
  );
}

function Progress({ state, mostBytes }: { readonly state: ExportState; readonly mostBytes: number | null }) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Stack>
          <ProgressBar
            label={words.making}
            value={Math.round(state.share * 100)}
            max={100}
            valueText={words.progress(Math.round(state.share * 100))}
          />
          <Row>
            <Button onClick={state.cancel}>{words.cancel}</Button>
          </Row>
        </Stack>
      );
    case 'cancelled':
      return <Banner>{words.cancelled}</Banner>;
    case 'failed':
      return <Banner tone="problem">{words.failed}</Banner>;
    case 'done':
      return <FinishedExport done={state} mostBytes={mostBytes} />;
  }
}
