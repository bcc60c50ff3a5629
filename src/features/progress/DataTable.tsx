import { type ReactNode, useId } from 'react';
import styles from './Table.module.css';

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Rows of `tr`; the first cell of each heads it. */
  readonly children: ReactNode;
}

/** A table that can be wider than the screen: it scrolls inside its frame, by keys as well. */
export function DataTable({ caption, columns, children }: DataTableProps) {
  const captionId = useId();
  return (
    <div className={styles.frame} role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className={styles.table}>
        <caption id={captionId} className={styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
