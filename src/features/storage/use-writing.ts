import { useRef, useState } from 'react';
import type { BackupProblem, BackupRequest, WrittenBackup } from '../../workspace/backup-services';
import { useServices } from '../../workspace/services';

/** A backup being written, and what became of it. */
export interface Writing {
  /** Where the one that is under way goes; null if none is. */
  readonly busy: BackupRequest['to'] | null;
  readonly written: WrittenBackup | null;
  readonly problem: BackupProblem | null;
  readonly write: (request: BackupRequest) => void;
}

/** One at a time, however often a button is pressed. */
export function useWriting(): Writing {
  const { backups } = useServices();
  const isUnderWay = useRef(false);
  const [busy, setBusy] = useState<BackupRequest['to'] | null>(null);
  const [written, setWritten] = useState<WrittenBackup | null>(null);
  const [problem, setProblem] = useState<BackupProblem | null>(null);
  const write = async (request: BackupRequest): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(request.to);
    setWritten(null);
    setProblem(null);
    const done = await backups.write(request).catch(() => null);
    isUnderWay.current = false;
    setBusy(null);
    if (done?.ok === true) setWritten(done.value);
    else setProblem(done?.problem ?? { kind: 'failed', detail: '' });
  };
  return { busy, written, problem, write: (request) => void write(request) };
}
