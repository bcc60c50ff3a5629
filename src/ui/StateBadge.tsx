import type { ComponentType } from 'react';
import { uiWords } from '../domain/words/ui';
import { classNames } from './class-names';
import {
  AssessorIcon,
  DeclaredIcon,
  type IconProps,
  MetIcon,
  NotApplicableIcon,
  NotMetIcon,
  WarningIcon,
} from './icons';
import styles from './StateBadge.module.css';

export type BadgeState = 'met' | 'not_met' | 'warning' | 'declared' | 'for_assessor' | 'not_applicable';

const ICONS: Readonly<Record<BadgeState, ComponentType<IconProps>>> = {
  met: MetIcon,
  not_met: NotMetIcon,
  warning: WarningIcon,
  declared: DeclaredIcon,
  for_assessor: AssessorIcon,
  not_applicable: NotApplicableIcon,
};

/** What is known about a rule or a criterion: always an icon and a word, never a colour alone. */
export function StateBadge({ state, label }: { readonly state: BadgeState; readonly label?: string | undefined }) {
  const Icon = ICONS[state];
  return (
    <span className={classNames(styles.badge, styles[state])}>
      <Icon />
      <span>{label ?? uiWords.states[state]}</span>
    </span>
  );
}
