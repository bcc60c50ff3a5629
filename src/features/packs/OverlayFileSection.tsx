import { useMemo, useState } from 'react';
import { figuresInForce, withOverlayFile } from '../../domain/packs/centre-figures';
import { compareJudged, judgeUnder } from '../../domain/packs/compare';
import { MAX_OVERLAY_CHARACTERS, type OverlayFile } from '../../domain/packs/overlay-file';
import { checkOverlay, parseOverlay } from '../../domain/packs/read-overlay';
import type { Standard } from '../../domain/standards/standard';
import { overlayProblemText, packWords as words } from '../../domain/words/packs';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { Row, Section, Stack } from '../../ui/Page';
import { usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';
import { Changes } from './Changes';
import { FigureList } from './CentreFigures';
import { type PackSubject, useKeepEnrolment } from './subject';

type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }
  | { readonly kind: 'preview'; readonly file: OverlayFile };

/** A file of the centre: chosen, looked at with what it would change, and only then kept. */
export function OverlayFileSection({ enrolment, standard }: PackSubject) {
  const [opened, setOpened] = useState<Opened>({ kind: 'none' });
  const leave = (): void => setOpened({ kind: 'none' });
  return (
    <Section title={words.open} note={words.openNote}>
      <Stack>
        <Row>
          <FileButton accept=".json,application/json" onFile={(file) => void read(file, standard).then(setOpened)}>
            {words.choose}
          </FileButton>
        </Row>
        {opened.kind === 'refused' && (
          <Banner tone="problem" title={words.cantUse} onDismiss={leave}>
            {opened.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>{words.nothingKept}</p>
          </Banner>
        )}
        {opened.kind === 'preview' && (
          <Preview enrolment={enrolment} standard={standard} file={opened.file} onDone={leave} />
        )}
      </Stack>
    </Section>
  );
}

/** Four bytes are the most that a character takes: a file far too long is not read at all. */
async function read(file: File, standard: Standard): Promise<Opened> {
  if (file.size > 4 * MAX_OVERLAY_CHARACTERS)
    return { kind: 'refused', sentences: [overlayProblemText({ kind: 'too_long' })] };
  const parsed = parseOverlay(await file.text());
  const problems = parsed.ok ? checkOverlay(parsed.value, standard) : [parsed.problem];
  return parsed.ok && problems.length === 0
    ? { kind: 'preview', file: parsed.value }
    : { kind: 'refused', sentences: problems.map(overlayProblemText) };
}

interface PreviewProps extends PackSubject {
  readonly file: OverlayFile;
  readonly onDone: () => void;
}

function Preview({ enrolment, standard, file, onDone }: PreviewProps) {
  const portfolio = usePortfolio();
  const today = useToday();
  const keep = useKeepEnrolment(enrolment);
  const under = useMemo(() => withOverlayFile(enrolment, file), [enrolment, file]);
  const changes = useMemo(
    () =>
      compareJudged(
        judgeUnder({ portfolio, standard, enrolment, today }),
        judgeUnder({ portfolio, standard, enrolment: under, today }),
      ),
    [portfolio, standard, enrolment, under, today],
  );
  const title = words.preview(file.title);
  const use = async (): Promise<void> => {
    if (await keep(under, words.used(file.title))) onDone();
  };
  return (
    <Section title={title} look="small">
      <Stack>
        <FigureList
          label={title}
          figures={figuresInForce(
            standard,
            file.figures.map((one) => ({ ...one, source: file.title })),
          )}
        />
        <Changes changes={changes} />
        <Row>
          <Button look="primary" onClick={() => void use()}>
            {words.use}
          </Button>
          <Button onClick={onDone}>{words.leave}</Button>
        </Row>
      </Stack>
    </Section>
  );
}
