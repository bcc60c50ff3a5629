import { useState } from 'react';
import type { Attempt } from '../../domain/submission/submission-request';
import { unitOf } from '../../domain/standards/standard';
import { exportWords as words } from '../../domain/words/export';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { MultiChipGroup, SegmentedControl } from '../../ui/ChoiceGroup';
import { DownloadIcon } from '../../ui/icons';
import { ExportIcon } from '../../ui/screen-icons';
import { ProgressBar } from '../../ui/Meter';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { choicesOf } from '../../workspace/choices';
import { paths } from '../../workspace/paths';
import { type ExportedSubmission, useServices } from '../../workspace/services';
import { useAnyCheck } from '../../workspace/use-coverage';
import type { Check } from '../../workspace/use-portfolio';
import { Preflight } from './Preflight';
import type { ExportState } from './run-export';
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
      <Section title={words.ready}>
        <Preflight check={check} units={chosen} />
      </Section>
      <Progress state={state} />
      {state.kind !== 'running' && (
        <Row>
          <Button
            look={state.kind === 'done' ? 'secondary' : 'primary'}
            isLarge={state.kind !== 'done'}
            icon={<ExportIcon />}
            onClick={() => {
              if (chosen.length > 0) start(chosen, attempt);
            }}
          >
            {state.kind === 'done' ? words.again : words.make}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Progress({ state }: { readonly state: ExportState }) {
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
      return <Finished exported={state.exported} />;
  }
}

function Finished({ exported }: { readonly exported: ExportedSubmission }) {
  const { files } = useServices();
  const { announce } = useAnnouncer();
  const { file, fileName, pages, missingCharacters } = exported;
  const share = async (): Promise<void> => {
    if (await files.share(file, fileName)) announce(words.done(pages));
  };
  return (
    <Banner
      tone="success"
      title={words.done(pages)}
      action={
        <Row>
          <Button look="primary" icon={<DownloadIcon />} onClick={() => files.save(file, fileName)}>
            {words.save}
          </Button>
          {files.canShare && <Button onClick={() => void share()}>{words.share}</Button>}
        </Row>
      }
    >
      <p>
        {fileName}, {words.size(Math.ceil(file.size / 1000).toLocaleString('en-GB'))}
      </p>
      {missingCharacters.length > 0 && <p>{words.missingCharacters([...new Set(missingCharacters)].join(' '))}</p>}
    </Banner>
  );
}
