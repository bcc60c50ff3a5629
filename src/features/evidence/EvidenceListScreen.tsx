import type { EvidenceItem } from '../../domain/records/evidence-item';
import type { WitnessStatement } from '../../domain/records/witness-statement';
import { evidenceWords as words } from '../../domain/words/evidence';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { PlusIcon } from '../../ui/icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
import { useEnrolmentFilter } from '../../workspace/enrolment-filter';
import { NEW, newEvidencePath, paths } from '../../workspace/paths';
import { usePortfolio } from '../../workspace/use-portfolio';

export function EvidenceListScreen() {
  const portfolio = usePortfolio();
  const filter = useEnrolmentFilter();
  const items = portfolio.all('evidenceItem').filter(filter.shows).toReversed();
  const statements = portfolio.all('witnessStatement').filter(filter.shows).toReversed();
  const add = (
    <Row>
      <ButtonLink look="primary" href={newEvidencePath({})} icon={<PlusIcon />}>
        {words.add}
      </ButtonLink>
      <ButtonLink href={paths.witness(NEW)} icon={<PlusIcon />}>
        {words.addWitness}
      </ButtonLink>
    </Row>
  );
  const isEmpty = portfolio.all('evidenceItem').length + portfolio.all('witnessStatement').length === 0;
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.more }} actions={!isEmpty && add} />
      {isEmpty && (
        <EmptyState title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      )}
      {!isEmpty && filter.control}
      <Stack gap="loose">
        {items.length > 0 && (
          <Section title={words.items}>
            <Shown items={items}>
              {(shown) => (
                <Card isFlush>
                  <List label={words.items}>
                    {shown.map((item) => (
                      <ItemRow key={item.id} item={item} note={filter.noteOn(item)} />
                    ))}
                  </List>
                </Card>
              )}
            </Shown>
          </Section>
        )}
        {statements.length > 0 && (
          <Section title={words.witnesses}>
            <Shown items={statements}>
              {(shown) => (
                <Card isFlush>
                  <List label={words.witnesses}>
                    {shown.map((statement) => (
                      <StatementRow key={statement.id} statement={statement} note={filter.noteOn(statement)} />
                    ))}
                  </List>
                </Card>
              )}
            </Shown>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function ItemRow({ item, note }: { readonly item: EvidenceItem; readonly note: string }) {
  const day = item.producedOn === null ? recordWords.noDate : formatDate(item.producedOn);
  const kind = recordWords.evidenceKinds[item.evidenceKind];
  return (
    <ListRow
      href={paths.evidence(item.id)}
      leading={item.ref}
      title={item.title || words.unnamed}
      meta={[day, kind, words.files(item.files.length), words.serves(item.serves.length), note]
        .filter(Boolean)
        .join(', ')}
    />
  );
}

function StatementRow({ statement, note }: { readonly statement: WitnessStatement; readonly note: string }) {
  const day = statement.statedOn === null ? recordWords.noDate : formatDate(statement.statedOn);
  return (
    <ListRow
      href={paths.witness(statement.id)}
      leading={statement.ref}
      title={statement.witnessName || words.unnamedWitness}
      meta={[day, words.files(statement.files.length), words.serves(statement.serves.length), note]
        .filter(Boolean)
        .join(', ')}
    />
  );
}
