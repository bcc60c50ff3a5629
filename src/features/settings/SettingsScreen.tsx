import { useSyncExternalStore } from 'react';
import { settingsWords as words } from '../../domain/words/settings';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { SegmentedControl } from '../../ui/ChoiceGroup';
import { DownloadIcon } from '../../ui/icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { choicesOf } from '../../workspace/choices';
import { OpenSample } from '../../workspace/OpenSample';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { AboutSection, type AboutTheApp } from './AboutSection';

export function SettingsScreen({ about }: { readonly about: AboutTheApp }) {
  return (
    <Page>
      <PageHeader title={words.title} back={{ href: paths.more }} />
      <Stack gap="loose">
        <LookSection />
        <SampleSection />
        <StorageSection />
        <AboutSection about={about} />
      </Stack>
    </Page>
  );
}

function LookSection() {
  const { theme } = useServices();
  const choice = useSyncExternalStore(theme.subscribe, theme.choice);
  return (
    <Section title={words.look}>
      <SegmentedControl
        label={words.look}
        isLabelHidden
        choices={choicesOf(words.themes)}
        value={choice}
        onValue={theme.choose}
      />
    </Section>
  );
}

/** Where the portfolio is kept has a page of its own. */
function StorageSection() {
  return (
    <Card isFlush>
      <List label={words.storage}>
        <ListRow href={paths.storage} leading={<DownloadIcon />} title={words.storage} meta={words.storageMeta} />
      </List>
    </Card>
  );
}

function SampleSection() {
  const { sample } = useServices();
  return (
    <Section title={words.sample} note={words.sampleNote}>
      <Row>
        {sample.isOpen ? (
          <Button look="danger" onClick={() => void sample.remove()}>
            {words.removeSample}
          </Button>
        ) : (
          <OpenSample />
        )}
      </Row>
    </Section>
  );
}
