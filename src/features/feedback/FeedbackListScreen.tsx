import type { Portfolio } from '../../domain/portfolio';
import type { Feedback } from '../../domain/records/feedback';
import { formatDate } from '../../domain/words/format';
import { feedbackWords as words } from '../../domain/words/feedback';
import { recordWords } from '../../domain/words/records';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
import { useEnrolmentFilter } from '../../workspace/enrolment-filter';
import { clientName } from '../../workspace/names';
import { newFeedbackPath, paths } from '../../workspace/paths';
import { usePortfolio } from '../../workspace/use-portfolio';
import { RatingsSection } from './RatingsSection';

export function FeedbackListScreen() {
  const portfolio = usePortfolio();
  const all = portfolio.all('feedback');
  const filter = useEnrolmentFilter();
  const feedback = all.filter(filter.shows).toReversed();
  const add = (
    <ButtonLink look="primary" href={newFeedbackPath({})}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader title={words.title} back={{ href: paths.more }} actions={all.length > 0 && add} />
      {all.length > 0 && filter.control}
      <RatingsSection feedback={feedback} />
      {all.length === 0 ? (
        <EmptyState title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <Shown items={feedback}>
          {(shown) => (
            <Card isFlush>
              <List label={words.title}>
                {shown.map((one) => (
                  <ListRow
                    key={one.id}
                    href={paths.feedback(one.id)}
                    leading={one.ref}
                    title={giverOf(portfolio, one)}
                    meta={[metaOf(one), filter.noteOn(one)].filter(Boolean).join(', ')}
                  />
                ))}
              </List>
            </Card>
          )}
        </Shown>
      )}
    </Page>
  );
}

/** "Client, Heron"; "Supervisor, Siân Pugh". */
function giverOf(portfolio: Portfolio, feedback: Feedback): string {
  const about = feedback.clientId === null ? feedback.givenBy : clientName(portfolio, feedback.clientId);
  return [recordWords.feedbackSources[feedback.source], about].filter(Boolean).join(', ');
}

function metaOf(feedback: Feedback): string {
  const day = feedback.givenOn === null ? recordWords.noDate : formatDate(feedback.givenOn);
  return `${day}, ${recordWords.feedbackForms[feedback.form].toLowerCase()}`;
}
