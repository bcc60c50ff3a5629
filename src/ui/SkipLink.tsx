import { uiWords } from '../domain/words/ui';
import styles from './SkipLink.module.css';

/** The first stop of the tab key: past the navigation to the page itself. */
export function SkipLink({ targetId }: { readonly targetId: string }) {
  return (
    <a
      href={`#${targetId}`}
      className={styles.skip}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(targetId)?.focus();
      }}
    >
      {uiWords.skipToContent}
    </a>
  );
}
