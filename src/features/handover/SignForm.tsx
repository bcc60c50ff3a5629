import { useState } from 'react';
import { newRecord } from '../../domain/records/new-record';
import { isFilled } from '../../domain/records/record-base';
import type { Signature } from '../../domain/records/signature';
import { digestOf } from '../../domain/signed-text';
import { formWords } from '../../domain/words/form';
import { handOverWords as words } from '../../domain/words/hand-over';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { SegmentedControl } from '../../ui/ChoiceGroup';
import { DefinitionList } from '../../ui/DefinitionList';
import { Row, Stack } from '../../ui/Page';
import { SignaturePad } from '../../ui/Signature';
import { TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { useServices } from '../../workspace/services';
import type { Signing } from './use-signing';

interface Entry {
  readonly name: string;
  readonly method: 'typed' | 'drawn';
  readonly agrees: boolean;
  readonly strokes: Signature['strokes'];
}
type Doubts = Partial<Record<'name' | 'agrees' | 'strokes', string>>;
const EMPTY: Entry = { name: '', method: 'drawn', agrees: false, strokes: [] };

/** What is signed, in full, and the signature under it. */
export function SignForm({ signing, onDone }: { readonly signing: Signing; readonly onDone: () => void }) {
  const [entry, setEntry] = useState(EMPTY);
  const [doubts, setDoubts] = useState<Doubts>({});
  const { sign, problem, isSigning } = useSign(signing, onDone);
  const change = (part: Partial<Entry>): void => setEntry((before) => ({ ...before, ...part }));
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
      <SignFields entry={entry} doubts={doubts} statement={signing.statement} onChange={change} />
      <Row>
        <Button look="primary" isLarge isBusy={isSigning} onClick={submit}>
          {words.sign}
        </Button>
      </Row>
    </Stack>
  );
}

interface Sign {
  readonly sign: (entry: Entry) => Promise<void>;
  readonly problem: string | null;
  readonly isSigning: boolean;
}

function useSign(signing: Signing, onDone: () => void): Sign {
  const { portfolio, ids, clock } = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSigning, setIsSigning] = useState(false);
  const sign = async ({ name, method, strokes }: Entry): Promise<void> => {
    const { subjectId, role, stakeholderId, statement, signedText } = signing;
    const isTyped = method === 'typed';
    const signature = newRecord('signature', ids.next(), clock.now(), {
      subjectId,
      role,
      stakeholderId,
      name,
      method,
      statement: isTyped ? statement : '',
      strokes: isTyped ? [] : strokes,
      signedOn: clock.today(),
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

interface SignFieldsProps {
  readonly entry: Entry;
  readonly doubts: Doubts;
  readonly statement: string;
  readonly onChange: (part: Partial<Entry>) => void;
}

function SignFields({ entry, doubts, statement, onChange }: SignFieldsProps) {
  return (
    <>
      <TextField
        label={words.name}
        autoComplete="off"
        error={doubts.name}
        value={entry.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <SegmentedControl
        label={words.method}
        choices={choicesOf(words.methods)}
        value={entry.method}
        onValue={(method) => onChange({ method })}
      />
      {entry.method === 'typed' ? (
        <CheckboxField
          label={statement}
          error={doubts.agrees}
          checked={entry.agrees}
          onChange={(event) => onChange({ agrees: event.currentTarget.checked })}
        />
      ) : (
        <>
          <p>{statement}</p>
          <SignaturePad
            label={words.drawHere}
            error={doubts.strokes}
            strokes={entry.strokes}
            onStrokes={(strokes) => onChange({ strokes })}
          />
        </>
      )}
    </>
  );
}

function doubtsOf({ name, method, agrees, strokes }: Entry): Doubts {
  return {
    ...(isFilled(name) ? {} : { name: words.needsName }),
    ...(method === 'typed' && !agrees ? { agrees: words.needsTick } : {}),
    ...(method === 'drawn' && strokes.length === 0 ? { strokes: words.needsDrawing } : {}),
  };
}
