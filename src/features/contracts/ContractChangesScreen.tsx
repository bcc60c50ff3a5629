import { changedVersions, type FieldChange, type SignedVersion } from '../../domain/contract-changes';
import { contractInForce } from '../../domain/contract-standing';
import type { RecordId } from '../../domain/ids';
import type { Client } from '../../domain/records/client';
import { type DiffPart, diffTexts } from '../../domain/text-diff';
import { contractChangeWords as words } from '../../domain/words/contract-changes';
import { fieldLabel, fieldText } from '../../domain/words/fields';
import { formatDate, formatList } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { UndoIcon } from '../../ui/screen-icons';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import { usePortfolio } from '../../workspace/use-portfolio';
import styles from './ContractChanges.module.css';
import { partyLabel } from './party-label';

/** Each text that was signed and no longer stands, beside the contract of today, with the differences marked. */
export function ContractChangesScreen({ clientId }: { readonly clientId: string }) {
  const portfolio = usePortfolio();
  const client = portfolio.get('client', clientId as RecordId);
  const contract = client === undefined ? undefined : contractInForce(portfolio, client.id);
  const back = { href: paths.contract(clientId), label: words.back };
  if (client === undefined || contract === undefined) return <NotHere title={words.gone} back={back} />;
  const versions = changedVersions(contract, portfolio.belonging('signature', contract.id));
  return (
    <Page isWide>
      <PageHeader title={versions.length === 0 ? words.gone : words.title} lead={words.lead} back={back} />
      <Stack gap="loose">
        {versions.map((version) => (
          <Version key={version.signatures[0]?.id} client={client} version={version} />
        ))}
        <Row>
          <ButtonLink href={paths.history(contract.id)} icon={<UndoIcon />}>
            {words.toHistory}
          </ButtonLink>
        </Row>
      </Stack>
    </Page>
  );
}

function Version({ client, version }: { readonly client: Client; readonly version: SignedVersion }) {
  const { signatures, isSealWhole, changes } = version;
  const parties = formatList([...new Set(signatures.map((one) => partyLabel(client, one)))]);
  const days = [
    ...new Set(signatures.map(({ signedOn }) => (signedOn === null ? recordWords.noDate : formatDate(signedOn)))),
  ];
  return (
    <Section
      look="small"
      title={words.signedBy(parties, formatList(days))}
      note={changes === null ? undefined : words.parts(changes.length)}
    >
      <Stack>
        {!isSealWhole && <Banner tone="problem">{words.broken}</Banner>}
        {changes === null && <Banner tone="warning">{words.unreadable}</Banner>}
        {changes?.map((change) => (
          <Difference key={change.field} change={change} />
        ))}
      </Stack>
    </Section>
  );
}

function Difference({ change: { field, signed, now } }: { readonly change: FieldChange }) {
  const { before, after } = diffTexts(readable(field, signed), readable(field, now));
  return (
    <Card>
      <h3>{fieldLabel('contract', field)}</h3>
      <div className={styles.sides}>
        <Side title={words.signed} parts={before} mark="del" />
        <Side title={words.now} parts={after} mark="ins" />
      </div>
    </Card>
  );
}

interface SideProps {
  readonly title: string;
  readonly parts: readonly DiffPart[];
  readonly mark: 'del' | 'ins';
}

function Side({ title, parts, mark: Mark }: SideProps) {
  return (
    <div>
      <h4 className={styles.title}>{title}</h4>
      <p className={styles.text}>
        {parts.map(({ isShared, text }, index) =>
          isShared ? <span key={index}>{text}</span> : <Mark key={index}>{text}</Mark>,
        )}
        {parts.length === 0 && words.nothing}
      </p>
    </div>
  );
}

/** A text as it was typed; anything else as a person reads it. */
function readable(field: string, value: unknown): string {
  if (typeof value === 'string' && !field.endsWith('On') && field !== 'form') return value;
  return fieldText('contract', field, value, (id) => id);
}
