import { useEffect, useEffectEvent } from 'react';
import { useServices } from '../services';
import type { FormFiles } from './use-form-files';

/** Attaches what another app has shared, to the form that the share leads to. The form's draft keeps it from then on. */
export function useSharedFiles(isWanted: boolean, { attach, allIn }: FormFiles): void {
  const { files } = useServices();
  const take = useEffectEvent(async (shared: readonly File[]) => {
    attach(shared, 'clean');
    await allIn();
  });
  useEffect(() => {
    if (!isWanted) return;
    void files.shared().then(async (shared) => {
      if (shared.length === 0) return;
      await take(shared);
      await files.clearShared(); // not before: until they are on disk here this is the only copy
    });
  }, [isWanted, files]);
}
