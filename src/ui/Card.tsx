import type { ReactNode } from 'react';
import styles from './Card.module.css';
import { classNames } from './class-names';

export type CardProps = {
  readonly children: ReactNode;
  /** Without padding, for a list that reaches the edges. */
  readonly isFlush?: boolean | undefined;
  /** `livery` is bottle green with a marigold line: the one card that a page is about. */
  readonly look?: 'sheet' | 'livery' | undefined;
};

/** A sheet of paper. It has no meaning of its own: headings and landmarks go inside or around it. */
export function Card({ children, isFlush, look }: CardProps) {
  return (
    <div className={classNames(styles.card, isFlush && styles.flush, look === 'livery' && styles.livery)}>
      {children}
    </div>
  );
}
