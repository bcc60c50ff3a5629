import { useState } from 'react';
import type { Party } from '../../domain/contract-standing';
import type { Contract } from '../../domain/records/contract';
import { newRecord } from '../../domain/records/new-record';
import { isFilled } from '../../domain/records/record-base';
import type { Signature } from '../../domain/records/signature';
import { digestOf, signedTextOf } from '../../domain/signed-text';
import { toIsoDate } from '../../domain/time';
import { contractWords as words } from '../../domain/words/contract';
import { formWords } from '../../domain/words/form';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { SegmentedControl } from '../../ui/ChoiceGroup';
import { Dialog } from '../../ui/Dialog';
import { Stack } from '../../ui/Page';
import { SignaturePad } from '../../ui/Signature';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { useServices } from '../../workspace/services';
import { WayOut } from '../../workspace/WayOut';
import { InkField } from './InkField';

interface SignDialogProps {
  readonly contract: Contract;
  readonly party: Party;
  readonly label: string;
  readonly onClose: () => void;
}

interface Entry {
  readonly name: string;
  readonly method: Signature['method'];
  readonly agrees: boolean;
  readonly strokes: Signature['strokes'];
  readonly files: Signature['files'];
  readonly signedOn: string;
}
type Doubts = Partial<Record<'name' | 'agrees' | 'strokes' | 'files' | 'signedOn', string>>;

/** One party signs the contract as it stands, by typing a name under a statement, by drawing, or with a picture of ink on paper. */
export function SignDialog({ contract, party, label, onClose }: SignDialogProps) {
  const { portfolio, ids, clock } = useServices();
  const [entry, setEntry] = useState<Entry>({
    name: '',
    method: 'typed',
    agrees: false,
    strokes: [],
    files: [],
    signedOn: clock.today(),
  });
  const [doubts, setDoubts] = useState<Doubts>({});
  const [unsaved, setUnsaved] = useState<{ readonly text: string; readonly signature: Signature } | null>(null);
  const [isSigning, setIsSigning] = useState(false);
  const change = (part: Partial<Entry>): void => setEntry((before) => ({ ...before, ...part }));

  const sign = async (): Promise<void> => {
    const found = doubtsOf(entry);
    setDoubts(found);
    if (Object.keys(found).length > 0) return;
    const signedText = signedTextOf(contract);
    const signature = newRecord('signature', ids.next(), clock.now(), {
      subjectId: contract.id,
      role: party.role,
      stakeholderId: party.stakeholderId,
      name: entry.name,
      method: entry.method,
      statement: entry.method === 'typed' ? words.statement : '',
      strokes: entry.method === 'drawn' ? entry.strokes : [],
      files: entry.method === 'photographed' ? entry.files : [],
      signedOn: toIsoDate(entry.signedOn),
      signedText,
      digest: digestOf(signedText),
    });
    setIsSigning(true);
    const committed = await portfolio.commit([{ op: 'put', record: signature }]);
    setIsSigning(false);
    if (committed.ok) onClose();
    else setUnsaved({ text: formWords.notSaved(committed.problem), signature });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.signTitle(label)}
      actions={
        <Button look="primary" isLarge isBusy={isSigning} onClick={() => void sign()}>
          {words.confirm}
        </Button>
      }
    >
      <Stack gap="loose">
        {unsaved !== null && <WayOut text={unsaved.text} values={() => unsaved.signature} />}
        <SignFields entry={entry} doubts={doubts} onChange={change} />
      </Stack>
    </Dialog>
  );
}

interface SignFieldsProps {
  readonly entry: Entry;
  readonly doubts: Doubts;
  readonly onChange: (part: Partial<Entry>) => void;
}

function SignFields({ entry, doubts, onChange }: SignFieldsProps) {
  return (
    <>
      <SegmentedControl
        label={words.method}
        choices={choicesOf(words.methods)}
        value={entry.method}
        onValue={(method) => onChange({ method })}
      />
      <TextField
        label={words.name}
        autoComplete="off"
        error={doubts.name}
        value={entry.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {entry.method === 'typed' && (
        <CheckboxField
          label={words.statement}
          error={doubts.agrees}
          checked={entry.agrees}
          onChange={(event) => onChange({ agrees: event.currentTarget.checked })}
        />
      )}
      {entry.method === 'drawn' && (
        <SignaturePad
          label={words.drawHere}
          error={doubts.strokes}
          strokes={entry.strokes}
          onStrokes={(strokes) => onChange({ strokes })}
        />
      )}
      {entry.method === 'photographed' && (
        <InkField files={entry.files} error={doubts.files} onFiles={(files) => onChange({ files })} />
      )}
      <DateField
        label={words.signedOn}
        error={doubts.signedOn}
        value={entry.signedOn}
        onChange={(event) => onChange({ signedOn: event.currentTarget.value })}
      />
    </>
  );
}

function doubtsOf(entry: Entry): Doubts {
  return {
    ...(isFilled(entry.name) ? {} : { name: words.needsName }),
    ...(entry.method === 'typed' && !entry.agrees ? { agrees: words.needsTick } : {}),
    ...(entry.method === 'drawn' && entry.strokes.length === 0 ? { strokes: words.needsDrawing } : {}),
    ...(entry.method === 'photographed' && entry.files.length === 0 ? { files: words.needsInk } : {}),
    ...(toIsoDate(entry.signedOn) === null ? { signedOn: words.needsDate } : {}),
  };
}
