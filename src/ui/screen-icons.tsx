import { Icon, type IconProps } from './icons';

// Apart from `icons.tsx`, which the first screen waits for.

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

export function UploadIcon(props: IconProps) {
  return <Icon {...props} d="M12 15V4.4M8.4 8 12 4.4 15.6 8M5 19.5h14" />;
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

export function HandOverIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M8.5 3.5h7a1 1 0 0 1 1 1v9M7.5 12v-7.5a1 1 0 0 1 1-1M3.5 16.5l3.2-2.6a2 2 0 0 1 1.3-.4h3.6a1.3 1.3 0 0 1 0 2.6h-2.3M13 16l4.3-1.5a1.4 1.4 0 0 1 1.1 2.5l-4.8 3a3 3 0 0 1-2.3.3l-3.3-.9-4.5.1M11 6h2"
    />
  );
}

export function PlayIcon(props: IconProps) {
  return <Icon {...props} d="M8 5.2v13.6L18.6 12z" />;
}

export function PenIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M4.5 19.5c1-5 2.5-8.2 6.2-11L17 14.3c-2.6 3-7.5 4.7-12.5 5.2zM10.7 8.5l3-4 6.8 6.5-3.5 3.3M4.5 19.5l6-5.8"
    />
  );
}

export function PrivacyIcon(props: IconProps) {
  return (
    <Icon {...props} d="M12 3.5 5.5 6v5.2c0 4.2 2.6 7.4 6.5 9.3 3.9-1.9 6.5-5.1 6.5-9.3V6zM9 11.8l2.2 2.2 4-4.2" />
  );
}

export function LockIcon(props: IconProps) {
  return <Icon {...props} d="M6.5 11h11v8.5h-11zM8.8 11V8a3.2 3.2 0 0 1 6.4 0v3M12 14.2v2.2" />;
}

export function HelpIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M3.8 12a8.2 8.2 0 1 0 16.4 0 8.2 8.2 0 0 0-16.4 0M9.6 9.6a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.7M12 16.4v.1"
    />
  );
}

export function BellIcon(props: IconProps) {
  return <Icon {...props} d="M6 16.5V11a6 6 0 0 1 12 0v5.5M4.5 16.5h15M10 19.5a2.1 2.1 0 0 0 4 0M12 5V3.5" />;
}
