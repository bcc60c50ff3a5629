import type { SVGProps } from 'react';

/** Drawn on a 24 px grid, one stroke, in the colour of the text around it. Decorative: the words stand beside it. */
export type IconProps = Omit<SVGProps<SVGSVGElement>, 'children' | 'd'> & {
  /** CSS length; `1.5em` unless told, so that an icon grows with its words. */
  readonly size?: string;
};

export function Icon({ d, size = '1.5em', ...rest }: IconProps & { readonly d: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      <path d={d} />
    </svg>
  );
}

export function HomeIcon(props: IconProps) {
  return (
    <Icon {...props} d="M4 11.2 12 4.5l8 6.7M6 9.8V19a.8.8 0 0 0 .8.8h10.4a.8.8 0 0 0 .8-.8V9.8M10 19.6v-5.2h4v5.2" />
  );
}

export function SessionsIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4.5 18.5V7.2A2.2 2.2 0 0 1 6.7 5H12v13.6H6.2a1.7 1.7 0 0 0 0 .9H12m0-14.5h5.3a2.2 2.2 0 0 1 2.2 2.2v11.3M12 19.5h5.8a1.7 1.7 0 0 0 0-.9H12M7.5 9h1.8M7.5 12h1.8M14.7 9h1.8M14.7 12h1.8"
    />
  );
}

export function PlusIcon(props: IconProps) {
  return <Icon {...props} d="M12 5v14M5 12h14" />;
}

export function PortfolioIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4 8.8A1.8 1.8 0 0 1 5.8 7h12.4A1.8 1.8 0 0 1 20 8.8v8.4a1.8 1.8 0 0 1-1.8 1.8H5.8A1.8 1.8 0 0 1 4 17.2zM9 7V5.8A.8.8 0 0 1 9.8 5h4.4a.8.8 0 0 1 .8.8V7M4 12.2c4.9 2.1 11.1 2.1 16 0M12 12.6v2"
    />
  );
}

export function MoreIcon(props: IconProps) {
  return <Icon {...props} d="M5 7h14M5 12h14M5 17h9" />;
}

export function ClientIcon(props: IconProps) {
  return (
    <Icon {...props} d="M5 19.5c.6-3.6 3.3-5.5 7-5.5s6.4 1.9 7 5.5M8.3 8a3.7 3.7 0 1 0 7.4 0 3.7 3.7 0 0 0-7.4 0" />
  );
}

export function SupervisionIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4.5 6.8A1.8 1.8 0 0 1 6.3 5h7.4a1.8 1.8 0 0 1 1.8 1.8v4.4a1.8 1.8 0 0 1-1.8 1.8H9l-3 2.6V13a1.6 1.6 0 0 1-1.5-1.8zM18 9.4a1.7 1.7 0 0 1 1.5 1.8v4a1.8 1.8 0 0 1-1.5 1.7v2.4l-2.8-2.3H11"
    />
  );
}

export function CheckIcon(props: IconProps) {
  return <Icon {...props} d="m5 12.6 4.6 4.6L19 7.4" />;
}

export function CrossIcon(props: IconProps) {
  return <Icon {...props} d="m6.5 6.5 11 11M17.5 6.5l-11 11" />;
}

export function WarningIcon(props: IconProps) {
  return <Icon {...props} d="M12 4.6 3.9 18.4a.7.7 0 0 0 .6 1.1h15a.7.7 0 0 0 .6-1.1zM12 10v4M12 16.8v.1" />;
}

export function InfoIcon(props: IconProps) {
  return <Icon {...props} d="M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0M12 11.2v5M12 8v.1" />;
}

export function MetIcon(props: IconProps) {
  return <Icon {...props} d="M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0M8.4 12.3l2.5 2.5 4.8-5.2" />;
}

export function NotMetIcon(props: IconProps) {
  return <Icon {...props} d="M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0M9.3 9.3l5.4 5.4M14.7 9.3l-5.4 5.4" />;
}

export function ChevronRightIcon(props: IconProps) {
  return <Icon {...props} d="m9.5 5.5 6.5 6.5-6.5 6.5" />;
}

export function ChevronDownIcon(props: IconProps) {
  return <Icon {...props} d="m5.5 9.5 6.5 6.5 6.5-6.5" />;
}

export function BackIcon(props: IconProps) {
  return <Icon {...props} d="M19.5 12h-15M10.5 6l-6 6 6 6" />;
}

export function DownloadIcon(props: IconProps) {
  return <Icon {...props} d="M12 4v10.6M8.4 11l3.6 3.6 3.6-3.6M5 19.5h14" />;
}

export function DeclaredIcon(props: IconProps) {
  return (
    <Icon {...props} d="M5 19.6h14M6.6 16.2l.7-3 8.3-8.3a1.2 1.2 0 0 1 1.7 0l.7.7a1.2 1.2 0 0 1 0 1.7l-8.3 8.3z" />
  );
}

export function AssessorIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M2.8 12S6 6.2 12 6.2 21.2 12 21.2 12 18 17.8 12 17.8 2.8 12 2.8 12zM9.4 12a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 0 0-5.2 0"
    />
  );
}

export function NotApplicableIcon(props: IconProps) {
  return <Icon {...props} d="M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0M8.5 12h7" />;
}

export function SearchIcon(props: IconProps) {
  return <Icon {...props} d="M5 10.8a5.8 5.8 0 1 0 11.6 0 5.8 5.8 0 0 0-11.6 0M15.2 15.2 20 20" />;
}
