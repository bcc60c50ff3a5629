import { useState } from 'react';
import type { AnyRecord } from '../../domain/records/record-kinds';
import { recordName } from '../../domain/rules/record-name';
import { openingWords as words } from '../../domain/words/opening';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { SegmentedControl } from '../../ui/ChoiceGroup';
import { ConfirmDialog } from '../../ui/Dialog';
import { Fold } from '../../ui/Fold';
import { Row, Stack } from '../../ui/Page';
import { choicesOf } from '../../workspace/choices';
import type { OpeningPreview } from '../../workspace/backup-services';
import { useEnrolled, useNaming } from '../../workspace/use-portfolio';
import { ReportDetails } from './ReportDetails';
import styles from './OpeningPreviewCard.module.css';
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
        <h2>{words.preview}</h2>
        <p>{words.file(opened.fileName, opened.writtenAt, opened.records, opened.files)}</p>
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
        <Figures preview={shown.preview} />
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

function Figures({ preview }: { readonly preview: OpeningPreview }) {
  const { report, newFiles, missingFiles, remarks } = preview;
  const naming = useNaming();
  const brought = [...report.added, ...report.changed.map(({ after }) => after)];
  const portfolio = naming.portfolio.with(brought.map((record) => ({ op: 'put', record })));
  const nameOf = (record: AnyRecord): string => recordName({ ...naming, portfolio }, record);
  return (
    <Stack>
      <Named title={words.added(report.added.length)} records={report.added} nameOf={nameOf} />
      <Named
        title={words.changed(report.changed.length)}
        records={report.changed.map(({ after }) => after)}
        nameOf={nameOf}
      />
      <Named title={words.removed(report.removed.length)} records={report.removed} nameOf={nameOf} />
      {report.same > 0 && <p>{words.same(report.same)}</p>}
      {newFiles > 0 && <p>{words.newFiles(newFiles)}</p>}
      {missingFiles > 0 && <Banner tone="warning">{words.missingFiles(missingFiles)}</Banner>}
      {remarks.map((remark) => (
        <Banner key={remark} tone="warning">
          {remark}
        </Banner>
      ))}
    </Stack>
  );
}

interface NamedProps {
  readonly title: string;
  readonly records: readonly AnyRecord[];
  readonly nameOf: (record: AnyRecord) => string;
}

/** A list longer than this says nothing to anybody. */
const MOST_NAMES = 200;

/** How many there are, and on a press which. */
function Named({ title, records, nameOf }: NamedProps) {
  if (records.length === 0) return null;
  return (
    <Fold look="rest" title={title}>
      <ul className={styles.names}>
        {records.slice(0, MOST_NAMES).map((record) => (
          <li key={record.id}>{nameOf(record)}</li>
        ))}
        {records.length > MOST_NAMES && <li>{words.more(records.length - MOST_NAMES)}</li>}
      </ul>
    </Fold>
  );
}

function changesSomething({ report, newFiles }: OpeningPreview): boolean {
  const { added, changed, removed, conflicts } = report;
  return added.length + changed.length + removed.length + conflicts.length + newFiles > 0;
}
