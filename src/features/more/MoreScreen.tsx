import { lockWords } from '../../domain/words/lock';
import { moreWords as words } from '../../domain/words/more';
import { Card } from '../../ui/Card';
import { ClientIcon, DownloadIcon, SearchIcon, SupervisionIcon } from '../../ui/icons';
import {
  ContractIcon,
  ExportIcon,
  FeedbackIcon,
  GoalIcon,
  LockIcon,
  HandOverIcon,
  ReflectionIcon,
  PaperclipIcon,
  SettingsIcon,
  UndoIcon,
} from '../../ui/screen-icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Section } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { useClientNoun } from '../../workspace/use-portfolio';

export function MoreScreen() {
  const noun = useClientNoun();
  const { lock } = useServices();
  return (
    <Page>
      <PageHeader title={words.title} />
      <Card isFlush>
        <List>
          <ListRow href={paths.search} leading={<SearchIcon />} title={words.search} meta={words.searchMeta} />
        </List>
      </Card>
      <Section title={words.people}>
        <Card isFlush>
          <List label={words.people}>
            <ListRow
              href={paths.clients}
              leading={<ClientIcon />}
              title={words.clients[noun]}
              meta={words.clientsMeta}
            />
            <ListRow
              href={paths.supervisionMeetings}
              leading={<SupervisionIcon />}
              title={words.supervision}
              meta={words.supervisionMeta}
            />
            <ListRow
              href={paths.feedbackList}
              leading={<FeedbackIcon />}
              title={words.feedback}
              meta={words.feedbackMeta}
            />
            <ListRow
              href={paths.evidenceList}
              leading={<PaperclipIcon />}
              title={words.evidence}
              meta={words.evidenceMeta}
            />
            <ListRow
              href={paths.handOver}
              leading={<HandOverIcon />}
              title={words.handOver}
              meta={words.handOverMeta}
            />
          </List>
        </Card>
      </Section>
      <Section title={words.preparing}>
        <Card isFlush>
          <List label={words.preparing}>
            <ListRow
              href={paths.development}
              leading={<ReflectionIcon />}
              title={words.development}
              meta={words.developmentMeta}
            />
            <ListRow href={paths.plan} leading={<GoalIcon />} title={words.plan} meta={words.planMeta} />
            <ListRow
              href={paths.enrolment}
              leading={<ContractIcon />}
              title={words.enrolment}
              meta={words.enrolmentMeta}
            />
            <ListRow href={paths.export} leading={<ExportIcon />} title={words.export} meta={words.exportMeta} />
          </List>
        </Card>
      </Section>
      <Section title={words.app}>
        <Card isFlush>
          <List label={words.app}>
            <ListRow href={paths.storage} leading={<DownloadIcon />} title={words.storage} meta={words.storageMeta} />
            <ListRow
              href={paths.lock}
              leading={<LockIcon />}
              title={lockWords.title}
              meta={lock.isOn ? lockWords.isOnMeta : lockWords.offeredMeta}
            />
            <ListRow href={paths.removed} leading={<UndoIcon />} title={words.removed} meta={words.removedMeta} />
            <ListRow
              href={paths.settings}
              leading={<SettingsIcon />}
              title={words.settings}
              meta={words.settingsMeta}
            />
          </List>
        </Card>
      </Section>
    </Page>
  );
}
