import { useState } from 'react';
import { Controller } from 'react-hook-form';
import type { Client } from '../../domain/records/client';
import type { Identity } from '../../domain/records/identity';
import { newRecord } from '../../domain/records/new-record';
import { clientWords as words } from '../../domain/words/clients';
import { Fold } from '../../ui/Fold';
import { FieldRow, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { usePortfolio } from '../../workspace/use-portfolio';

/** The key from a code name to a person. */
export function IdentitySection({ client }: { readonly client: Client }) {
  const { ids, clock } = useServices();
  const standing = usePortfolio().belonging('identity', client.id)[0];
  const [fresh] = useState(() => newRecord('identity', ids.next(), clock.now(), { clientId: client.id }));
  return (
    <Fold title={words.identity} meta={words.identityNote}>
      <IdentityForm key={client.id} client={client} identity={standing ?? fresh} />
    </Fold>
  );
}

interface IdentityFormProps {
  readonly client: Client;
  readonly identity: Identity;
}

function IdentityForm({ client, identity }: IdentityFormProps) {
  const form = useRecordForm<'identity'>(identity, draftKey('identity', 'of', identity.clientId));
  return (
    <RecordFormFrame form={form} isInline saveLabel={words.saveIdentity}>
      <Stack gap="loose">
        <FieldRow>
          <TextField label={words.identityName} autoComplete="off" {...form.text('name')} />
          <TextField label={words.identityContact} autoComplete="off" {...form.text('contact')} />
        </FieldRow>
        <TextField label={words.identityOrganisation} autoComplete="off" {...form.text('organisation')} />
        <Controller
          control={form.form.control}
          name="stakeholderNames"
          render={({ field }) => (
            <StakeholderNames client={client} names={field.value} onNames={(names) => field.onChange(names)} />
          )}
        />
      </Stack>
    </RecordFormFrame>
  );
}

type Names = Identity['stakeholderNames'];

interface StakeholderNamesProps {
  readonly client: Client;
  readonly names: Names;
  readonly onNames: (names: Names) => void;
}

/** A name for each stakeholder of the client. Names of stakeholders who are listed no longer are kept. */
function StakeholderNames({ client, names, onNames }: StakeholderNamesProps) {
  return client.stakeholders.map(({ id, role }) => (
    <TextField
      key={id}
      id={`stakeholder-${id}`}
      label={words.stakeholderName(role)}
      autoComplete="off"
      value={names.find(({ stakeholderId }) => stakeholderId === id)?.name ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onNames([
          ...names.filter(({ stakeholderId }) => stakeholderId !== id),
          ...(value === '' ? [] : [{ stakeholderId: id, name: value }]),
        ])
      }
    />
  ));
}
