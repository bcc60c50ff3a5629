import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { WordingFound } from '../../domain/official-wording/wording-found';
import { isFilled } from '../../domain/records/record-base';
import type { Standard } from '../../domain/standards/standard';
import { officialWordingWords as words } from '../../domain/words/official-wording';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { Row, Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useServices, type WordingSearch } from '../../workspace/services';
import { useWholeStandard } from './use-whole-standard';
import type { ToReview } from './WordingScreen';

interface CopySectionProps {
  readonly standard: Standard;
  readonly onFound: (review: ToReview) => void;
}

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly title: string; readonly why: string };

/** A file or pasted text, and what becomes of it. What does not hold half of any unit is refused, and nothing is changed. */
export function CopySection({ standard, onFound }: CopySectionProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'asking' });
  const { find, cancel } = useSearch(standard, onFound, setStage);
  return (
    <Section title={words.add} note={words.addNote(standard.title)}>
      <Stack>
        {stage.kind === 'refused' && (
          <Banner tone="problem" title={stage.title} onDismiss={() => setStage({ kind: 'asking' })}>
            <p>{stage.why}</p>
            <p>{words.nothingKept}</p>
          </Banner>
        )}
        {stage.kind === 'reading' && (
          <Banner action={<Button onClick={cancel}>{words.cancel}</Button>}>{words.reading}</Banner>
        )}
        {/* It stays while a search is under way, so that what was pasted is still there after a refusal. */}
        <div hidden={stage.kind === 'reading'}>
          <Stack gap="loose">
            <Row>
              <FileButton look="primary" accept=".docx,.txt,.md,.html,text/*" onFile={(file) => find(file, file.name)}>
                {words.choose}
              </FileButton>
            </Row>
            <PasteForm onPaste={find} />
          </Stack>
        </div>
      </Stack>
    </Section>
  );
}

function useSearch(
  standard: Standard,
  onFound: (review: ToReview) => void,
  setStage: (stage: Stage) => void,
): { readonly find: (copy: Blob | string, source: string) => void; readonly cancel: () => void } {
  const { wording } = useServices();
  const wholeStandard = useWholeStandard();
  const search = useRef<WordingSearch | null>(null);
  const turn = useRef(0);
  const stop = (): void => {
    turn.current += 1;
    search.current?.cancel();
    search.current = null;
  };
  useEffect(() => stop, []);
  const look = async (copy: Blob | string, source: string, own: number): Promise<void> => {
    const whole = await wholeStandard(standard);
    const started = await wording.find(whole, copy);
    if (own !== turn.current) return started.cancel();
    search.current = started;
    const reply = await started.result;
    if (reply === null || own !== turn.current) return;
    if (!reply.ok) {
      setStage({ kind: 'refused', title: words.cantRead(source), why: words.problems[reply.problem] });
    } else if (reply.value.verdict.kind === 'none') {
      setStage({ kind: 'refused', title: words.none(standard.title), why: mostFound(reply.value) });
    } else onFound({ standard: whole, source, found: reply.value });
  };
  return {
    find: (copy, source) => {
      stop();
      setStage({ kind: 'reading' });
      const own = turn.current;
      look(copy, source, own).catch(() => {
        if (own === turn.current) setStage({ kind: 'refused', title: words.cantRead(source), why: words.notAvailable });
      });
    },
    cancel: () => {
      stop();
      setStage({ kind: 'asking' });
    },
  };
}

function mostFound({ verdict }: WordingFound): string {
  const [best] = [...verdict.units].sort((one, other) => other.matched / other.total - one.matched / one.total);
  return best === undefined || best.matched === 0
    ? words.nothingFound
    : words.best(best.unit, best.matched, best.total);
}

function PasteForm({ onPaste }: { readonly onPaste: (text: string, source: string) => void }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [source, setSource] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = area.current?.value ?? '';
    setIsMissing(!isFilled(text));
    if (isFilled(text)) onPaste(text, isFilled(source) ? source.trim() : words.sourcePasted);
  };
  return (
    <form autoComplete="off" noValidate onSubmit={submit}>
      <Stack gap="loose">
        <TextArea
          ref={area}
          label={words.paste}
          hint={words.pasteHint}
          rows={5}
          spellCheck={false}
          error={isMissing ? words.nothingPasted : undefined}
        />
        <TextField
          label={words.sourceLabel}
          hint={words.sourceHint}
          isOptional
          maxLength={120}
          value={source}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <Row>
          <Button type="submit">{words.find}</Button>
        </Row>
      </Stack>
    </form>
  );
}
