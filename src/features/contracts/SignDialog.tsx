import { useState } from 'react';
import type { Party } from '../../domain/contract-standing';
import type { Contract } from '../../domain/records/contract';
import { newRecord } from '../../domain/records/new-record';
import type { Signature } from '../../domain/records/signature';
import { digestOf, signedTextOf } from '../../domain/signed-text';
import { contractWords as words } from '../../domain/words/contract';
import { formWords } from '../../domain/words/form';
import { signingWords } from '../../domain/words/signing';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Stack } from '../../ui/Page';
import { choicesOf } from '../../workspace/choices';
import { useServices } from '../../workspace/services';
import { doubtsOf, emptyEntry, type SignDoubts, type SignEntry, signedFields } from '../../workspace/signing';
import { SignFields } from '../../workspace/SignFields';
import { WayOut } from '../../workspace/WayOut';
import { InkField } from './InkField';

interface SignDialogProps {
  readonly contract: Contract;
  readonly party: Party;
  readonly label: string;
  readonly onClose: () => void;
}

/** One party signs the contract as it stands, by typing a name under a statement, by drawing, or with a picture of ink on paper. */
export function SignDialog({ contract, party, label, onClose }: SignDialogProps) {
  const { portfolio, ids, clock } = useServices();
  const [entry, setEntry] = useState(() => emptyEntry('typed', clock.today()));
  const [doubts, setDoubts] = useState<SignDoubts>({});
  const [unsaved, setUnsaved] = useState<{ readonly text: string; readonly signature: Signature } | null>(null);
  const [isSigning, setIsSigning] = useState(false);
  const change = (part: Partial<SignEntry>): void => setEntry((before) => ({ ...before, ...part }));

  const sign = async (): Promise<void> => {
    const found = doubtsOf(entry);
    setDoubts(found);
    if (Object.keys(found).length > 0) return;
    const signedText = signedTextOf(contract);
    const signature = newRecord('signature', ids.next(), clock.now(), {
      subjectId: contract.id,
      role: party.role,
      stakeholderId: party.stakeholderId,
      ...signedFields(entry, words.statement),
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
          {signingWords.sign}
        </Button>
      }
    >
      <Stack gap="loose">
        {unsaved !== null && <WayOut text={unsaved.text} values={() => unsaved.signature} />}
        <SignFields
          entry={entry}
          doubts={doubts}
          nameLabel={words.name}
          statement={words.statement}
          methods={choicesOf(words.methods)}
          ink={<InkField files={entry.files} error={doubts.files} onFiles={(files) => change({ files })} />}
          asksDay
          onChange={change}
        />
      </Stack>
    </Dialog>
  );
}
