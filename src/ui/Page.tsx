import { type ReactNode, useContext, useId, useRef } from 'react';
import { Link } from 'wouter';
import { uiWords } from '../domain/words/ui';
import { classNames } from './class-names';
import { BackIcon } from './icons';
import styles from './Page.module.css';
import { usePageFocus } from './page-focus';
import { Quiet } from './quiet';

/** The column that everything on a page stands in. */
export function Page({ children, isWide }: { readonly children: ReactNode; readonly isWide?: boolean | undefined }) {
  return (
    <div className={classNames(styles.page, isWide && styles.wide)} data-wide={isWide || undefined}>
      {children}
    </div>
  );
}

/** Two columns where there is room for them; on a phone the aside comes after. For a `Page isWide`. */
export function Columns({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{children}</div>
      <div className={styles.column}>{aside}</div>
    </div>
  );
}

/** Short fields beside each other where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fieldRow}>{children}</div>;
}

export type PageHeaderProps = {
  readonly title: string;
  /** The rest of a long heading, in smaller letters: `title` is "502", this the name of the unit. */
  readonly longTitle?: string | undefined;
  /** What the window is called, where it differs from the heading. The app's name is added. */
  readonly windowTitle?: string | undefined;
  readonly lead?: ReactNode;
  readonly back?: { readonly href: string; readonly label?: string | undefined } | undefined;
  readonly actions?: ReactNode;
  /** One small control that stays in the corner beside the title, however narrow the page. */
  readonly corner?: ReactNode;
};

/** The h1 of a page, its way back and its actions; it also names the window. Exactly one on each page. */
export function PageHeader({ title, longTitle, windowTitle, lead, back, actions, corner }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageFocus(heading);
  const named = useContext(Quiet) ? '' : [title, longTitle].filter(Boolean).join(' ');
  return (
    <header className={classNames(styles.header, corner !== undefined && styles.cornered)}>
      <title>{uiWords.windowTitle(windowTitle ?? named)}</title>
      {back !== undefined && (
        <div className={styles.backRow}>
          <Link href={back.href} className={styles.back}>
            <BackIcon />
            <span>{back.label ?? uiWords.back}</span>
          </Link>
        </div>
      )}
      <div className={styles.titles}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
          {longTitle !== undefined && <span className={styles.longTitle}> {longTitle}</span>}
        </h1>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {corner}
    </header>
  );
}

export type SectionProps = {
  readonly title: string;
  /** `small` for a heading that is a whole sentence, such as a learning outcome. */
  readonly look?: 'small' | undefined;
  readonly note?: ReactNode;
  /** A small link or button at the end of the heading's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page under an h2, named for those who jump from region to region. */
export function Section({ title, look, note, action, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <div>
        <div className={styles.sectionHead}>
          <h2 id={headingId} className={look === 'small' ? styles.smallHeading : undefined}>
            {title}
          </h2>
          {action}
        </div>
        {note !== undefined && <div className={styles.note}>{note}</div>}
      </div>
      {children}
    </section>
  );
}

/** Things under each other at an even distance; `loose` between the fields of a form. */
export function Stack({
  children,
  gap = 'normal',
}: {
  readonly children: ReactNode;
  readonly gap?: 'tight' | 'normal' | 'loose' | undefined;
}) {
  return <div className={classNames(styles.stack, styles[gap])}>{children}</div>;
}

/** Things beside each other that wrap: buttons, badges. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Save and its like: stays at the foot of the screen, above the tabs, while the form scrolls. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.actionBar} data-sticky-foot>
      {children}
    </div>
  );
}
