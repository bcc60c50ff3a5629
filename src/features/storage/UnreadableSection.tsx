import { isRecordKind } from '../../domain/records/record-kinds';
import { recordWords } from '../../domain/words/records';
import { storageWords } from '../../domain/words/storage-page';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { Section } from '../../ui/Page';
import { usePortfolioState } from '../../workspace/use-portfolio';

const words = storageWords.unreadable;

/** Rows that this version can't read: where they are, and what can be done. */
export function UnreadableSection() {
  const { unreadable } = usePortfolioState();
  if (unreadable.length === 0) return null;
  return (
    <Section title={words.title} note={words.note}>
      <Card isFlush>
        <List label={words.title}>
          {unreadable.map(({ id, recordKind, reason }) => (
            <ListRow key={id} title={words.row(kindName(recordKind), id)} meta={reason} />
          ))}
        </List>
      </Card>
    </Section>
  );
}

function kindName(recordKind: string): string {
  return isRecordKind(recordKind) ? recordWords.kinds[recordKind] : recordKind;
}
