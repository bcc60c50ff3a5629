import { useEffect, useSyncExternalStore } from 'react';
import { settingsWords } from '../../domain/words/settings';
import { storageWords } from '../../domain/words/storage-page';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DefinitionList } from '../../ui/DefinitionList';
import { Row, Section, Stack } from '../../ui/Page';
import type { StorageStatus } from '../../workspace/backup-services';
import { type DeviceStatus, useServices } from '../../workspace/services';
import { useStorageStatus } from './use-backups';

const words = storageWords.facts;

/** Where the data is, and what the browser says of keeping it. */
export function FactsSection() {
  const { device, storageStatus } = useServices();
  const { offline, persisted, install } = useSyncExternalStore(device.subscribe, device.status);
  const { room, secondCopy } = useStorageStatus();
  useEffect(() => void storageStatus.refresh(), [storageStatus]);
  return (
    <Section title={words.title}>
      <Card>
        <Stack>
          <DefinitionList
            entries={[
              { term: words.where, details: words.whereText },
              { term: words.promise, details: promiseText(persisted, install) },
              { term: words.secondCopy, details: words.secondCopies[secondCopy] },
              { term: words.room, details: roomText(room) },
              { term: words.offline, details: offlineText(offline) },
            ]}
          />
          <Row>
            {persisted === false && <Button onClick={() => void device.persist()}>{words.ask}</Button>}
            {install === 'can_prompt' && <Button onClick={() => void device.install()}>{words.install}</Button>}
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

function promiseText(persisted: boolean | null, install: DeviceStatus['install']): string {
  if (persisted === true) return words.promised;
  if (install === 'ios_tab') return words.iosTab;
  return persisted === null ? words.promiseUnknown : words.notPromised;
}

function roomText(room: StorageStatus['room']): string {
  return room === null ? words.roomUnknown : words.roomLeft(room.used, Math.max(0, room.most - room.used));
}

function offlineText({ ready, done, total }: DeviceStatus['offline']): string {
  if (ready) return settingsWords.offlineReady;
  return total === 0 ? settingsWords.offlineUnknown : settingsWords.offlinePending(done, total);
}
