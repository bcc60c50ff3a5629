import { type DragEvent, useState } from 'react';
import { openingWords as words } from '../../domain/words/opening';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { FileButton } from '../../ui/FileButton';
import { Page, PageHeader, Row, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import type { OpeningOutcome } from '../../workspace/backup-services';
import { paths } from '../../workspace/paths';
import { OpeningPreviewCard } from './OpeningPreviewCard';
import { ReportDetails } from './ReportDetails';
import { useLaunchedFile } from './use-launched-file';
import { type Opening, type OpeningStep, useOpening } from './use-opening';

/** Bringing a file in, after seeing what that would change. */
export function OpenFileScreen() {
  const opening = useOpening(words.notRead);
  const { step, problem } = opening;
  useLaunchedFile(opening.choose);
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.storage }} />
      <Stack gap="loose">
        {problem !== null && <Banner tone="problem">{problem}</Banner>}
        {step.kind !== 'done' && <Chooser onFile={(file) => opening.choose(file)} />}
        {step.kind === 'reading' && <p role="status">{words.reading}</p>}
        {step.kind === 'applying' && <p role="status">{words.applying}</p>}
        {step.kind === 'closed' && <Closed step={step} opening={opening} key={step.file.name} />}
        {step.kind === 'preview' && <OpeningPreviewCard step={step} opening={opening} />}
        {step.kind === 'done' && <Done outcome={step.outcome} />}
      </Stack>
    </Page>
  );
}

/** A button, and a place to drop a file on. What it is called does not matter; what it holds does. */
function Chooser({ onFile }: { readonly onFile: (file: File) => void }) {
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Card>
        <Row>
          <FileButton look="primary" onFile={onFile}>
            {words.choose}
          </FileButton>
          <span>{words.drop}</span>
        </Row>
      </Card>
    </div>
  );
}

interface ClosedProps {
  readonly step: Extract<OpeningStep, { readonly kind: 'closed' }>;
  readonly opening: Opening;
}

/** A file that did not open: for want of a passphrase, or since something is wrong with it. */
function Closed({ step: { file, problem, passphrase: tried }, opening }: ClosedProps) {
  const [passphrase, setPassphrase] = useState('');
  if (problem.kind === 'refused') {
    const salvage = <Button onClick={() => opening.salvage(file, tried)}>{words.salvage}</Button>;
    return (
      <Banner tone="problem" action={problem.canSalvage ? salvage : undefined}>
        <p>{problem.text}</p>
        {problem.canSalvage && <p>{words.salvageNote}</p>}
      </Banner>
    );
  }
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          opening.choose(file, passphrase);
        }}
      >
        <Stack>
          <TextField
            label={words.passphrase}
            type="password"
            autoComplete="current-password"
            hint={words.passphraseNote(file.name)}
            error={problem.kind === 'wrong_passphrase' ? problem.text : undefined}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Row>
            <Button type="submit" look="primary">
              {words.unlock}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** What was done, and how to take it back. */
function Done({ outcome }: { readonly outcome: OpeningOutcome }) {
  const [undone, setUndone] = useState<'not' | 'busy' | 'done' | { readonly why: string }>('not');
  const { undo } = outcome;
  const takeBack = async (): Promise<void> => {
    setUndone('busy');
    const result = await undo?.();
    setUndone(result?.ok === false ? { why: result.problem } : 'done');
  };
  if (undone === 'done') return <Banner tone="success">{words.undone}</Banner>;
  const button = (
    <Button isBusy={undone === 'busy'} onClick={() => void takeBack()}>
      {words.undo}
    </Button>
  );
  return (
    <Stack>
      <Banner tone="success" action={undo === null ? undefined : button}>
        {words.applied}
      </Banner>
      {typeof undone === 'object' && <Banner tone="problem">{words.undoFailed(undone.why)}</Banner>}
      <ReportDetails report={outcome.report} />
      <Row>
        <ButtonLink href={paths.storage}>{words.toStorage}</ButtonLink>
      </Row>
    </Stack>
  );
}
