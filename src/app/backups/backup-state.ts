import * as z from 'zod/mini';
import { type BackupNote, parseBackupNote } from '../../domain/backup-care/backup-note';
import { isoInstantSchema } from '../../domain/time';
import type { Notes } from '../../storage/journal/sentinel';
import type { BackupState, Proof, SnapshotNote } from '../../workspace/backup-services';
import { canPickFolder } from './browser-files';

const proofSchema = z.strictObject({
  provedAt: isoInstantSchema,
  isGood: z.boolean(),
  records: z.number(),
  files: z.number(),
});
const snapshotSchema = z.strictObject({ takenAt: isoInstantSchema, fileName: z.string(), bytes: z.number() });
const folderSchema = z.strictObject({ name: z.string(), isEncrypted: z.boolean() });
export type FolderNote = z.infer<typeof folderSchema>;

/** What is known of backups on this device, and who wants to be told when it changes. */
export interface BackupStateStore {
  readonly state: () => BackupState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes what is shown until the page goes. */
  readonly show: (part: Partial<BackupState>) => void;
  readonly keepNote: (note: BackupNote) => void;
  readonly keepProof: (proof: Proof) => void;
  readonly keepSnapshot: (snapshot: SnapshotNote | null) => void;
  /** Remembers that there is a folder; whether it may be written to shows when the browser is asked. */
  readonly keepFolder: (folder: FolderNote | null) => void;
}

/** `name` is that of the portfolio's database: its own and the sample have notes of their own. */
export function createBackupState(notes: Notes, name: string): BackupStateStore {
  const key = (what: string): string => `${name}-${what}`;
  let state = readState(notes, key);
  const listeners = new Set<() => void>();
  const show = (part: Partial<BackupState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const keep = (what: string, value: unknown): void =>
    value === null ? notes.remove(key(what)) : notes.set(key(what), JSON.stringify(value));
  addEventListener('storage', (event) => {
    if (event.key?.startsWith(`${name}-`) === true) show({ ...readState(notes, key), folder: state.folder }); // another tab's
  });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show,
    keepNote: (note) => {
      keep('backup', note);
      show({ note });
    },
    keepProof: (proof) => {
      keep('proof', proof);
      show({ proof });
    },
    keepSnapshot: (snapshot) => {
      keep('snapshot', snapshot);
      show({ snapshot });
    },
    keepFolder: (folder) => {
      keep('folder', folder);
      show({ folder: folder === null ? { kind: 'none' } : { kind: 'ready', ...folder }, folderProblem: null });
    },
  };
}

function readState(notes: Notes, key: (what: string) => string): BackupState {
  const folder = parsed(folderSchema, notes.get(key('folder')));
  return {
    note: parseBackupNote(notes.get(key('backup')) ?? ''),
    folder: !canPickFolder()
      ? { kind: 'unsupported' }
      : folder === null
        ? { kind: 'none' }
        : { kind: 'locked', ...folder },
    folderProblem: null,
    proof: parsed(proofSchema, notes.get(key('proof'))),
    snapshot: parsed(snapshotSchema, notes.get(key('snapshot'))),
  };
}

function parsed<Value>(schema: z.ZodMiniType<Value>, text: string | null): Value | null {
  try {
    const result = schema.safeParse(JSON.parse(text ?? ''));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
