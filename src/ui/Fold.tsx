import { type ReactNode, useId, useState } from 'react';
import { classNames } from './class-names';
import styles from './Fold.module.css';
import { ChevronDownIcon } from './icons';

export type FoldProps = {
  readonly title: ReactNode;
  /** What is inside, in a few words: it is read while the fold is closed. */
  readonly meta?: ReactNode;
  /** How it stands when the page is drawn. Afterwards it is left to the person, and to whatever brings a field inside into view. */
  readonly isOpenAtFirst?: boolean | undefined;
  /** `section`: a part of a page under an h2. `rest`: the end of a flush list, "43 more". `row`: one of many in a flush card. */
  readonly look?: 'section' | 'rest' | 'row' | undefined;
  readonly children: ReactNode;
};

/** What is rarely needed, one press away, on the browser's own `<details>`. */
export function Fold({ title, meta, isOpenAtFirst = false, look = 'section', children }: FoldProps) {
  const titleId = useId();
  const [isOpen] = useState(isOpenAtFirst);
  const isSection = look === 'section';
  return (
    <details
      className={classNames(styles.fold, styles[look])}
      open={isOpen}
      {...(isSection ? { role: 'group', 'aria-labelledby': titleId } : {})}
    >
      <summary className={styles.summary}>
        <span className={styles.words}>
          {isSection ? <h2 id={titleId}>{title}</h2> : <span>{title}</span>}
          {meta !== undefined && <span className={styles.meta}>{meta}</span>}
        </span>
        <ChevronDownIcon className={styles.chevron} />
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
