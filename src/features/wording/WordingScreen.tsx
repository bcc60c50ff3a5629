import { useState } from 'react';
import type { WordingFound } from '../../domain/official-wording/wording-found';
import type { Standard } from '../../domain/standards/standard';
import { officialWordingWords as words } from '../../domain/words/official-wording';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { EnrolmentSwitch } from '../../workspace/EnrolmentSwitch';
import { paths } from '../../workspace/paths';
import { useEnrolledStandard } from '../../workspace/use-portfolio';
import { CopySection } from './CopySection';
import { KeptSection } from './KeptSection';
import { Review } from './Review';

/** What is to be looked through before it is kept. */
export interface ToReview {
  /** With depth, guidance and likely evidence. */
  readonly standard: Standard;
  readonly source: string;
  readonly found: WordingFound;
}

/** The standard's own words: brought in from the candidate's copy, looked through, kept, taken away again. */
export function WordingScreen() {
  const standard = useEnrolledStandard();
  const [review, setReview] = useState<ToReview | null>(null);
  const isOpen = review !== null && review.standard.id === standard?.id;
  return (
    <Page isWide={isOpen}>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.standard }} />
      {standard !== null && isOpen && <Review {...review} onDone={() => setReview(null)} />}
      {standard !== null && !isOpen && (
        <Stack gap="loose">
          <EnrolmentSwitch />
          <KeptSection standard={standard} onReview={setReview} />
          <CopySection key={standard.id} standard={standard} onFound={setReview} />
        </Stack>
      )}
    </Page>
  );
}
