import { lockWords } from '../../domain/words/lock';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { paths } from '../../workspace/paths';

const words = lockWords.offer;

export function LockOffer({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <Banner
      title={words.title}
      action={
        <ButtonLink look="quiet" href={paths.lock}>
          {words.action}
        </ButtonLink>
      }
      onDismiss={onDismiss}
    >
      {words.text}
    </Banner>
  );
}
