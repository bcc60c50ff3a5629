import { useState } from 'react';
import type { RecordId } from '../../domain/ids';
import { changesToUnite } from '../../domain/merge/find-clashes';
import type { Clash, Conflict, MergeReport } from '../../domain/merge/merge-report';
import { type AnyRecord, isRecordKind } from '../../domain/records/record-kinds';
import { findRecord, recordName } from '../../domain/rules/record-name';
import { backupCareWords } from '../../domain/words/backup-care';
import { fieldLabel, fieldText } from '../../domain/words/fields';
import { formWords } from '../../domain/words/form';
import { openingWords as words } from '../../domain/words/opening';
import { recordWords } from '../../domain/words/records';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DefinitionList } from '../../ui/DefinitionList';
import { List, ListRow } from '../../ui/List';
import { Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { useServices } from '../../workspace/services';
import { useNaming, usePortfolio } from '../../workspace/use-portfolio';

/** What a merge would do, or did, beyond figures: conflicts with both texts, things that stand twice, clocks, numbers. */
export function ReportDetails({ report }: { readonly report: MergeReport }) {
  return (
    <Stack>
      {report.clocks.map(({ deviceId, isOurs, byMs }) => (
        <Banner key={deviceId} tone="warning">
          {words.clock(isOurs, byMs)}
        </Banner>
      ))}
      {report.renumbered.length > 0 && <Banner tone="info">{words.renumbered(report.renumbered)}</Banner>}
      {report.letter !== null && <Banner tone="info">{words.letter(report.letter.is)}</Banner>}
      {report.unreadable.length > 0 && <Banner tone="warning">{words.unreadable(report.unreadable.length)}</Banner>}
      <Clashes report={report} />
      <Conflicts conflicts={report.conflicts} />
    </Stack>
  );
}

function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const naming = useNaming();
  if (conflicts.length === 0) return null;
  const nameOf = ({ record, recordKind, id }: Conflict): string =>
    record === null ? `${kindName(recordKind)} ${id}` : recordName(naming, record);
  return (
    <Stack>
      <h3>{words.conflicts}</h3>
      <p>{words.conflictsNote}</p>
      {conflicts.map((conflict) => (
        <Card key={`${conflict.id} ${conflict.kind} ${conflict.other.stamp}`}>
          <Stack>
            <h4>{nameOf(conflict)}</h4>
            <p>{words.conflictKinds[conflict.kind]}</p>
            <BothSides conflict={conflict} />
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

/** Both texts of each field, under each other: side by side there is no room on a phone. */
function BothSides({ conflict: { kept, other, fields, recordKind } }: { readonly conflict: Conflict }) {
  const naming = useNaming();
  const nameOf = (id: RecordId): string => {
    const record = findRecord(naming.portfolio, id);
    return record === undefined ? words.someRecord : recordName(naming, record);
  };
  const stands = `${words.stands} (${sideName(kept)})`;
  const lost = `${words.other} (${sideName(other)})`;
  if (fields.length === 0) {
    const entries = [kept, other].map((side, index) => ({
      term: index === 0 ? stands : lost,
      details: side.op === 'remove' ? words.sideRemoved : backupCareWords.moment(side.savedAt),
    }));
    return <DefinitionList entries={entries} />;
  }
  return fields.map(({ field, kept: ours, other: theirs }) => (
    <div key={field}>
      <strong>{fieldLabel(recordKind, field)}</strong>
      <DefinitionList
        entries={[
          { term: stands, details: fieldText(recordKind, field, ours, nameOf) },
          { term: lost, details: fieldText(recordKind, field, theirs, nameOf) },
        ]}
      />
    </div>
  ));
}

function sideName({ isOurs, savedAt }: Conflict['kept']): string {
  return `${isOurs ? words.ours : words.theirs}, ${backupCareWords.moment(savedAt)}`;
}

function Clashes({ report }: { readonly report: MergeReport }) {
  const naming = useNaming();
  if (report.clashes.length === 0) return null;
  const brought = new Map<string, AnyRecord>(
    [...report.added, ...report.changed.map(({ after }) => after)].map((record) => [record.id, record]),
  );
  return (
    <Stack>
      <h3>{words.clashes}</h3>
      <p>{words.clashesNote}</p>
      <List>
        {report.clashes.map((clash) => (
          <ListRow
            key={`${clash.kind} ${clash.ids.join(' ')}`}
            title={words.clashKinds[clash.kind]}
            meta={words.together(
              clash.ids.map((id) => {
                const record = findRecord(naming.portfolio, id) ?? brought.get(id);
                return record === undefined ? id : recordName(naming, record);
              }),
            )}
            action={<Unite clash={clash} />}
          />
        ))}
      </List>
    </Stack>
  );
}

/** Once both stand here: puts them together, where a machine can. */
function Unite({ clash }: { readonly clash: Clash }) {
  const current = usePortfolio();
  const { portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const [isBusy, setIsBusy] = useState(false);
  const changes = changesToUnite(current, clash);
  if (changes === null) return null;
  const unite = async (): Promise<void> => {
    setIsBusy(true);
    const committed = await portfolio.commit(changes);
    setIsBusy(false);
    showToast({ message: committed.ok ? words.united : formWords.notSaved(committed.problem) });
  };
  return (
    <Button isBusy={isBusy} onClick={() => void unite()}>
      {words.unite}
    </Button>
  );
}

function kindName(recordKind: string): string {
  return isRecordKind(recordKind) ? recordWords.kinds[recordKind] : recordKind;
}
