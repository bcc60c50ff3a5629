import { useEffect, useState } from 'react';
import { toFileHash } from '../../domain/files/file-hash';
import type { DocumentFile } from '../../domain/submission/document';
import { type FileLook, lookAtFile } from '../../domain/submission/look-at-file';
import { useServices } from '../../workspace/services';

/** What is really there of the files of a submission, looked at one after the other; none until all are. */
export function useFileLooks(files: readonly DocumentFile[]): readonly FileLook[] {
  const { evidenceFiles } = useServices();
  const [looks, setLooks] = useState<readonly FileLook[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const get = async (text: string) => {
      const hash = toFileHash(text);
      return hash === null ? null : evidenceFiles.get(hash);
    };
    const look = async (): Promise<void> => {
      const found: FileLook[] = [];
      for (const file of files) {
        if (!isCurrent) return;
        found.push(await lookAtFile(file, get));
      }
      if (isCurrent) setLooks(found);
    };
    look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [files, evidenceFiles]);
  return looks;
}
