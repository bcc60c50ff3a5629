import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ChevronRightIcon } from './icons';
import styles from './List.module.css';

/** Rows ruled off like a ledger. Put it into `<Card isFlush>` for a sheet around it. */
export function List({ children, label }: { readonly children: ReactNode; readonly label?: string | undefined }) {
  return (
    // The role is said aloud because Safari drops it from a list without bullets.
    <ul role="list" className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

export type ListRowProps = {
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  /** An icon, a reference such as D07, an avatar. */
  readonly leading?: ReactNode;
  /** A badge or a figure at the end. It wraps under the words where there is no room. */
  readonly trailing?: ReactNode;
  /** Where the row leads. With neither `href` nor `onPress` it is only shown. */
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  /** A second control beside the row, outside its link. */
  readonly action?: ReactNode;
};

export function ListRow({ href, onPress, action, ...content }: ListRowProps) {
  return (
    <li className={styles.item}>
      {href !== undefined ? (
        <Link href={href} className={styles.row} onClick={onPress}>
          <RowContent {...content} leads />
        </Link>
      ) : onPress !== undefined ? (
        <button type="button" className={styles.row} onClick={onPress}>
          <RowContent {...content} leads />
        </button>
      ) : (
        <div className={styles.row}>
          <RowContent {...content} />
        </div>
      )}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </li>
  );
}

type ContentProps = Pick<ListRowProps, 'title' | 'meta' | 'leading' | 'trailing'> & { readonly leads?: boolean };

function RowContent({ title, meta, leading, trailing, leads = false }: ContentProps) {
  return (
    <>
      {leading !== undefined && <span className={styles.leading}>{leading}</span>}
      <span className={styles.body}>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          {meta !== undefined && <span className={styles.meta}>{meta}</span>}
        </span>
        {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
      </span>
      {leads && <ChevronRightIcon className={styles.chevron} />}
    </>
  );
}
