import { appWords as words } from '../domain/words/app';
import { Button } from '../ui/Button';
import type { SampleService } from '../workspace/services';
import styles from './SampleStrip.module.css';

/** One line over every page of the sample: what this is, and the tap that takes it away. */
export function SampleStrip({ sample }: { readonly sample: SampleService }) {
  return (
    <div className={styles.strip} role="status">
      <span className={styles.words}>{words.sample}</span>
      <Button look="quiet" onClick={() => void sample.remove()}>
        {words.leaveSample}
      </Button>
    </div>
  );
}
