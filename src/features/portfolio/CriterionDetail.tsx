import { useEffect, useState } from 'react';
import type { StandardItem } from '../../domain/standards/standard';
import { portfolioWords as words } from '../../domain/words/portfolio';
import { Fold } from '../../ui/Fold';
import { Stack } from '../../ui/Page';
import { WordingLine } from '../../workspace/ItemWording';
import { useServices } from '../../workspace/services';
import styles from './CriterionScreen.module.css';

interface CriterionDetailProps {
  readonly standard: string;
  readonly unit: string;
  readonly criterion: string;
}

/** What the unit says beyond the criterion's own sentence: how deep to go, and what the assessor is told to look for. */
export function CriterionDetail({ standard, unit, criterion }: CriterionDetailProps) {
  const items = useDetail(standard, unit).filter((item) => item.parent === criterion);
  const depth = items.filter((item) => item.kind === 'depth');
  const guidance = items.filter((item) => item.kind === 'assessment_guidance');
  if (items.length === 0) return null;
  return (
    <Fold title={words.detail} meta={words.detailMeta}>
      <Stack>
        {depth.length > 0 && <Lines {...{ standard, unit }} title={words.depth} items={depth} />}
        {guidance.length > 0 && <Lines {...{ standard, unit }} title={words.guidance} items={guidance} />}
      </Stack>
    </Fold>
  );
}

interface LinesProps extends Omit<CriterionDetailProps, 'criterion'> {
  readonly title: string;
  readonly items: readonly StandardItem[];
}

function Lines({ title, items, standard, unit }: LinesProps) {
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.details}>
        {items.map((item) => (
          <li key={item.ref}>
            <WordingLine standard={standard} unit={unit} item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

const NONE: readonly StandardItem[] = [];

function useDetail(standard: string, unit: string): readonly StandardItem[] {
  const { standards } = useServices();
  const [items, setItems] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    standards.detail(standard, unit).then(
      (found) => isWanted && setItems(found ?? NONE),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [standards, standard, unit]);
  return items;
}
