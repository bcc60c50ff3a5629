import { exportWords as words } from '../../domain/words/export';
import { CheckboxField } from '../../ui/CheckboxField';
import { RadioCards } from '../../ui/ChoiceGroup';
import { Fold } from '../../ui/Fold';
import { Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import type { Shape } from './submission-request';

/** As the portals of centres count them. */
const MEGABYTE = 1_000_000;
const SIZES = ['', '5', '10', '20', '25', '50', '100'] as const;

interface ShapeChoiceProps {
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
}

/** For whom the file is, and what goes with it. */
export function ShapeChoice({ shape, onShape }: ShapeChoiceProps) {
  const { isForReview, withAnnex, withData, asZip, mostBytes } = shape;
  return (
    <Stack gap="loose">
      <RadioCards
        label={words.shape}
        choices={[
          { value: 'flat', label: words.shapes.flat, note: words.shapeNotes.flat },
          { value: 'review', label: words.shapes.review, note: words.shapeNotes.review },
        ]}
        value={isForReview ? 'review' : 'flat'}
        onValue={(value) => onShape({ ...shape, isForReview: value === 'review' })}
      />
      <Fold
        title={words.extras}
        meta={words.extrasMeta(shape)}
        isOpenAtFirst={withAnnex || asZip || mostBytes !== null}
      >
        <Stack>
          <CheckboxField
            label={words.annex}
            hint={words.annexHint}
            checked={withAnnex}
            onChange={(event) => onShape({ ...shape, withAnnex: event.currentTarget.checked })}
          />
          <CheckboxField
            label={words.zip}
            hint={words.zipHint}
            checked={asZip}
            onChange={(event) => onShape({ ...shape, asZip: event.currentTarget.checked })}
          />
          <CheckboxField
            label={words.data}
            hint={words.dataHint}
            checked={withData}
            onChange={(event) => onShape({ ...shape, withData: event.currentTarget.checked })}
          />
          <SelectField
            label={words.mostBytes}
            hint={words.mostBytesHint}
            choices={SIZES.map((value) => ({ value, label: words.mostBytesOf(value) }))}
            value={mostBytes === null ? '' : String(mostBytes / MEGABYTE)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onShape({ ...shape, mostBytes: value === '' ? null : Number(value) * MEGABYTE });
            }}
          />
        </Stack>
      </Fold>
    </Stack>
  );
}
