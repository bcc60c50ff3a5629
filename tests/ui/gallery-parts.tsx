import { useState } from 'react';
import { Banner } from '../../src/ui/Banner';
import { Button, ButtonLink } from '../../src/ui/Button';
import { Card } from '../../src/ui/Card';
import { SegmentedControl } from '../../src/ui/ChoiceGroup';
import { DefinitionList } from '../../src/ui/DefinitionList';
import { ConfirmDialog, Dialog } from '../../src/ui/Dialog';
import { EmptyState } from '../../src/ui/EmptyState';
import { IconButton } from '../../src/ui/IconButton';
import * as firstIcons from '../../src/ui/icons';
import * as screenIcons from '../../src/ui/screen-icons';
import { ChairsPicture, DiaryPicture, FolderPicture, PathPicture, WindowPicture } from '../../src/ui/illustrations';
import { List, ListRow } from '../../src/ui/List';
import { ProgressBar } from '../../src/ui/Meter';
import { Page, PageHeader, Row, Section, Stack } from '../../src/ui/Page';
import { SignatureView } from '../../src/ui/Signature';
import { type BadgeState, StateBadge } from '../../src/ui/StateBadge';
import { TextField } from '../../src/ui/TextField';

const STATES: readonly BadgeState[] = ['met', 'not_met', 'warning', 'declared', 'for_assessor', 'not_applicable'];

const { Icon: _, ...icons } = firstIcons;

export function PartsPage() {
  const [view, setView] = useState<'list' | 'grid' | 'order'>('list');
  const [open, setOpen] = useState<'none' | 'form' | 'confirm'>('none');
  const [isUpdateShown, setIsUpdateShown] = useState(true);
  const close = () => setOpen('none');
  return (
    <Page>
      <PageHeader title="Sessions" actions={<Button icon={<firstIcons.DownloadIcon />}>Export</Button>} />
      <SegmentedControl label="View" isLabelHidden choices={VIEWS} value={view} onValue={setView} />
      <Section title="May 2026" note="3 sessions, 2 h 45 min">
        <Card isFlush>
          <List label="Sessions in May">
            <ListRow
              href="/log"
              leading="D12"
              title="Session 4 with AB"
              meta={
                <>
                  <span>Tue, 12 May</span>
                  <span>60 min</span>
                  <span>Video</span>
                </>
              }
              trailing={<StateBadge state="met" />}
            />
            <ListRow
              href="/log"
              leading="D11"
              title="Session 1 with Robin"
              meta={
                <>
                  <span>Mon, 11 May</span>
                  <span>45 min</span>
                  <span>In person</span>
                </>
              }
              trailing={<StateBadge state="not_met" label="No reflection" />}
            />
            <ListRow
              leading="D10"
              title="Session 3 with AB"
              meta="Cancelled"
              trailing={<StateBadge state="not_applicable" label="Does not count" />}
              action={<IconButton label="Delete D10" icon={<screenIcons.TrashIcon />} />}
            />
          </List>
        </Card>
      </Section>
      <Section title="States">
        <Row>
          {STATES.map((state) => (
            <StateBadge key={state} state={state} />
          ))}
        </Row>
      </Section>
      <Section title="Buttons">
        <Row>
          <Button look="primary">Save</Button>
          <Button>Add actions</Button>
          <Button look="quiet">Not now</Button>
          <Button look="danger" onClick={() => setOpen('confirm')}>
            Delete
          </Button>
          <Button look="spark">Start</Button>
          <Button look="primary" isBusy>
            Save
          </Button>
          <Button disabled>Not yet</Button>
          <ButtonLink href="/" icon={<icons.HomeIcon />}>
            Home
          </ButtonLink>
          <Button onClick={() => setOpen('form')}>Open a dialog</Button>
        </Row>
      </Section>
      <Section title="Banners">
        <Stack gap="tight">
          {isUpdateShown && (
            <Banner
              title="An update is ready"
              action={<Button>Update now</Button>}
              onDismiss={() => setIsUpdateShown(false)}
            />
          )}
          <Banner tone="success">All of it is on this device: you can go offline.</Banner>
          <Banner tone="warning" title="3 h logged since the last backup" action={<Button>Back up</Button>} />
          <Banner tone="problem" title="Not saved">
            This device has no room left for the app.
          </Banner>
        </Stack>
      </Section>
      <Section title="Progress">
        <Stack>
          <ProgressBar label="Making the PDF" value={14} max={40} valueText="Page 14 of 40" />
          <ProgressBar label="Reading the file" value={null} max={1} valueText="A moment" />
        </Stack>
      </Section>
      <Section title="A record">
        <Card>
          <DefinitionList entries={RECORD} />
          <SignatureView
            label="Signature of AB"
            strokes={[[100, 200, 200, 100, 300, 220, 400, 120, 520, 240, 600, 180]]}
          />
        </Card>
      </Section>
      <Section title="Before there is anything">
        <Card>
          <EmptyState
            title="No sessions yet"
            picture={<ChairsPicture />}
            action={
              <ButtonLink look="primary" href="/log">
                Log the first one
              </ButtonLink>
            }
          >
            Each session you log adds to your hours by itself.
          </EmptyState>
        </Card>
        <Row>
          {[DiaryPicture, FolderPicture, PathPicture, WindowPicture].map((Picture) => (
            <div key={Picture.name} style={{ width: '8.5rem' }}>
              <Picture />
            </div>
          ))}
        </Row>
      </Section>
      <Section title="Icons">
        <Row>
          {Object.entries({ ...icons, ...screenIcons }).map(([name, Icon]) => (
            <Icon key={name} size="1.75rem" />
          ))}
        </Row>
      </Section>
      <Dialog
        isOpen={open === 'form'}
        onClose={close}
        title="Add an action"
        actions={
          <>
            <Button look="primary" onClick={close}>
              Add
            </Button>
            <Button onClick={close}>Cancel</Button>
          </>
        }
      >
        <Stack>
          <TextField label="What" />
          <TextField label="Who" />
        </Stack>
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        title="Delete session D12?"
        confirmLabel="Delete"
        isDangerous
      >
        Its reflection stays, but serves no session any more.
      </ConfirmDialog>
    </Page>
  );
}

const VIEWS = [
  { value: 'list', label: 'List' },
  { value: 'grid', label: 'Grid' },
  { value: 'order', label: 'Order of events' },
] as const;

const RECORD = [
  { term: 'Purpose', details: 'To take on the new team with a calm week.' },
  { term: 'Confidentiality', details: 'What is said stays here.\nExcept for harm or crime.' },
  { term: 'Agreed on', details: '2 March 2026' },
];
