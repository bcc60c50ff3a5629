import { useMemo, useState } from 'react';
import { writeCalendar } from '../../domain/reminders/calendar-file';
import { type Reminder, remindersOf } from '../../domain/reminders/reminders';
import { formatDate } from '../../domain/words/format';
import { reminderWords as words } from '../../domain/words/reminders';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { EmptyState } from '../../ui/EmptyState';
import { DownloadIcon } from '../../ui/icons';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { clientName } from '../../workspace/names';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { usePortfolio, usePractice } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';

/** Meetings, reflections that are owed and dates to keep, as a file for any calendar. */
export function RemindersScreen() {
  const portfolio = usePortfolio();
  const enrolment = usePractice()?.enrolment;
  const today = useToday();
  const { files, clock } = useServices();
  const { showToast } = useAnnouncer();
  const [withNames, setWithNames] = useState(false);
  const reminders = useMemo(
    () => (enrolment === undefined ? [] : remindersOf(portfolio, enrolment, today)),
    [portfolio, enrolment, today],
  );
  const titleOf = ({ kind, ref, clientIds }: Reminder): string =>
    words.about(words.titles[kind], ref, withNames ? clientIds.map((id) => clientName(portfolio, id)) : []);
  const save = (): void => {
    const text = writeCalendar(reminders, (one) => ({ title: titleOf(one), note: words.notes[one.kind] }), clock.now());
    files.save(new Blob([text], { type: 'text/calendar;charset=utf-8' }), words.fileName);
    showToast({ message: words.saved(reminders.length) });
  };
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.more }} />
      {reminders.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Stack gap="loose">
          <Section title={words.ahead}>
            <Card isFlush>
              <List label={words.ahead}>
                {reminders.map((one) => (
                  <ListRow key={`${one.kind} ${one.record}`} title={titleOf(one)} meta={dayOf(one)} />
                ))}
              </List>
            </Card>
          </Section>
          <CheckboxField
            label={words.withNames}
            hint={words.withNamesHint}
            checked={withNames}
            onChange={(event) => setWithNames(event.target.checked)}
          />
          <Row>
            <Button look="primary" icon={<DownloadIcon />} onClick={save}>
              {words.save}
            </Button>
          </Row>
          <p>{words.again}</p>
        </Stack>
      )}
    </Page>
  );
}

function dayOf({ day, startTime }: Reminder): string {
  return startTime === null ? formatDate(day) : `${formatDate(day)}, ${startTime}`;
}
