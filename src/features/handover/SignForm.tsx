import { useState } from 'react';
import { newRecord } from '../../domain/records/new-record';
import { digestOf } from '../../domain/signed-text';
import { formWords } from '../../domain/words/form';
import { handOverWords as words } from '../../domain/words/hand-over';
import { signingWords } from '../../domain/words/signing';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DefinitionList } from '../../ui/DefinitionList';
import { Row, Stack } from '../../ui/Page';
import { choicesOf } from '../../workspace/choices';
import { useServices } from '../../workspace/services';
import { doubtsOf, emptyEntry, type SignDoubts, type SignEntry, signedFields } from '../../workspace/signing';
import { SignFields } from '../../workspace/SignFields';
import type { Signing } from './use-signing';

/** What is signed, in full, and the signature under it. */
export function SignForm({ signing, onDone }: { readonly signing: Signing; readonly onDone: () => void }) {
  const { clock } = useServices();
  const [entry, setEntry] = useState(() => emptyEntry('drawn', clock.today()));
  const [doubts, setDoubts] = useState<SignDoubts>({});
  const { sign, problem, isSigning } = useSign(signing, onDone);
  const change = (part: Partial<SignEntry>): void => setEntry((before) => ({ ...before, ...part }));
  const submit = (): void => {
    const found = doubtsOf(entry);
    setDoubts(found);
    if (Object.keys(found).length === 0) void sign(entry);
  };
  return (
    <Stack gap="loose">
      <Card>
        <DefinitionList entries={signing.shown} />
      </Card>
      {problem !== null && <Banner tone="problem">{problem}</Banner>}
      <SignFields
        entry={entry}
        doubts={doubts}
        nameLabel={words.name}
        statement={signing.statement}
        methods={choicesOf(words.methods)}
        asksDay={false}
        onChange={change}
      />
      <Row>
        <Button look="primary" isLarge isBusy={isSigning} onClick={submit}>
          {signingWords.sign}
        </Button>
      </Row>
    </Stack>
  );
}

interface Sign {
  readonly sign: (entry: SignEntry) => Promise<void>;
  readonly problem: string | null;
  readonly isSigning: boolean;
}

function useSign(signing: Signing, onDone: () => void): Sign {
  const { portfolio, ids, clock } = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSigning, setIsSigning] = useState(false);
  const sign = async (entry: SignEntry): Promise<void> => {
    const { subjectId, role, stakeholderId, statement, signedText } = signing;
    const signature = newRecord('signature', ids.next(), clock.now(), {
      subjectId,
      role,
      stakeholderId,
      ...signedFields({ ...entry, signedOn: clock.today() }, statement),
      signedText,
      digest: digestOf(signedText),
    });
    setIsSigning(true);
    const committed = await portfolio.commit([{ op: 'put', record: signature }]);
    setIsSigning(false);
    if (committed.ok) onDone();
    else setProblem(formWords.notSaved(committed.problem));
  };
  return { sign, problem, isSigning };
}
