import { useState } from 'react';
import type { IsoDate } from '../../src/domain/time';
import { toIsoDate } from '../../src/domain/time';
import { Button } from '../../src/ui/Button';
import { ChipGroup, MultiChipGroup } from '../../src/ui/ChoiceGroup';
import { DayField } from '../../src/ui/DayField';
import { DurationField } from '../../src/ui/DurationField';
import { InPersonIcon, PhoneIcon, VideoIcon } from '../../src/ui/screen-icons';
import { ActionBar, Page, PageHeader, Stack } from '../../src/ui/Page';
import { TextField } from '../../src/ui/TextField';
import { useAnnouncer } from '../../src/ui/Toast';

const CLIENTS = ['AB', 'CD', 'Robin', 'Team North'].map((value) => ({ value, label: value }));
const MEDIA = [
  { value: 'in_person', label: 'In person', icon: <InPersonIcon /> },
  { value: 'video', label: 'Video', icon: <VideoIcon /> },
  { value: 'phone', label: 'Phone', icon: <PhoneIcon /> },
] as const;

export function LogPage() {
  const { showToast } = useAnnouncer();
  const today = toIsoDate('2026-05-13');
  const [clients, setClients] = useState<readonly string[]>(['AB']);
  const [day, setDay] = useState<IsoDate | null>(today);
  const [minutes, setMinutes] = useState<number | null>(60);
  const [medium, setMedium] = useState<'in_person' | 'video' | 'phone'>('video');
  if (today === null) return null;
  const save = () =>
    showToast({
      message: 'Session 4 with AB saved, 60 min. 13 h 30 of 18 h.',
      actions: [
        { label: 'Undo', onPress: () => undefined },
        { label: 'Reflect now', onPress: () => undefined },
      ],
    });
  return (
    <Page>
      <PageHeader title="Log a session" />
      <Stack gap="loose">
        <MultiChipGroup label="Who with" choices={CLIENTS} values={clients} onValues={setClients} />
        <DayField label="When" today={today} value={day} onValue={setDay} />
        <DurationField label="How long" value={minutes} onValue={setMinutes} />
        <ChipGroup layout="even" label="How" choices={MEDIA} value={medium} onValue={setMedium} />
        <TextField label="One line to remember it by" isOptional placeholder="Delegating without hovering" />
      </Stack>
      <ActionBar>
        <Button look="primary" isLarge onClick={save}>
          Save session
        </Button>
      </ActionBar>
    </Page>
  );
}
