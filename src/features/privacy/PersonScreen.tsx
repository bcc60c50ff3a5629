import { useEffect, useState } from 'react';
import type { BackupTrace } from '../../domain/backup-care/backup-trace';
import type { RecordId } from '../../domain/ids';
import { recordsAbout } from '../../domain/privacy/person-records';
import type { Client } from '../../domain/records/client';
import type { Identity } from '../../domain/records/identity';
import { newRecord } from '../../domain/records/new-record';
import { dateOfInstant } from '../../domain/time';
import { formatDate } from '../../domain/words/format';
import { personFileWords } from '../../domain/words/person-file';
import { privacyWords as words } from '../../domain/words/privacy';
import { recordWords } from '../../domain/words/records';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { DownloadIcon } from '../../ui/icons';
import { FieldRow, Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { useClientNoun, usePortfolio } from '../../workspace/use-portfolio';
import { draftKey } from '../../workspace/use-record';
import { EraseSection } from './EraseSection';

/** Makes the page with everything about a client. Rejects if it could not be made. */
export type MakePersonFile = (clientId: RecordId) => Promise<Blob>;

interface PersonScreenProps {
  readonly id: string;
  readonly makeFile: MakePersonFile;
}

/** What is kept about one client, for how long, and how to let go of it. */
export function PersonScreen({ id, makeFile }: PersonScreenProps) {
  const portfolio = usePortfolio();
  const noun = useClientNoun();
  const client = portfolio.get('client', id as RecordId);
  const back = { href: paths.privacy, label: words.title };
  if (client === undefined) return <NotHere title={words.gone(noun)} back={back} />;
  const { own, shared } = recordsAbout(portfolio, client.id);
  return (
    <Page>
      <PageHeader
        title={words.about(client.codeName || recordWords.nameless)}
        back={back}
        lead={[words.own(own.length), ...(shared.length === 0 ? [] : [words.shared(shared.length)])].join(', ')}
      />
      <Stack gap="loose">
        <ConsentSection key={client.id} client={client} />
        <EverythingSection client={client} makeFile={makeFile} />
        <BackupsSection client={client} />
        <EraseSection client={client} />
      </Stack>
    </Page>
  );
}

function ConsentSection({ client }: { readonly client: Client }) {
  const { ids, clock } = useServices();
  const standing = usePortfolio().belonging('identity', client.id)[0];
  const [fresh] = useState(() => newRecord('identity', ids.next(), clock.now(), { clientId: client.id }));
  return (
    <Section title={words.consent} note={words.consentNote}>
      <ConsentForm identity={standing ?? fresh} />
    </Section>
  );
}

function ConsentForm({ identity }: { readonly identity: Identity }) {
  const form = useRecordForm<'identity'>(identity, draftKey('identity', 'consent', identity.clientId));
  return (
    <RecordFormFrame form={form} isInline saveLabel={words.saveConsent}>
      <FieldRow>
        <DateField label={words.consentOn} {...form.orNull('consentOn')} />
        <TextField label={words.consentHow} hint={words.consentHowHint} {...form.text('consentHow')} />
      </FieldRow>
      <TextArea label={words.consentCovers} hint={words.consentCoversHint} {...form.text('consentCovers')} />
      <FieldRow>
        <DateField label={words.reviewOn} hint={words.reviewOnHint} {...form.orNull('reviewOn')} />
        <DateField label={words.consentWithdrawnOn} isOptional {...form.orNull('consentWithdrawnOn')} />
      </FieldRow>
    </RecordFormFrame>
  );
}

type Saving = { readonly kind: 'idle' | 'busy' | 'failed' } | { readonly kind: 'saved'; readonly fileName: string };

function EverythingSection({ client, makeFile }: { readonly client: Client; readonly makeFile: MakePersonFile }) {
  const { files, clock } = useServices();
  const [state, setState] = useState<Saving>({ kind: 'idle' });
  const save = async (): Promise<void> => {
    setState({ kind: 'busy' });
    try {
      const fileName = personFileWords.fileName(clock.today());
      files.save(await makeFile(client.id), fileName);
      setState({ kind: 'saved', fileName });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  return (
    <Section title={words.everything} note={words.everythingNote}>
      <Stack>
        <Row>
          <Button icon={<DownloadIcon />} isBusy={state.kind === 'busy'} onClick={() => void save()}>
            {words.saveEverything}
          </Button>
        </Row>
        {state.kind === 'saved' && <Banner tone="success">{words.saved(state.fileName)}</Banner>}
        {state.kind === 'failed' && <Banner tone="problem">{words.notSaved}</Banner>}
      </Stack>
    </Section>
  );
}

function BackupsSection({ client }: { readonly client: Client }) {
  const { backups } = useServices();
  const [traces, setTraces] = useState<readonly BackupTrace[]>([]);
  useEffect(() => {
    backups.holding(client.id).then(setTraces, () => undefined); // not loaded yet and no network: none are shown
  }, [backups, client.id]);
  return (
    <Section title={words.backups} note={words.backupsNote}>
      {traces.length === 0 ? (
        <p>{words.noBackups}</p>
      ) : (
        <ul>
          {traces.toReversed().map(({ fileName, takenAt, place }) => (
            <li key={fileName}>{words.backup(fileName, formatDate(dateOfInstant(takenAt)), place)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
