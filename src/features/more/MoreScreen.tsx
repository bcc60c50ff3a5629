import { lockWords } from '../../domain/words/lock';
import { moreWords as words } from '../../domain/words/more';
import { Card } from '../../ui/Card';
import { ClientIcon, DownloadIcon, SearchIcon, SupervisionIcon } from '../../ui/icons';
import {
  BellIcon,
  ContractIcon,
  ExportIcon,
  FeedbackIcon,
  GoalIcon,
  HandOverIcon,
  HelpIcon,
  LockIcon,
  PaperclipIcon,
  PrivacyIcon,
  ReflectionIcon,
  SettingsIcon,
  UndoIcon,
} from '../../ui/screen-icons';
import { List, ListRow, type ListRowProps } from '../../ui/List';
import { Page, PageHeader, Section } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { useClientNoun } from '../../workspace/use-portfolio';

type Entry = Pick<ListRowProps, 'leading' | 'meta'> & { readonly href: string; readonly title: string };

/** The way to everything that has no tab of its own. */
export function MoreScreen() {
  const people = usePeople();
  const app = useAppEntries();
  return (
    <Page>
      <PageHeader title={words.title} />
      <Entries
        entries={[{ href: paths.search, leading: <SearchIcon />, title: words.search, meta: words.searchMeta }]}
      />
      <Section title={words.people}>
        <Entries label={words.people} entries={people} />
      </Section>
      <Section title={words.preparing}>
        <Entries label={words.preparing} entries={preparing()} />
      </Section>
      <Section title={words.app}>
        <Entries label={words.app} entries={app} />
      </Section>
    </Page>
  );
}

function Entries({ label, entries }: { readonly label?: string; readonly entries: readonly Entry[] }) {
  return (
    <Card isFlush>
      <List label={label}>
        {entries.map((entry) => (
          <ListRow key={entry.href} {...entry} />
        ))}
      </List>
    </Card>
  );
}

function usePeople(): readonly Entry[] {
  const noun = useClientNoun();
  return [
    { href: paths.clients, leading: <ClientIcon />, title: words.clients[noun], meta: words.clientsMeta },
    {
      href: paths.supervisionMeetings,
      leading: <SupervisionIcon />,
      title: words.supervision,
      meta: words.supervisionMeta,
    },
    { href: paths.feedbackList, leading: <FeedbackIcon />, title: words.feedback, meta: words.feedbackMeta },
    { href: paths.evidenceList, leading: <PaperclipIcon />, title: words.evidence, meta: words.evidenceMeta },
    { href: paths.handOver, leading: <HandOverIcon />, title: words.handOver, meta: words.handOverMeta },
  ];
}

function preparing(): readonly Entry[] {
  return [
    { href: paths.development, leading: <ReflectionIcon />, title: words.development, meta: words.developmentMeta },
    { href: paths.plan, leading: <GoalIcon />, title: words.plan, meta: words.planMeta },
    { href: paths.enrolment, leading: <ContractIcon />, title: words.enrolment, meta: words.enrolmentMeta },
    { href: paths.reminders, leading: <BellIcon />, title: words.reminders, meta: words.remindersMeta },
    { href: paths.export, leading: <ExportIcon />, title: words.export, meta: words.exportMeta },
  ];
}

function useAppEntries(): readonly Entry[] {
  const { lock } = useServices();
  const lockMeta = lock.isOn ? lockWords.isOnMeta : lockWords.offeredMeta;
  return [
    { href: paths.storage, leading: <DownloadIcon />, title: words.storage, meta: words.storageMeta },
    { href: paths.privacy, leading: <PrivacyIcon />, title: words.privacy, meta: words.privacyMeta },
    { href: paths.lock, leading: <LockIcon />, title: lockWords.title, meta: lockMeta },
    { href: paths.removed, leading: <UndoIcon />, title: words.removed, meta: words.removedMeta },
    { href: paths.help, leading: <HelpIcon />, title: words.help, meta: words.helpMeta },
    { href: paths.settings, leading: <SettingsIcon />, title: words.settings, meta: words.settingsMeta },
  ];
}
