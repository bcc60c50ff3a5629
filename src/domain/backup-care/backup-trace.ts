import * as z from 'zod/mini';
import { recordIdSchema, type RecordId } from '../ids';
import type { Immutable } from '../immutable';
import type { PortfolioArchive } from '../ports';
import { isoInstantSchema } from '../time';

/** That a backup was made and of whom it speaks, by the ids of clients: for the day when one of them asks to be erased. */
const backupTraceSchema = z.strictObject({
  takenAt: isoInstantSchema,
  fileName: z.string(),
  place: z.enum(['folder', 'chosen_file', 'handed_over', 'opened']),
  clientIds: z.array(recordIdSchema),
});
export type BackupTrace = Immutable<z.infer<typeof backupTraceSchema>>;
const tracesSchema = z.array(backupTraceSchema);

/** How many are kept: some years of copies, the oldest going first. */
const MOST = 200;

/** What is kept as text; none where it can't be read. */
export function parseTraces(text: string): readonly BackupTrace[] {
  try {
    const parsed = tracesSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

export function withTrace(traces: readonly BackupTrace[], trace: BackupTrace): readonly BackupTrace[] {
  return [...traces.filter(({ fileName }) => fileName !== trace.fileName), trace].slice(-MOST);
}

/** Every client whom an archive says anything of, in whatever version. */
export function clientsIn({ versions }: Pick<PortfolioArchive, 'versions'>): readonly RecordId[] {
  const ids = versions.filter(({ kind, body }) => kind === 'client' && body !== null).map(({ id }) => id as RecordId);
  return [...new Set(ids)];
}
