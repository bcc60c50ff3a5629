import { storageWords as words } from '../../domain/words/storage-page';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { UploadIcon } from '../../ui/screen-icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { BackupSection } from './BackupSection';
import { DevicesSection } from './DevicesSection';
import { FactsSection } from './FactsSection';
import { FolderSection } from './FolderSection';
import { PortableSection } from './PortableSection';
import { ProofSection } from './ProofSection';
import { RiskCard } from './RiskCard';
import { SnapshotSection } from './SnapshotSection';
import { UnreadableSection } from './UnreadableSection';
import { useStorageStatus } from './use-backups';

/** How safe the portfolio is, in plain words, and what makes it safer. */
export function StorageScreen() {
  return (
    <Page>
      <PageHeader title={words.title} back={{ href: paths.more }} />
      <Stack gap="loose">
        <RiskCard />
        <UnreadableSection />
        <BackupSection />
        <FolderSection />
        <OpenSection />
        <DevicesSection />
        <SnapshotSection />
        <ProofSection />
        <FactsSection />
        <LatelySection />
        <PortableSection />
        <RescueSection />
      </Stack>
    </Page>
  );
}

function OpenSection() {
  return (
    <Section title={words.open.title} note={words.open.note}>
      <Row>
        <ButtonLink href={paths.openFile} icon={<UploadIcon />}>
          {words.open.action}
        </ButtonLink>
      </Row>
    </Section>
  );
}

function LatelySection() {
  const { lately } = useStorageStatus();
  if (lately.length === 0) return null;
  return (
    <Section title={words.lately.title}>
      <Card isFlush>
        <List label={words.lately.title}>
          {lately.map(({ at, kind, records }) => (
            <ListRow key={`${at} ${kind}`} title={words.lately.kinds[kind](records)} meta={words.moment(at)} />
          ))}
        </List>
      </Card>
    </Section>
  );
}

/** A page of its own, outside the app: a plain link, so that the browser goes there. */
function RescueSection() {
  return (
    <Section title={words.rescue.title} note={words.rescue.text}>
      <p>
        <a href={paths.rescue}>{words.rescue.link}</a>
      </p>
    </Section>
  );
}
