import type { ImprovementPromise } from '../domain/reflecting/golden-thread';
import { recordNameWithin } from '../domain/rules/record-name';
import { threadWords as words } from '../domain/words/thread';
import { Banner } from '../ui/Banner';
import { useNaming } from './use-portfolio';

/** The improvement promised in an earlier reflection, where it is time to keep it or to say what became of it. */
export function LastPromise({ promise }: { readonly promise: ImprovementPromise | null }) {
  const naming = useNaming();
  if (promise === null) return null;
  return (
    <Banner tone="info" title={words.promised(recordNameWithin(naming, promise.session))}>
      {promise.reflection.improvements}
    </Banner>
  );
}
