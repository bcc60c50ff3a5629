import { useState } from 'react';
import { Link } from 'wouter';
import type { Change } from '../../domain/portfolio';
import type { NameFinding } from '../../domain/redaction/find-names';
import { planReplacing } from '../../domain/redaction/replace-names';
import { recordName } from '../../domain/rules/record-name';
import { fieldLabel } from '../../domain/words/fields';
import { formWords } from '../../domain/words/form';
import { redactionWords as words } from '../../domain/words/redaction';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { Row, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { linkTo } from '../../workspace/record-links';
import { useServices } from '../../workspace/services';
import { useNaming, usePortfolio } from '../../workspace/use-portfolio';
import styles from './NamesFound.module.css';

const SHOWN_AT_FIRST = 8;

/** Names that would be printed: each with what takes its place, replaced together in one change that can be taken back. */
export function NamesFound({ findings }: { readonly findings: readonly NameFinding[] }) {
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [showsAll, setShowsAll] = useState(false);
  const replace = useReplacing();
  const isChosen = (finding: NameFinding): boolean =>
    finding.replacement !== null && (turned.get(finding.key) ?? (finding.isSure && !finding.isSigned));
  const chosen = findings.filter(isChosen);
  const shown = showsAll ? findings : findings.slice(0, SHOWN_AT_FIRST);
  return (
    <Stack>
      <Banner tone="warning" title={words.found(findings.length)}>
        {words.lead}
      </Banner>
      <Card>
        <ul role="list" className={styles.findings}>
          {shown.map((finding) => (
            <li key={finding.key} className={styles.finding}>
              <Finding
                finding={finding}
                isChosen={isChosen(finding)}
                onChosen={(isOn) => setTurned(new Map([...turned, [finding.key, isOn]]))}
              />
            </li>
          ))}
        </ul>
      </Card>
      <Row>
        {chosen.length > 0 && (
          <Button look="primary" onClick={() => void replace(chosen)}>
            {words.replaceAll(chosen.length)}
          </Button>
        )}
        {shown.length < findings.length && (
          <Button onClick={() => setShowsAll(true)}>{words.more(findings.length - shown.length)}</Button>
        )}
      </Row>
    </Stack>
  );
}

interface FindingProps {
  readonly finding: NameFinding;
  readonly isChosen: boolean;
  readonly onChosen: (isOn: boolean) => void;
}

function Finding({ finding, isChosen, onChosen }: FindingProps) {
  const { found, replacement } = finding;
  return (
    <>
      {replacement === null ? (
        <p>{words.noReplacement(found)}</p>
      ) : (
        <CheckboxField
          label={words.becomes(found, replacement)}
          checked={isChosen}
          onChange={(event) => onChosen(event.currentTarget.checked)}
        />
      )}
      <Excerpt finding={finding} />
    </>
  );
}

function kindOf({ how, owner }: NameFinding): string {
  if (owner?.kind !== 'organisation') return words.kinds[how];
  return how === 'whole' ? words.organisationKinds.whole : words.organisationKinds.part;
}

const AROUND = 48;

/** The words around it, where they stand, and what to think of it. */
function Excerpt({ finding }: { readonly finding: NameFinding }) {
  const naming = useNaming();
  const { record: place, field, text, start, end, found, isSigned } = finding;
  const record = naming.portfolio.get(place.kind, place.id);
  const before = `${start > AROUND ? '…' : ''}${text.slice(Math.max(0, start - AROUND), start)}`;
  const after = `${text.slice(end, end + AROUND)}${text.length > end + AROUND ? '…' : ''}`;
  if (record === undefined) return null;
  return (
    <div className={styles.about}>
      <p className={styles.excerpt}>
        {before}
        <mark>{found}</mark>
        {after}
      </p>
      <p>
        <Link href={linkTo(naming.portfolio, place)?.href ?? ''}>
          {words.where(recordName(naming, record), fieldLabel(place.kind, field))}
        </Link>
      </p>
      <p className={styles.kind}>{words.aboutIt(kindOf(finding), isSigned)}</p>
    </div>
  );
}

function useReplacing(): (findings: readonly NameFinding[]) => Promise<void> {
  const { portfolio } = useServices();
  const snapshot = usePortfolio();
  const { showToast } = useAnnouncer();
  const commit = async (changes: readonly Change[]): Promise<boolean> => {
    const done = await portfolio.commit(changes);
    if (!done.ok) showToast({ message: formWords.notSaved(done.problem) });
    return done.ok;
  };
  return async (findings) => {
    const { changes, undo, replaced } = planReplacing(snapshot, findings);
    if (changes.length === 0 || !(await commit(changes))) return;
    showToast({
      message: words.replaced(replaced),
      actions: [{ label: words.undo, onPress: () => void commit(undo) }],
    });
  };
}
