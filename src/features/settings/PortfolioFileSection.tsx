import { type ChangeEvent, useRef, useState } from 'react';
import { failure } from '../../domain/result';
import { commitProblemText } from '../../domain/words/form';
import { settingsWords as words } from '../../domain/words/settings';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { SegmentedControl } from '../../ui/ChoiceGroup';
import { DownloadIcon, UploadIcon } from '../../ui/icons';
import { Row, Section, Stack } from '../../ui/Page';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { choicesOf } from '../../workspace/choices';
import { type ImportMode, type ImportPreview, useServices } from '../../workspace/services';

/** A preview, and the mode that it is of. */
interface Shown {
  readonly preview: ImportPreview;
  readonly mode: ImportMode;
}
type Outcome = { readonly tone: 'success' | 'problem'; readonly text: string };

/** What was said and shown of files so far, and what can be done with one. */
function usePortfolioFile() {
  const { portfolioFile, files } = useServices();
  const latestLook = useRef<object | null>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  const [mode, setMode] = useState<ImportMode>('merge');
  const [shown, setShown] = useState<Shown | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const look = async (file: File, how: ImportMode): Promise<void> => {
    setOutcome(null);
    const own = {};
    latestLook.current = own;
    const read = await portfolioFile.preview(file, how).catch(() => failure(words.notRead));
    if (latestLook.current !== own) return; // another file or mode has been chosen since
    setShown(read.ok ? { preview: read.value, mode: how } : null);
    if (!read.ok) setOutcome({ tone: 'problem', text: read.problem });
  };
  const choose = (file: File): void => {
    setChosen(file);
    void look(file, mode);
  };
  const chooseMode = (how: ImportMode): void => {
    setMode(how);
    if (chosen !== null) void look(chosen, how);
  };
  const apply = async (): Promise<void> => {
    if (shown === null) return;
    setShown(null);
    const applied = await shown.preview.apply();
    setOutcome(
      applied.ok
        ? { tone: 'success', text: words.applied }
        : { tone: 'problem', text: commitProblemText(applied.problem) },
    );
  };
  const save = async (): Promise<void> => {
    try {
      const { file, fileName } = await portfolioFile.write();
      files.save(file, fileName);
      setOutcome({ tone: 'success', text: words.saved(fileName) });
    } catch {
      setOutcome({ tone: 'problem', text: words.notWritten });
    }
  };
  const leave = (): void => {
    latestLook.current = null;
    setShown(null);
  };
  return { mode, shown, outcome, choose, chooseMode, apply, save, leave };
}

/** Saving the portfolio as a file, and opening one after seeing what that would change. */
export function PortfolioFileSection() {
  const { mode, shown, outcome, choose, chooseMode, apply, save, leave } = usePortfolioFile();
  const input = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = ''; // so that the same file can be chosen again
    if (file !== undefined) choose(file);
  };
  return (
    <Section title={words.portfolio} note={words.portfolioNote}>
      <Stack>
        <Row>
          <Button look="primary" icon={<DownloadIcon />} onClick={() => void save()}>
            {words.save}
          </Button>
          <Button icon={<UploadIcon />} onClick={() => input.current?.click()}>
            {words.open}
          </Button>
          <VisuallyHidden>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              aria-label={words.open}
              tabIndex={-1}
              onChange={take}
            />
          </VisuallyHidden>
        </Row>
        {outcome !== null && <Banner tone={outcome.tone}>{outcome.text}</Banner>}
        {shown !== null && (
          <Preview
            preview={shown.preview}
            mode={mode}
            isBehind={shown.mode !== mode}
            onMode={chooseMode}
            onApply={() => void apply()}
            onCancel={leave}
          />
        )}
      </Stack>
    </Section>
  );
}

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly mode: ImportMode;
  /** The mode was changed, and what it would do is still being worked out. */
  readonly isBehind: boolean;
  readonly onMode: (mode: ImportMode) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

function Preview({ preview, mode, isBehind, onMode, onApply, onCancel }: PreviewProps) {
  const hasChanges = preview.added + preview.changed + preview.removed > 0;
  return (
    <Card>
      <Stack>
        <h3>{words.preview(preview.fileName)}</h3>
        <SegmentedControl label={words.mode} choices={choicesOf(words.modes)} value={mode} onValue={onMode} />
        <ul>
          <li>{words.added(preview.added)}</li>
          <li>{words.changed(preview.changed)}</li>
          <li>{words.same(preview.same)}</li>
          {mode === 'replace' && <li>{words.removed(preview.removed)}</li>}
        </ul>
        {preview.remarks.map((remark) => (
          <Banner key={remark} tone="warning">
            {remark}
          </Banner>
        ))}
        {!hasChanges && <p>{words.nothingToDo}</p>}
        <Row>
          {hasChanges && (
            <Button look="primary" isBusy={isBehind} onClick={onApply}>
              {words.apply}
            </Button>
          )}
          <Button onClick={onCancel}>{words.cancel}</Button>
        </Row>
      </Stack>
    </Card>
  );
}
