import type { SVGProps } from 'react';

/** Drawn on a 24 px grid, one stroke, in the colour of the text around it. Decorative: the words stand beside it. */
export type IconProps = Omit<SVGProps<SVGSVGElement>, 'children' | 'd'> & {
  /** CSS length; `1.5em` unless told, so that an icon grows with its words. */
  readonly size?: string;
};

function Icon({ d, size = '1.5em', ...rest }: IconProps & { readonly d: string }) {
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

export function GroupIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M3.5 18.5c.4-3 2.5-4.7 5.5-4.7s5.1 1.7 5.5 4.7M6 8.7a3 3 0 1 0 6 0 3 3 0 0 0-6 0M15 6a2.7 2.7 0 0 1 .2 5.3M17 14.2c2 .6 3.2 2 3.5 4.3"
    />
  );
}

export function ReflectionIcon(props: IconProps) {
  return <Icon {...props} d="M6 13a6 6 0 0 1 12 0M3 13h18M6.5 16.5h11M9.5 20h5M12 3v1.2M4.6 6.6l.9.8M19.4 6.6l-.9.8" />;
}

export function SupervisionIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4.5 6.8A1.8 1.8 0 0 1 6.3 5h7.4a1.8 1.8 0 0 1 1.8 1.8v4.4a1.8 1.8 0 0 1-1.8 1.8H9l-3 2.6V13a1.6 1.6 0 0 1-1.5-1.8zM18 9.4a1.7 1.7 0 0 1 1.5 1.8v4a1.8 1.8 0 0 1-1.5 1.7v2.4l-2.8-2.3H11"
    />
  );
}

export function FeedbackIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4.5 6.8A1.8 1.8 0 0 1 6.3 5h11.4a1.8 1.8 0 0 1 1.8 1.8v7.4a1.8 1.8 0 0 1-1.8 1.8H12l-4 3.4V16H6.3a1.8 1.8 0 0 1-1.8-1.8zM12 8l.8 1.7 1.8.2-1.3 1.3.3 1.8-1.6-.9-1.6.9.3-1.8-1.3-1.3 1.8-.2z"
    />
  );
}

export function ContractIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M7 4h7l4 4v11.2a.8.8 0 0 1-.8.8H7a.8.8 0 0 1-.8-.8V4.8A.8.8 0 0 1 7 4zM14 4v4h4M9 11.5h6M9 16.6c1-1.6 1.7-2.2 2.1-1.8.5.5-.7 2 .1 2.1.9.1 1-1.4 1.8-1.3.6 0 .4 1 2 1"
    />
  );
}

export function GoalIcon(props: IconProps) {
  return <Icon {...props} d="M6 20.5V4M6 5c3.4-1.6 5.6 1.4 9 .6 1-.2 1.9-.6 3-1.1v8.4c-4.5 2.2-7-1.5-12 .6" />;
}

export function ExportIcon(props: IconProps) {
  return (
    <Icon {...props} d="M12 14.5V4M8.4 7.4 12 3.8l3.6 3.6M6 11.5v7.2a.8.8 0 0 0 .8.8h10.4a.8.8 0 0 0 .8-.8v-7.2" />
  );
}

export function SettingsIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4 7h8.2M16.8 7H20M4 17h3.2M11.8 17H20M12.2 7a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 0 0-4.6 0M7.2 17a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 0 0-4.6 0"
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

export function ClockIcon(props: IconProps) {
  return <Icon {...props} d="M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0M12 7.6V12l3 2" />;
}

export function OfflineIcon(props: IconProps) {
  return <Icon {...props} d="M4 4.5 20 20M7 10.2a5 5 0 0 0-.6 9.3h10.2M9.6 7.5a5 5 0 0 1 7 3.6 4.2 4.2 0 0 1 2.3 7" />;
}

export function ChevronRightIcon(props: IconProps) {
  return <Icon {...props} d="m9.5 5.5 6.5 6.5-6.5 6.5" />;
}

export function ChevronLeftIcon(props: IconProps) {
  return <Icon {...props} d="M14.5 5.5 8 12l6.5 6.5" />;
}

export function ChevronDownIcon(props: IconProps) {
  return <Icon {...props} d="m5.5 9.5 6.5 6.5 6.5-6.5" />;
}

export function ChevronUpIcon(props: IconProps) {
  return <Icon {...props} d="m5.5 14.5 6.5-6.5 6.5 6.5" />;
}

export function BackIcon(props: IconProps) {
  return <Icon {...props} d="M19.5 12h-15M10.5 6l-6 6 6 6" />;
}

