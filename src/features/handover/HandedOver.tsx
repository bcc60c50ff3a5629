import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { HandOverForm } from '../../domain/privacy/hand-over';
import { handOverWords as words } from '../../domain/words/hand-over';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { AnnouncerProvider } from '../../ui/Toast';
import type { HandOverService } from '../../workspace/hand-over';
import { FeedbackForm } from './FeedbackForm';
import styles from './HandedOver.module.css';
import { SignForm } from './SignForm';
import { TakeBack } from './TakeBack';
import { useSigning } from './use-signing';

/** All that is on the screen while the phone is in somebody else's hand: no tabs, no banners, no link to anywhere. */
export function HandedOver({ service }: { readonly service: HandOverService }) {
  const state = useSyncExternalStore(service.subscribe, service.state);
  const keepUnfinishedRef = useRef<(() => Promise<void>) | null>(null);
  const form = state?.form ?? null;
  const isOpen = form !== null && state?.isDone === false;
  return (
    <AnnouncerProvider>
      <main className={styles.main}>
        <Page>
          <Stack gap="loose">
            {isOpen ? (
              <OpenForm form={form} onDone={service.done} keepUnfinishedRef={keepUnfinishedRef} />
            ) : (
              <PageHeader
                title={state?.isDone === true ? words.thanks : words.goneTitle}
                lead={state?.isDone === true ? words.thanksText : words.gone}
              />
            )}
            <TakeBack
              service={service}
              form={form}
              isOpenAtFirst={!isOpen}
              beforeEnding={async () => keepUnfinishedRef.current?.()}
            />
          </Stack>
        </Page>
      </main>
    </AnnouncerProvider>
  );
}

interface OpenFormProps {
  readonly form: HandOverForm;
  readonly onDone: () => void;
  readonly keepUnfinishedRef: React.RefObject<(() => Promise<void>) | null>;
}

function OpenForm({ form, onDone, keepUnfinishedRef }: OpenFormProps) {
  const hold = useCallback(
    (keep: (() => Promise<void>) | null) => {
      keepUnfinishedRef.current = keep;
    },
    [keepUnfinishedRef],
  );
  return (
    <>
      <PageHeader title={words.titles[form.kind]} windowTitle={words.titles[form.kind]} lead={words.leads[form.kind]} />
      <p className={styles.only}>{words.onlyThis}</p>
      {form.kind === 'feedback' ? (
        <FeedbackForm form={form} onDone={onDone} onUnfinished={hold} />
      ) : (
        <Signing form={form} onDone={onDone} />
      )}
    </>
  );
}

function Signing({
  form,
  onDone,
}: {
  readonly form: Exclude<HandOverForm, { kind: 'feedback' }>;
  readonly onDone: () => void;
}) {
  const signing = useSigning(form);
  return signing === null ? <p>{words.gone}</p> : <SignForm signing={signing} onDone={onDone} />;
}
