import type { JournalContents } from './journal-files';
import type { JournalSummary } from './summary';

/** What the page asks of the journal's worker. `name` is that of the database. */
export type JournalRequest = { readonly number: number } & (
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'append'; readonly text: string }
  | { readonly kind: 'read' }
  | { readonly kind: 'summarise'; readonly databaseId: string | null }
  | { readonly kind: 'tidy' }
  | { readonly kind: 'beginAnew' }
  | { readonly kind: 'claimOld' }
  | { readonly kind: 'replaceOld'; readonly texts: readonly string[] }
);

/** The answer to the request of that number. */
export type JournalReply = { readonly number: number } & (
  | { readonly kind: 'done' }
  | { readonly kind: 'contents'; readonly contents: JournalContents }
  | { readonly kind: 'summary'; readonly summary: JournalSummary | null }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'failed'; readonly detail: string }
);
