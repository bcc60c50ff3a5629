import { type ReactNode, useState } from 'react';
import type { RecordId } from '../../domain/ids';
import type { AnyRecord } from '../../domain/records/record-kinds';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { PlusIcon } from '../../ui/icons';
import { List, ListRow } from '../../ui/List';
import { Section, Stack } from '../../ui/Page';
import { fieldId } from '../../workspace/record-form';
import { RemoveRecord } from '../../workspace/RemoveRecord';

interface OwnedRecordsProps<Owned extends AnyRecord> {
  /** What the rules call these records: where a finding's action leads. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly addLabel: string;
  readonly records: readonly Owned[];
  /** A new one, not saved yet. */
  readonly fresh: () => Owned;
  readonly titleOf: (record: Owned) => string;
  readonly metaOf: (record: Owned) => string;
  readonly removeWords: { readonly remove: string; readonly removed: string; readonly undo: string };
  readonly form: (record: Owned, done: () => void) => ReactNode;
}

/** A short list of records that belong to a client. One at a time opens to be edited, where it stands. */
export function OwnedRecords<Owned extends AnyRecord>(props: OwnedRecordsProps<Owned>) {
  const { name, title, note, addLabel, records, fresh, titleOf, metaOf } = props;
  const [openId, setOpenId] = useState<RecordId | null>(null);
  const [added, setAdded] = useState<Owned | null>(null);
  const close = (): void => {
    setOpenId(null);
    setAdded(null);
  };
  const standing = records.find((one) => one.id === openId);
  const open = standing ?? added;
  const add = (): void => {
    setOpenId(null); // the one that was open may have been removed, and its removal may yet be undone
    setAdded(fresh());
  };
  return (
    <Section title={title} note={note}>
      <Stack>
        {records.length > 0 && (
          <Card isFlush>
            <List label={title}>
              {records.map((one) => (
                <ListRow
                  key={one.id}
                  leading={one.ref}
                  title={titleOf(one)}
                  meta={metaOf(one)}
                  onPress={() => (openId === one.id ? close() : setOpenId(one.id))}
                />
              ))}
            </List>
          </Card>
        )}
        {open === null ? (
          <div>
            <Button id={fieldId(name)} icon={<PlusIcon />} onClick={add}>
              {addLabel}
            </Button>
          </div>
        ) : (
          <OpenRecord key={open.id} {...props} record={open} isNew={standing === undefined} onDone={close} />
        )}
      </Stack>
    </Section>
  );
}

function OpenRecord<Owned extends AnyRecord>({
  record,
  isNew,
  onDone,
  form,
  removeWords,
}: OwnedRecordsProps<Owned> & { readonly record: Owned; readonly isNew: boolean; readonly onDone: () => void }) {
  return (
    <Card>
      <Stack gap="loose">
        {form(record, onDone)}
        {!isNew && <RemoveRecord record={record} words={removeWords} />}
      </Stack>
    </Card>
  );
}
