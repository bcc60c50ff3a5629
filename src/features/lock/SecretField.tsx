import { TextField } from '../../ui/TextField';

export interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onValue: (text: string) => void;
}

/** Where the passphrase, or the recovery key, is asked for once more. */
export function SecretField({ label, value, error, onValue }: SecretFieldProps) {
  return (
    <TextField
      label={label}
      type="password"
      autoComplete="current-password"
      error={error}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}
