import { useCallback, useEffect, useState } from 'react';
import type { RecordId } from '../../domain/ids';
import { changedFields } from '../../domain/record-changes';
import type { RecordVersion } from '../../domain/ports';
import type { AnyRecord } from '../../domain/records/record-kinds';
import { dateOfInstant } from '../../domain/time';
import { fieldLabel, fieldText } from '../../domain/words/fields';
import { formWords } from '../../domain/words/form';
import { formatDate, formatTime } from '../../domain/words/format';
import { historyWords as words } from '../../domain/words/history';
import { recordWords } from '../../domain/words/records';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DefinitionList } from '../../ui/DefinitionList';
import { UndoIcon } from '../../ui/screen-icons';
import { Page, PageHeader, Row, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import { linkTo } from '../../workspace/record-links';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';
import styles from './HistoryScreen.module.css';

export function HistoryScreen({ id }: { readonly id: string }) {
  const { versions, hasFailed, reload } = useHistory(id as RecordId);
  const portfolio = usePortfolio();
  const newest = versions?.find(({ record }) => record !== null)?.record ?? null;
  const link = newest === null ? null : linkTo(portfolio.with([{ op: 'put', record: newest }]), newest);
  const back = { href: link?.href ?? paths.more };
  if (versions !== null && newest === null)
    return <NotHere title={words.gone} back={{ ...back, label: words.title }} />;
  const name = [newest?.ref, newest === null ? '' : recordWords.kinds[newest.kind].toLowerCase()]
    .filter(Boolean)
    .join(', ');
  return (
    <Page>
      <PageHeader title={words.title} lead={newest === null ? undefined : words.lead(name)} back={back} />
      {hasFailed && (
        <Stack>
          <Banner tone="problem">{words.failed}</Banner>
          <Button onClick={reload}>{words.tryAgain}</Button>
        </Stack>
      )}
      <Stack>
        {versions?.map((version, index) => (
          <Version
            key={version.stamp}
            version={version}
            before={versions.slice(index + 1).find(({ record }) => record !== null)?.record ?? null}
            isCurrent={index === 0}
          />
        ))}
      </Stack>
    </Page>
  );
}

interface History {
  /** Newest first; null until they have been read. */
  readonly versions: readonly RecordVersion[] | null;
  readonly hasFailed: boolean;
  readonly reload: () => void;
}

/** The versions of a record, read again after every change of the portfolio. */
function useHistory(id: RecordId): History {
  const { portfolio } = useServices();
  const snapshot = usePortfolio();
  const [versions, setVersions] = useState<readonly RecordVersion[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLatest = true;
    portfolio.history(id).then(
      (found) => {
        if (!isLatest) return;
        setVersions(found);
        setHasFailed(false);
      },
      () => isLatest && setHasFailed(true),
    );
    return () => {
      isLatest = false;
    };
  }, [portfolio, id, snapshot, turn]);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  return { versions, hasFailed, reload };
}

interface VersionProps {
  readonly version: RecordVersion;
  /** The version before it that is not a removal; null for the first. */
  readonly before: AnyRecord | null;
  readonly isCurrent: boolean;
}

function Version({ version, before, isCurrent }: VersionProps) {
  const { record, savedAt } = version;
  const when = words.saved(formatDate(dateOfInstant(savedAt)), formatTime(savedAt));
  return (
    <Card>
      <Stack gap="tight">
        <Row>
          <h2 className={styles.when}>{when}</h2>
          {isCurrent && record !== null && <span className={styles.current}>{words.current}</span>}
        </Row>
        {record === null ? <p>{words.removed}</p> : <Changes record={record} before={before} />}
        {record !== null && !isCurrent && <GoBack record={record} when={when} />}
      </Stack>
    </Card>
  );
}

function Changes({ record, before }: { readonly record: AnyRecord; readonly before: AnyRecord | null }) {
  const portfolio = usePortfolio();
  const fields = changedFields(record, before);
  const text = (of: AnyRecord, field: string): string =>
    fieldText(of.kind, field, Object.entries(of).find(([name]) => name === field)?.[1], (id) => nameOf(portfolio, id));
  if (fields.length === 0) return <p>{words.unchanged}</p>;
  return (
    <>
      {before === null && <p>{words.first}</p>}
      <DefinitionList
        entries={fields.map((field) => ({
          term: fieldLabel(record.kind, field),
          details: (
            <>
              {text(record, field)}
              {before !== null && (
                <span className={styles.before}>
                  {words.was} <del>{text(before, field)}</del>
                </span>
              )}
            </>
          ),
        }))}
      />
    </>
  );
}

function GoBack({ record, when }: { readonly record: AnyRecord; readonly when: string }) {
  const { portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const isSigned = usePortfolio().belonging('signature', record.id).length > 0;
  const goBack = async (): Promise<void> => {
    const done = await portfolio.commit([{ op: 'put', record }]);
    showToast({ message: done.ok ? words.isBack : formWords.notSaved(done.problem) });
  };
  if (record.kind === 'signature') return null; // never edited, only removed: see Removed lately
  return (
    <>
      {isSigned && <p>{words.signed}</p>}
      <Row>
        <Button icon={<UndoIcon />} aria-label={words.bringBackAloud(when)} onClick={() => void goBack()}>
          {words.bringBack}
        </Button>
      </Row>
    </>
  );
}

function nameOf(portfolio: ReturnType<typeof usePortfolio>, id: RecordId): string {
  for (const kind of ['client', 'session', 'feedback', 'supervisionMeeting', 'reflection', 'contract'] as const) {
    const record = portfolio.get(kind, id);
    if (record === undefined) continue;
    const link = linkTo(portfolio, record);
    return [record.ref, link?.title].filter(Boolean).join(', ');
  }
  return recordWords.nameless;
}
