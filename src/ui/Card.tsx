import type { ReactNode } from 'react';
import styles from './Card.module.css';
import { classNames } from './class-names';

export type CardProps = {
  readonly children: ReactNode;
  /** Without padding, for a list that reaches the edges. */
  readonly isFlush?: boolean | undefined;
  /** A marigold edge for the one card that matters now. */
  readonly isMarked?: boolean | undefined;
};

/** A sheet of paper. It has no meaning of its own: headings and landmarks go inside or around it. */
export function Card({ children, isFlush, isMarked }: CardProps) {
  return <div className={classNames(styles.card, isFlush && styles.flush, isMarked && styles.marked)}>{children}</div>;
}
