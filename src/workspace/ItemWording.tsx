import type { StandardItem } from '../domain/standards/standard';
import { itemKey, nameOfItem } from '../domain/standards/item-key';
import { officialWordingWords as words } from '../domain/words/official-wording';
import styles from './ItemWording.module.css';
import { useOfficialTexts } from './use-official-texts';

interface ItemWordingProps {
  readonly standard: string;
  readonly unit: string;
  readonly item: StandardItem;
  /** How the app's own wording looks on the screen. */
  readonly className?: string | undefined;
}

/** What an item asks for: in the standard's own words, where the candidate has brought them in, and in ours. */
export function ItemWording({ standard, unit, item, className }: ItemWordingProps) {
  const official = useOfficialTexts(standard, unit).get(itemKey(nameOfItem(item)));
  if (official === undefined) return <p className={className}>{item.wording}</p>;
  return (
    <div className={styles.both}>
      <figure className={styles.official}>
        <figcaption>{words.from(official.source)}</figcaption>
        <blockquote>{official.text}</blockquote>
      </figure>
      <div>
        <p className={styles.label}>{words.oursLabel}</p>
        <p className={className}>{item.wording}</p>
      </div>
    </div>
  );
}

/** The same in one line of a list: the standard's own words if they are here, marked as such, else ours. */
export function WordingLine({ standard, unit, item }: Omit<ItemWordingProps, 'className'>) {
  const official = useOfficialTexts(standard, unit).get(itemKey(nameOfItem(item)));
  if (official === undefined) return item.wording;
  return (
    <>
      <span className={styles.mark}>{words.mark}</span> {official.text}
    </>
  );
}
