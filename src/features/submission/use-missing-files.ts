import { useEffect, useState } from 'react';
import { toFileHash } from '../../domain/files/file-hash';
import type { DocumentFile } from '../../domain/submission/document';
import { useServices } from '../../workspace/services';

/** The files of a submission that are not on this device. Reads no bytes: whether one opens is seen when it is taken in. */
export function useMissingFiles(files: readonly DocumentFile[]): readonly DocumentFile[] {
  const { evidenceFiles } = useServices();
  const [missing, setMissing] = useState<readonly DocumentFile[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const found: DocumentFile[] = [];
      for (const file of files) {
        const hash = toFileHash(file.hash);
        if (hash === null || !(await evidenceFiles.has(hash))) found.push(file);
      }
      if (isCurrent) setMissing(found);
    };
    look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [files, evidenceFiles]);
  return missing;
}
