import { type Control, type FieldValues, useFieldArray, type UseFormReturn } from 'react-hook-form';
import { actionWords } from '../domain/words/actions';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { FieldGroup } from '../ui/Field';
import { PlusIcon } from '../ui/icons';
import { FieldRow, Row, Stack } from '../ui/Page';
import { TextField } from '../ui/TextField';

interface ActionsFieldProps {
  readonly form: { readonly form: { readonly control: unknown; readonly register: unknown } };
  readonly label?: string;
}

/** What was agreed to be done, by whom and by when. Stored under `actions`. */
export function ActionsField({ form, label = actionWords.actions }: ActionsFieldProps) {
  const control = form.form.control as Control<FieldValues>;
  const register = form.form.register as UseFormReturn<FieldValues>['register'];
  const { fields, append, remove } = useFieldArray({ control, name: 'actions' });
  return (
    <FieldGroup label={label}>
      <Stack>
        {fields.map((field, index) => (
          <Card key={field.id}>
            <Stack>
              <TextField label={actionWords.what} {...register(`actions.${String(index)}.what`)} />
              <FieldRow>
                <TextField label={actionWords.who} {...register(`actions.${String(index)}.who`)} />
                <TextField label={actionWords.by} {...register(`actions.${String(index)}.by`)} />
              </FieldRow>
              <Row>
                <Button look="quiet" onClick={() => remove(index)}>
                  {actionWords.remove(index + 1)}
                </Button>
              </Row>
            </Stack>
          </Card>
        ))}
        <Button icon={<PlusIcon />} onClick={() => append({ what: '', who: '', by: '' })}>
          {actionWords.add}
        </Button>
      </Stack>
    </FieldGroup>
  );
}
