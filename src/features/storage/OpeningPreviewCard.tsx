import { useState } from 'react';
import { openingWords as words } from '../../domain/words/opening';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { SegmentedControl } from '../../ui/ChoiceGroup';
import { ConfirmDialog } from '../../ui/Dialog';
import { Row, Stack } from '../../ui/Page';
import { choicesOf } from '../../workspace/choices';
import type { OpeningPreview } from '../../workspace/backup-services';
import { useEnrolled } from '../../workspace/use-portfolio';
import { ReportDetails } from './ReportDetails';
import type { Opening, OpeningStep } from './use-opening';

interface OpeningPreviewCardProps {
  readonly step: Extract<OpeningStep, { readonly kind: 'preview' }>;
  readonly opening: Opening;
}

/** What opening a file would do, before it is done. */
export function OpeningPreviewCard({ step, opening }: OpeningPreviewCardProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { opened, shown, choice } = step;
  const isFilled = useEnrolled() !== null;
  const { report } = shown.preview;
  const hasChanges = changesSomething(shown.preview);
  const apply = (): void => {
    setIsAsking(false);
    opening.apply();
  };
  return (
    <Card>
      <Stack>
        <h2>{words.preview(opened.fileName)}</h2>
        <p>
          {words.from(opened.writtenAt)}. {words.holds(opened.records, opened.files)}.
        </p>
        {opened.lost !== null && (
          <Banner tone="warning" title={words.lost}>
            <ul>
              {opened.lost.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </Banner>
        )}
        {isFilled && (
          <SegmentedControl
            label={words.mode}
            choices={choicesOf(words.modes)}
            value={choice.mode}
            onValue={(mode) => opening.decide({ ...choice, mode })}
          />
        )}
        <Figures preview={shown.preview} isReplacing={shown.choice.mode === 'replace'} />
        {!hasChanges && <p>{words.nothingToDo}</p>}
        <ReportDetails report={report} />
        {opened.canTakeOver && choice.mode === 'merge' && (
          <CheckboxField
            label={words.takesOver}
            hint={words.takesOverHint}
            checked={choice.takesOver}
            onChange={(event) => opening.decide({ ...choice, takesOver: event.currentTarget.checked })}
          />
        )}
        <Row>
          {hasChanges && (
            <Button
              look="primary"
              isBusy={shown.choice !== choice}
              onClick={choice.mode === 'replace' ? () => setIsAsking(true) : apply}
            >
              {words.apply}
            </Button>
          )}
          <Button onClick={opening.leave}>{words.cancel}</Button>
        </Row>
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => setIsAsking(false)}
          title={words.replaceTitle}
          confirmLabel={words.replace}
          cancelLabel={words.keep}
          onConfirm={apply}
          isDangerous
        >
          <p>{words.replaceText(report.removed.length + report.changed.length)}</p>
        </ConfirmDialog>
      </Stack>
    </Card>
  );
}

function Figures({ preview, isReplacing }: { readonly preview: OpeningPreview; readonly isReplacing: boolean }) {
  const { report, newFiles, missingFiles, remarks } = preview;
  return (
    <>
      <ul>
        <li>{words.added(report.added.length)}</li>
        <li>{words.changed(report.changed.length)}</li>
        <li>{words.same(report.same)}</li>
        {(isReplacing || report.removed.length > 0) && <li>{words.removed(report.removed.length)}</li>}
        {newFiles > 0 && <li>{words.newFiles(newFiles)}</li>}
      </ul>
      {missingFiles > 0 && <Banner tone="warning">{words.missingFiles(missingFiles)}</Banner>}
      {remarks.map((remark) => (
        <Banner key={remark} tone="warning">
          {remark}
        </Banner>
      ))}
    </>
  );
}

function changesSomething({ report, newFiles }: OpeningPreview): boolean {
  const { added, changed, removed, conflicts } = report;
  return added.length + changed.length + removed.length + conflicts.length + newFiles > 0;
}
