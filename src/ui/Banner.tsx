import type { ComponentType, ReactNode } from 'react';
import { uiWords } from '../domain/words/ui';
import styles from './Banner.module.css';
import { classNames } from './class-names';
import { CrossIcon, type IconProps, InfoIcon, MetIcon, NotMetIcon, WarningIcon } from './icons';
import { IconButton } from './IconButton';

export type BannerTone = 'info' | 'success' | 'warning' | 'problem';

export type BannerProps = {
  readonly tone?: BannerTone | undefined;
  readonly title?: ReactNode;
  /** One low line, for what stands above every page for long, such as the sample. Its action: a quiet button. */
  readonly isSlim?: boolean | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
};

const ICONS: Readonly<Record<BannerTone, ComponentType<IconProps>>> = {
  info: InfoIcon,
  success: MetIcon,
  warning: WarningIcon,
  problem: NotMetIcon,
};

/** Something that stays true for a while: an update is ready, storage is full, this is the sample. A problem interrupts a screen reader; the rest wait. */
export function Banner({ tone = 'info', title, isSlim, children, action, onDismiss }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div
      className={classNames(styles.banner, styles[tone], isSlim && styles.slim)}
      role={tone === 'problem' ? 'alert' : 'status'}
    >
      <div className={styles.content}>
        <div className={styles.words}>
          <Icon className={styles.icon} />
          <div className={styles.text}>
            {title !== undefined && <div className={styles.title}>{title}</div>}
            {children}
          </div>
        </div>
        {action}
      </div>
      {onDismiss !== undefined && (
        <span className={styles.dismiss}>
          <IconButton label={uiWords.dismiss} icon={<CrossIcon />} onClick={onDismiss} />
        </span>
      )}
    </div>
  );
}
