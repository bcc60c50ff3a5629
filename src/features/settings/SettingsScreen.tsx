import { useSyncExternalStore } from 'react';
import { settingsWords as words } from '../../domain/words/settings';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/ChoiceGroup';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { choicesOf } from '../../workspace/choices';
import { OpenSample } from '../../workspace/OpenSample';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { usePortfolioState } from '../../workspace/use-portfolio';
import { PortfolioFileSection } from './PortfolioFileSection';

export function SettingsScreen() {
  return (
    <Page>
      <PageHeader title={words.title} back={{ href: paths.more }} />
      <Stack gap="loose">
        <PortfolioFileSection />
        <DeviceSection />
        <Unreadable />
        <LookSection />
        <SampleSection />
        <Section title={words.about}>
          <p>{words.aboutText}</p>
        </Section>
      </Stack>
    </Page>
  );
}

function DeviceSection() {
  const { device } = useServices();
  const { offline, persisted, install } = useSyncExternalStore(device.subscribe, device.status);
  const offlineText = offline.ready
    ? words.offlineReady
    : offline.total === 0
      ? words.offlineUnknown
      : words.offlinePending(offline.done, offline.total);
  return (
    <Section title={words.storage}>
      <Stack>
        <p>{offlineText}</p>
        {persisted !== null && <p>{persisted ? words.persisted : words.notPersisted}</p>}
        <Row>
          {persisted === false && <Button onClick={() => void device.persist()}>{words.askPersist}</Button>}
          {install === 'can_prompt' && <Button onClick={() => void device.install()}>{words.install}</Button>}
        </Row>
      </Stack>
    </Section>
  );
}

function Unreadable() {
  const { unreadable } = usePortfolioState();
  if (unreadable.length === 0) return null;
  return (
    <Section title={words.unreadable} note={words.unreadableNote}>
      <List label={words.unreadable}>
        {unreadable.map((row) => (
          <ListRow key={row.id} title={row.recordKind} meta={row.reason} />
        ))}
      </List>
    </Section>
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
