import type { ReactNode } from 'react';
import styles from './illustrations.module.css';

/**
 * One way of drawing for all: a bottle-green line, and one flat shape of marigold and one of pale green that do not
 * quite meet it, as in a cheap two-colour print. They decorate; the words beside them say everything.
 */
function Drawing({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 160 112" fill="none" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Two chairs turned to each other: no sessions, no clients yet. */
export function ChairsPicture() {
  return (
    <Drawing>
      <circle className={styles.spark} cx="85" cy="33" r="19" />
      <path className={styles.wash} d="M29 62h31v22H29zM111 60h31v22h-31z" />
      <path
        className={styles.line}
        d="M22 26c-2 14-1 28 2 40M24 66c9-3 20-3 30 0v10c-9 3-21 3-28 0zM28 77l-5 23M52 77l4 23M138 26c2 14 1 28-2 40M136 66c-9-3-20-3-30 0v10c9 3 21 3 28 0zM132 77l5 23M108 77l-4 23M70 72h20M80 72v28M70 100h20M75 66v-5h8v5zM83 62h3v3h-3M10 100h6M144 100h6"
      />
    </Drawing>
  );
}

/** An open diary with a pen: nothing written yet. */
export function DiaryPicture() {
  return (
    <Drawing>
      <path className={styles.wash} d="M30 34h48v58H30z" />
      <path className={styles.spark} d="M112 18l14 12-36 42-16 6 4-17z" />
      <path
        className={styles.line}
        d="M80 32c-14-7-32-8-54-4v60c22-4 40-3 54 4 14-7 32-8 54-4V28c-6-1-11-1-16-1M80 32v60M36 44c11-2 22-1 32 2M36 56c11-2 22-1 32 2M36 68c8-1 14-1 20 0M116 14l12 10-38 45-16 6 4-17zM108 23l12 10M90 76c8-3 20-4 32-2"
      />
    </Drawing>
  );
}

/** A folder with papers: no evidence, nothing to export. */
export function FolderPicture() {
  return (
    <Drawing>
      <path className={styles.spark} d="M52 14h50v50H52z" />
      <path className={styles.wash} d="M30 52h106v44H30z" />
      <path
        className={styles.line}
        d="M26 94V34h32l8 10h68v50zM46 34V16h44l16 14v14M90 16v14h16M56 26h22M26 60c36 10 74 10 108 0M80 66v10"
      />
    </Drawing>
  );
}

/** A path to a flag on a hill: a goal, a first step. */
export function PathPicture() {
  return (
    <Drawing>
      <circle className={styles.spark} cx="44" cy="34" r="15" />
      <path className={styles.wash} d="M60 92c10-26 26-46 46-46s34 22 44 46z" />
      <path
        className={styles.line}
        d="M8 96c22-8 34-26 48-26 10 0 14 8 20 12M54 96c8-26 24-52 46-52 24 0 38 28 50 52M100 44V14M100 15c8-4 13 3 22 0v14c-9 3-14-4-22 0M100 54c-8 6 8 10 0 16s-14 8-8 14 2 8-4 12"
      />
    </Drawing>
  );
}

/** A train window over fields: all done, or away from the network. */
export function WindowPicture() {
  return (
    <Drawing>
      <circle className={styles.spark} cx="104" cy="38" r="13" />
      <path className={styles.wash} d="M32 66c16-12 30-4 46-10s26-10 52 2v26H32z" />
      <path
        className={styles.line}
        d="M38 14h84c6 0 10 4 10 10v52c0 6-4 10-10 10H38c-6 0-10-4-10-10V24c0-6 4-10 10-10zM28 62c16-10 32-2 50-8s30-8 54 2M28 76c30-8 66-6 104-4M58 86V72M58 72c-6-2-7-12 0-16 7 4 6 14 0 16M20 98h120"
      />
    </Drawing>
  );
}
