import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import { uiWords } from '../domain/words/ui';
import styles from './Button.module.css';
import { classNames } from './class-names';
import { VisuallyHidden } from './VisuallyHidden';

/** `spark` is for the one thing that a whole screen is about; at most one of it on a page. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'spark';

type Shape = {
  readonly look?: ButtonLook | undefined;
  /** As tall as a thumb likes it, for the one action at the foot of a page. */
  readonly isLarge?: boolean | undefined;
  readonly isWide?: boolean | undefined;
  readonly icon?: ReactNode;
};

export type ButtonProps = Shape &
  ComponentPropsWithRef<'button'> & {
    /** Keeps the button in its place and in the tab order, but a press does nothing. */
    readonly isBusy?: boolean | undefined;
  };

/** A press that does something here. To go somewhere, use `ButtonLink`. `type` is `button` unless told. */
export function Button({
  look,
  isLarge,
  isWide,
  icon,
  isBusy = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass({ look, isLarge, isWide }), className)}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={handleClick}
    >
      {isBusy ? <span className={styles.spinner} /> : icon}
      <span>{children}</span>
      {isBusy && <VisuallyHidden>{uiWords.working}</VisuallyHidden>}
    </button>
  );
}

export type ButtonLinkProps = Shape & {
  readonly href: string;
  readonly children: ReactNode;
  readonly onClick?: (() => void) | undefined;
};

/** Looks like a button, goes somewhere in the app. */
export function ButtonLink({ look, isLarge, isWide, icon, href, onClick, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass({ look, isLarge, isWide })} onClick={onClick}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}

function buttonClass({ look = 'secondary', isLarge, isWide }: Shape): string {
  return classNames(styles.button, styles[look], isLarge && styles.large, isWide && styles.wide);
}
