import { contractWords as words } from '../../domain/words/contract';
import { recordWords } from '../../domain/words/records';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader } from '../../ui/Page';
import { ContractIcon } from '../../ui/screen-icons';
import { NEW, paths } from '../../workspace/paths';
import { usePortfolio } from '../../workspace/use-portfolio';

/** The candidate's own terms to begin contracts from. */
export function TemplatesScreen() {
  const templates = usePortfolio().all('contractTemplate');
  const add = (
    <ButtonLink look="primary" href={paths.contractTemplate(NEW)}>
      {words.newTemplate}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={words.templates}
        lead={words.templatesLead}
        back={{ href: paths.clients }}
        actions={templates.length > 0 && add}
      />
      {templates.length === 0 ? (
        <EmptyState title={words.noTemplates} action={add}>
          {words.noTemplatesText}
        </EmptyState>
      ) : (
        <Card isFlush>
          <List label={words.templates}>
            {templates.map(({ id, name, form }) => (
              <ListRow
                key={id}
                href={paths.contractTemplate(id)}
                leading={<ContractIcon />}
                title={name || words.nameless}
                meta={recordWords.contractForms[form]}
              />
            ))}
          </List>
        </Card>
      )}
    </Page>
  );
}
