import type { ReactNode } from 'react';
import styles from './DefinitionList.module.css';

export type Definition = { readonly term: string; readonly details: ReactNode };

/** What a record holds, field by field. Line breaks in the text are kept. */
export function DefinitionList({ entries }: { readonly entries: readonly Definition[] }) {
  return (
    <dl className={styles.list}>
      {entries.map(({ term, details }) => (
        <div key={term} className={styles.entry}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.details}>{details}</dd>
        </div>
      ))}
    </dl>
  );
}