export function TrashIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4.5 7h15M9.5 7V5.3a.8.8 0 0 1 .8-.8h3.4a.8.8 0 0 1 .8.8V7M6.5 7l.8 11.8a.8.8 0 0 0 .8.7h7.8a.8.8 0 0 0 .8-.7L17.5 7M10.3 10.5v5.5M13.7 10.5v5.5"
    />
  );
}

export function EditIcon(props: IconProps) {
  return (
    <Icon {...props} d="m5 19 .9-3.9L15.7 5.3a1.3 1.3 0 0 1 1.8 0l1.2 1.2a1.3 1.3 0 0 1 0 1.8L8.9 18.1zM13.6 7.4l3 3" />
  );
}

export function DownloadIcon(props: IconProps) {
  return <Icon {...props} d="M12 4v10.6M8.4 11l3.6 3.6 3.6-3.6M5 19.5h14" />;
}

export function UploadIcon(props: IconProps) {
  return <Icon {...props} d="M12 15V4.4M8.4 8 12 4.4 15.6 8M5 19.5h14" />;
}

export function CalendarIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4.5 7.3A1.3 1.3 0 0 1 5.8 6h12.4a1.3 1.3 0 0 1 1.3 1.3v10.9a1.3 1.3 0 0 1-1.3 1.3H5.8a1.3 1.3 0 0 1-1.3-1.3zM4.5 10.2h15M8.5 4v3.6M15.5 4v3.6"
    />
  );
}

export function VideoIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M3.8 8.3A1.3 1.3 0 0 1 5.1 7h8.6A1.3 1.3 0 0 1 15 8.3v7.4a1.3 1.3 0 0 1-1.3 1.3H5.1a1.3 1.3 0 0 1-1.3-1.3zM15 11l5.2-3v8L15 13"
    />
  );
}

export function PhoneIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M8.6 4.7 10 8.6l-2 1.6a10 10 0 0 0 5.8 5.8l1.6-2 3.9 1.4v2.7a1.6 1.6 0 0 1-1.8 1.6C10.9 19 5 13.1 4.3 6.5A1.6 1.6 0 0 1 5.9 4.7z"
    />
  );
}

export function InPersonIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M5 7.2a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 0 0-4.4 0M14.6 7.2a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 0 0-4.4 0M3.2 18.5v-2.3a4 4 0 0 1 8 0M20.8 18.5v-2.3a4 4 0 0 0-8 0M3.2 18.5h17.6"
    />
  );
}

export function UndoIcon(props: IconProps) {
  return <Icon {...props} d="M8.5 5 4.5 9l4 4M4.5 9h9.7a5.2 5.2 0 0 1 0 10.4H8" />;
}

export function LockIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M6 11.3a.8.8 0 0 1 .8-.8h10.4a.8.8 0 0 1 .8.8v7.4a.8.8 0 0 1-.8.8H6.8a.8.8 0 0 1-.8-.8zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5"
    />
  );
}

export function SearchIcon(props: IconProps) {
  return <Icon {...props} d="M4.5 10.7a6.2 6.2 0 1 0 12.4 0 6.2 6.2 0 0 0-12.4 0M15.2 15.2l4.8 4.8" />;
}

export function PaperclipIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M19 11.5l-7.2 7.2a4.6 4.6 0 0 1-6.5-6.5l7.7-7.7a3.1 3.1 0 0 1 4.4 4.4l-7.6 7.6a1.5 1.5 0 0 1-2.2-2.2l6.9-6.9"
    />
  );
}

export function CameraIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4 8.8a.8.8 0 0 1 .8-.8h2.7l1.6-2.5h5.8L16.5 8h2.7a.8.8 0 0 1 .8.8v9.4a.8.8 0 0 1-.8.8H4.8a.8.8 0 0 1-.8-.8zM8.7 13.2a3.3 3.3 0 1 0 6.6 0 3.3 3.3 0 0 0-6.6 0"
    />
  );
}

export function PenIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4.5 19.5c1-5 2.5-8.2 6.2-11L17 14.3c-2.6 3-7.5 4.7-12.5 5.2zM10.7 8.5l3-4 6.8 6.5-3.5 3.3M4.5 19.5l6-5.8"
    />
  );
}

export function UpdateIcon(props: IconProps) {
  return <Icon {...props} d="M19 6v4.5h-4.5M5 18v-4.5h4.5M18.6 10.5A7 7 0 0 0 6 8.7M5.4 13.5A7 7 0 0 0 18 15.3" />;
}
