import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from './class-names';
import styles from './IconButton.module.css';

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> & {
  /** What it does, in words: the name for a screen reader and the tip under a mouse. */
  readonly label: string;
  readonly icon: ReactNode;
};

/** The same as a way to another page. */
export function IconLink({ href, label, icon }: Pick<IconButtonProps, 'label' | 'icon'> & { readonly href: string }) {
  return (
    <Link href={href} className={styles.button} aria-label={label} title={label}>
      {icon}
    </Link>
  );
}

export function IconButton({ label, icon, type = 'button', className, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className={classNames(styles.button, className)} aria-label={label} title={label}>
      {icon}
    </button>
  );
}
