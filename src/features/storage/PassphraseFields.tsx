import { passphraseStrength } from '../../domain/backup-care/passphrase-strength';
import { storageWords } from '../../domain/words/storage-page';
import { CheckboxField } from '../../ui/CheckboxField';
import { Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import type { PassphraseForm } from './use-passphrase';

const words = storageWords.passphrase;

/** Whether a backup is protected, and by what: typed twice, with an honest word on how good it is. */
export function PassphraseFields({ form }: { readonly form: PassphraseForm }) {
  const strength = passphraseStrength(form.first);
  return (
    <Stack>
      <CheckboxField
        label={words.use}
        hint={words.useHint}
        checked={form.isWanted}
        onChange={(event) => form.want(event.currentTarget.checked)}
      />
      {form.isWanted && (
        <>
          <TextField
            label={words.first}
            type="password"
            autoComplete="new-password"
            hint={words.strengths[strength] || words.loss}
            error={form.problem === 'needed' || form.problem === 'short' ? words[form.problem] : undefined}
            value={form.first}
            onChange={(event) => form.typeFirst(event.currentTarget.value)}
          />
          <TextField
            label={words.again}
            type="password"
            autoComplete="new-password"
            hint={strength === 'none' ? undefined : words.loss}
            error={form.problem === 'differ' ? words.differ : undefined}
            value={form.again}
            onChange={(event) => form.typeAgain(event.currentTarget.value)}
          />
        </>
      )}
    </Stack>
  );
}
