import { useState } from 'react';
import { usePractice } from '../../workspace/use-portfolio';
import { logWords } from '../../domain/words/log';
import { Page, PageHeader } from '../../ui/Page';
import { LogForm, type Saved } from './LogForm';
import { SavedSession } from './SavedSession';

/** The quick log: a usual session is saved by one press, since everything usual is chosen already. */
export function LogScreen() {
  const enrolled = usePractice();
  const [saved, setSaved] = useState<Saved | null>(null);
  if (enrolled === null) return null;
  return (
    <Page>
      <PageHeader title={saved === null ? logWords.title : logWords.savedTitle} windowTitle={logWords.title} />
      {saved === null ? (
        <LogForm enrolmentId={enrolled.enrolment.id} clientNoun={enrolled.clientNoun} onSaved={setSaved} />
      ) : (
        <SavedSession saved={saved} onAnother={() => setSaved(null)} />
      )}
    </Page>
  );
}
