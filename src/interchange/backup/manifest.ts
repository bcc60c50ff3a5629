import * as z from 'zod/mini';
import { type FileHash, fileHashSchema } from '../../domain/files/file-hash';
import { hybridStampSchema } from '../../domain/hybrid-clock';
import { deviceIdSchema } from '../../domain/ids';
import { failure, type Result, success } from '../../domain/result';
import { isoInstantSchema } from '../../domain/time';
import { inspectJson } from '../portfolio-file/inspect-json';
import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  type BackupManifest,
  type BackupPart,
  type BackupProblem,
  FILES_FOLDER,
  VERSIONS_NAME,
} from './backup';
import { MAX_ENTRY_BYTES } from './zip-layout';

const count = z.int().check(z.minimum(0));
const partSchema = z.strictObject({
  name: z.string(),
  size: z.int().check(z.minimum(0), z.maximum(MAX_ENTRY_BYTES)),
  sha256: fileHashSchema,
});

const manifestSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  formatVersion: z.literal(BACKUP_FORMAT_VERSION),
  app: z.string(),
  appVersion: z.string(),
  exportedAt: isoInstantSchema,
  portfolioId: z.string(),
  deviceId: deviceIdSchema,
  deviceLetter: z.string(),
  knows: z.record(z.string(), hybridStampSchema),
  recordVersions: z.record(z.string(), count),
  counts: z.strictObject({ versions: count, records: count, removed: count, files: count, fileBytes: count }),
  contents: z.record(z.string(), z.strictObject({ records: count, refs: z.array(z.string()) })),
  missingFiles: z.array(fileHashSchema),
  parts: z.array(partSchema).check(z.refine((parts) => areInOrder(parts))),
});

/** The text of a manifest, for people too. */
export function manifestText(manifest: BackupManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Reads the text of a manifest. Nothing in it is believed yet but what it says it is. */
export function readManifest(text: string): Result<BackupManifest, BackupProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure({ kind: 'damaged', part: 'manifest', name: '' });
  }
  const format = manifestBeginning.safeParse(value);
  if (!format.success) return failure({ kind: 'not_a_backup' });
  const { formatVersion } = format.data;
  if (formatVersion > BACKUP_FORMAT_VERSION) return failure({ kind: 'too_new', formatVersion });
  if (inspectJson(value) !== null) return failure({ kind: 'bad_manifest', field: '' });
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  return failure({ kind: 'bad_manifest', field: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** What a manifest of any version of the format has. */
const manifestBeginning = z.object({
  format: z.literal(BACKUP_FORMAT),
  formatVersion: z.int().check(z.minimum(1)),
});

/** The versions first, then each file once, by its hash: there is no other name, and none that comes twice. */
function areInOrder([versions, ...files]: readonly BackupPart[]): boolean {
  return (
    versions?.name === VERSIONS_NAME &&
    files.every(
      ({ name, sha256 }, index) =>
        name === FILES_FOLDER + sha256 && (index === 0 || (files[index - 1]?.sha256 ?? '') < sha256),
    )
  );
}

/** The files of a backup, as its manifest lists them. */
export function filesIn({ parts }: BackupManifest): readonly { readonly hash: FileHash; readonly size: number }[] {
  return parts.slice(1).map(({ sha256, size }) => ({ hash: fileHashSchema.parse(sha256), size }));
}
