import { passphraseStrength } from '../../domain/backup-care/passphrase-strength';
import { storageWords } from '../../domain/words/storage-page';
import { TextField } from '../../ui/TextField';
import type { NewPassphraseForm } from './use-new-passphrase';

export interface NewPassphraseProps {
  readonly form: NewPassphraseForm;
  readonly labels: { readonly first: string; readonly again: string };
}

/** Two fields, with an honest word on how good it is. */
export function NewPassphrase({ form, labels }: NewPassphraseProps) {
  const strength = storageWords.passphrase.strengths[passphraseStrength(form.first)];
  return (
    <>
      <TextField
        label={labels.first}
        type="password"
        autoComplete="new-password"
        hint={strength === '' ? undefined : strength}
        error={form.firstProblem}
        value={form.first}
        onChange={(event) => form.typeFirst(event.currentTarget.value)}
      />
      <TextField
        label={labels.again}
        type="password"
        autoComplete="new-password"
        error={form.againProblem}
        value={form.again}
        onChange={(event) => form.typeAgain(event.currentTarget.value)}
      />
    </>
  );
}
