import { useState } from 'react';
import { emptyTermsFrom, termsOf, type Terms } from '../../domain/contract-terms';
import type { Client } from '../../domain/records/client';
import type { Contract } from '../../domain/records/contract';
import { newRecord } from '../../domain/records/new-record';
import { contractWords as words } from '../../domain/words/contract';
import { formWords } from '../../domain/words/form';
import { standardTerms } from '../../domain/words/standard-terms';
import { Button, ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Row, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { useAnnouncer } from '../../ui/Toast';
import { clientName } from '../../workspace/names';
import { paths } from '../../workspace/paths';
import { type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { useClientNoun, usePortfolio } from '../../workspace/use-portfolio';
import { TermsFields } from './TermsFields';

interface ContractFormProps {
  readonly client: Client;
  readonly contract: Contract;
}

export function ContractForm({ client, contract }: ContractFormProps) {
  const form = useRecordForm<'contract'>(contract, draftKey('contract', 'of', contract.clientId));
  return (
    <Stack gap="loose">
      {form.isNew() && <TemplateChoice client={client} form={form} />}
      <RecordFormFrame form={form}>
        <TermsFields form={form} />
      </RecordFormFrame>
      {!form.isNew() && <KeepAsTemplate contract={contract} />}
    </Stack>
  );
}

/** Fills what is still empty from our terms or from some that the candidate has kept. */
function TemplateChoice({ client, form }: { readonly client: Client; readonly form: RecordForm<'contract'> }) {
  const { ids } = useServices();
  const noun = useClientNoun();
  const { showToast } = useAnnouncer();
  const templates = usePortfolio().all('contractTemplate');
  const [chosen, setChosen] = useState('');
  const fill = (): void => {
    const isThreeWay = form.form.getValues('form') === 'three_way';
    const own = templates.find(({ id }) => id === chosen);
    const terms: Terms =
      own === undefined ? standardTerms({ noun, practice: client.practice, isThreeWay }) : termsOf(own);
    const filled = Object.entries(emptyTermsFrom(terms, form.form.getValues(), () => ids.next()));
    for (const [name, value] of filled) form.form.setValue(name as 'purpose', value as string, { shouldDirty: true });
    showToast({ message: words.filled(filled.length) });
  };
  return (
    <Card>
      <Stack>
        <SelectField
          label={words.template}
          hint={words.templateNote}
          choices={templates.map(({ id, name }) => ({ value: id, label: name || words.nameless }))}
          emptyLabel={words.ours}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Row>
          <Button onClick={fill}>{words.useTemplate}</Button>
          <ButtonLink look="quiet" href={paths.contractTemplates}>
            {words.toTemplates}
          </ButtonLink>
        </Row>
      </Stack>
    </Card>
  );
}

function KeepAsTemplate({ contract }: { readonly contract: Contract }) {
  const { ids, clock, portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const name = clientName(usePortfolio(), contract.clientId);
  const keep = async (): Promise<void> => {
    const terms = { ...termsOf(contract), form: contract.form, name: words.title(name) };
    const record = newRecord('contractTemplate', ids.next(), clock.now(), terms);
    const done = await portfolio.commit([{ op: 'put', record }]);
    showToast({ message: done.ok ? words.keptAsTemplate : formWords.notSaved(done.problem) });
  };
  return (
    <Row>
      <Button look="quiet" onClick={() => void keep()}>
        {words.keepAsTemplate}
      </Button>
      <ButtonLink look="quiet" href={paths.contractTemplates}>
        {words.toTemplates}
      </ButtonLink>
    </Row>
  );
}
