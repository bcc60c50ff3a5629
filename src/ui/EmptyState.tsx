import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  readonly title: string;
  readonly children?: ReactNode;
  /** One of `illustrations.tsx`. */
  readonly picture?: ReactNode;
  readonly action?: ReactNode;
};

/** What a page says before there is anything on it: what will stand here, and the first step. */
export function EmptyState({ title, children, picture, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {picture !== undefined && <div className={styles.picture}>{picture}</div>}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.text}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
