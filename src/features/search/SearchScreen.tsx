import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SearchHit, Snippet } from '../../domain/search/search-records';
import { fieldLabel } from '../../domain/words/fields';
import { searchWords as words } from '../../domain/words/search';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { useAnnouncer } from '../../ui/Toast';
import { linkTo } from '../../workspace/record-links';
import { usePortfolio } from '../../workspace/use-portfolio';
import styles from './SearchScreen.module.css';
import { useSearch } from './use-search';

const TYPING_PAUSE_MS = 700;

/** A word, found wherever it stands. What was looked for stays in the address, so that the way back from a result leads to it. */
export function SearchScreen() {
  const [address, setAddress] = useSearchParams();
  const [query, setQuery] = useState(address.get('q') ?? '');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []); // after the heading, which takes the focus of a new page
  const search = (text: string) => {
    setQuery(text);
    setAddress(text === '' ? {} : { q: text }, { replace: true });
  };
  return (
    <Page>
      <PageHeader title={words.title} />
      <search>
        <TextField
          type="search"
          label={words.label}
          hint={words.hint}
          value={query}
          onChange={(event) => search(event.target.value)}
          ref={box}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
        />
      </search>
      {query.trim() !== '' && <Results query={query} />}
    </Page>
  );
}

function Results({ query }: { readonly query: string }) {
  const result = useSearch(query);
  const told =
    result === null ? null : result.total === 0 ? words.nothing : words.found(result.total, result.hits.length);
  useAnnounceLater(told);
  if (result === null || told === null) return null;
  if (result.total === 0) return <EmptyState title={words.nothing}>{words.nothingText(query.trim())}</EmptyState>;
  return (
    <Stack>
      <p className={styles.count}>{told}</p>
      <Card isFlush>
        <List label={words.results}>
          {result.hits.map((hit) => (
            <Hit key={hit.record.id} hit={hit} />
          ))}
        </List>
      </Card>
    </Stack>
  );
}

function Hit({ hit: { record, snippet } }: { readonly hit: SearchHit }) {
  const link = linkTo(usePortfolio(), record);
  if (link === null) return null;
  return (
    <ListRow
      href={link.href}
      leading={link.ref === null ? undefined : <span className={styles.ref}>{link.ref}</span>}
      title={link.title}
      meta={
        <>
          {link.meta}
          {snippet !== null && (
            <span className={styles.snippet}>
              {words.inField(fieldLabel(record.kind, snippet.field))}
              <Marked snippet={snippet} />
            </span>
          )}
        </>
      }
    />
  );
}

/** The stretch of text with what matched in it marked. */
function Marked({ snippet: { text, marks, isCutBefore, isCutAfter } }: { readonly snippet: Snippet }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {isCutBefore && words.cut}
      {parts.map((part, place) => (
        <Fragment key={place}>{part}</Fragment>
      ))}
      {text.slice(at)}
      {isCutAfter && words.cut}
    </>
  );
}

/** Said once the typing rests: a number for each letter would talk over the person. */
function useAnnounceLater(message: string | null): void {
  const { announce } = useAnnouncer();
  useEffect(() => {
    if (message === null) return undefined;
    const timer = window.setTimeout(() => announce(message), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [message, announce]);
}
