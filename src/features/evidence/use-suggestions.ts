import { useEffect, useState } from 'react';
import type { StandardItem } from '../../domain/standards/standard';
import { useServices } from '../../workspace/services';

const NONE: readonly StandardItem[] = [];

/** What usually serves as evidence for a unit. Empty until it is there, and where the standard says nothing of it. */
export function useSuggestions(standard: string, unit: string): readonly StandardItem[] {
  const { standards } = useServices();
  const [items, setItems] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    standards.detail(standard, unit).then(
      (found) => isWanted && setItems((found ?? NONE).filter(({ kind }) => kind === 'evidence_suggestion')),
      () => undefined, // they help, and nothing depends on them
    );
    return () => {
      isWanted = false;
    };
  }, [standards, standard, unit]);
  return items;
}
