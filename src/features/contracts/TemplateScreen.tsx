import { useLocation } from 'wouter';
import type { ContractTemplate } from '../../domain/records/contract-template';
import { contractWords as words } from '../../domain/words/contract';
import { standardTerms } from '../../domain/words/standard-terms';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { NotHere } from '../../workspace/NotHere';
import { NEW, paths } from '../../workspace/paths';
import { type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { draftKey, useRecordAt } from '../../workspace/use-record';
import { useClientNoun } from '../../workspace/use-portfolio';
import { TermsFields } from './TermsFields';

/** One template. A new one begins with our plain terms, to be rewritten. */
export function TemplateScreen({ id }: { readonly id: string }) {
  const noun = useClientNoun();
  const template = useRecordAt('contractTemplate', id, () =>
    standardTerms({ noun, practice: 'coaching', isThreeWay: true }),
  );
  const back = { href: paths.contractTemplates, label: words.templates };
  if (template === undefined) return <NotHere title={words.templateGone} back={back} />;
  return (
    <Page>
      <PageHeader title={id === NEW ? words.newTemplate : template.name || words.nameless} back={back} />
      <Stack gap="loose">
        <TemplateForm key={id} id={id} template={template} />
        {id !== NEW && <RemoveRecord record={template} words={words} leadsTo={paths.contractTemplates} />}
      </Stack>
    </Page>
  );
}

function TemplateForm({ id, template }: { readonly id: string; readonly template: ContractTemplate }) {
  const form = useRecordForm<'contractTemplate'>(template, draftKey('contractTemplate', id));
  const [, navigate] = useLocation();
  return (
    <RecordFormFrame
      form={form}
      onSaved={(saved) => id === NEW && navigate(paths.contractTemplate(saved.id), { replace: true })}
    >
      <TextField label={words.templateName} autoComplete="off" {...form.text('name')} />
      <TermsFields form={asTerms(form)} isTemplate />
    </RecordFormFrame>
  );
}

/** The compiler can't see that a template has every term of a contract. */
function asTerms(form: RecordForm<'contractTemplate'>): RecordForm<'contract'> {
  return form as unknown as RecordForm<'contract'>;
}
