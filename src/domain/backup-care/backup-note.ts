import * as z from 'zod/mini';
import type { Immutable } from '../immutable';
import { isoInstantSchema } from '../time';

const count = z.int().check(z.minimum(0));

/**
 * What this device knows of its last verified backup. It is about the device and not about the portfolio, so it stands
 * outside the database: if it is lost, the app says that there is none, which is the safe side.
 */
const backupNoteSchema = z.strictObject({
  version: z.literal(1),
  /** When the portfolio was read for it; what was changed later is not in it. */
  takenAt: isoInstantSchema,
  verifiedAt: isoInstantSchema,
  /**
   * `handed_over`: a download or a share, verified before it left; where it came to lie, nobody knows. `opened`: the file that an
   * empty device was filled from.
   */
  place: z.enum(['folder', 'chosen_file', 'handed_over', 'opened']),
  fileName: z.string(),
  bytes: count,
  isEncrypted: z.boolean(),
  /** What it holds: sessions and records that stood, and files. */
  held: z.strictObject({ sessions: count, records: count, files: count }),
  /** The latest change that it holds of each device, by the device's id. */
  knows: z.record(z.string(), z.string()),
});
export type BackupNote = Immutable<z.infer<typeof backupNoteSchema>>;

/** The note in a text, or null for one that can't be read. */
export function parseBackupNote(text: string): BackupNote | null {
  try {
    const parsed = backupNoteSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
