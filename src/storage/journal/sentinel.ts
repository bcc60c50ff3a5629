import * as z from 'zod/mini';
import type { HeadPlace } from './entries';

/** Short texts outside the database, as localStorage keeps them. What can't be read is null; what can't be written is left out. */
export interface Notes {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
}

const sentinelSchema = z.object({
  databaseId: z.string(),
  seq: z.int().check(z.minimum(0)),
  /** Records with a row that stands, removed ones included; null if that was not known. */
  standing: z.nullable(z.int().check(z.minimum(0))),
});

/** What the database held last, as far as this device noted it: never more than was on disk. */
export type Sentinel = Readonly<z.infer<typeof sentinelSchema>>;

export function readSentinel(notes: Notes, name: string): Sentinel | null {
  const parsed = sentinelSchema.safeParse(parseJson(notes.get(keyOf(name))));
  return parsed.success ? parsed.data : null;
}

export function writeSentinel(notes: Notes, name: string, { databaseId, seq, standing }: Sentinel): void {
  notes.set(keyOf(name), JSON.stringify({ databaseId, seq, standing }));
}

export function removeSentinel(notes: Notes, name: string): void {
  notes.remove(keyOf(name));
}

export type Soundness = 'sound' | 'lost' | 'behind' | 'damaged';

/** The database as it was read, against what was noted of it. */
export function judge(
  read: { readonly head: (HeadPlace & { readonly databaseId: string }) | null; readonly standing: number },
  sentinel: Sentinel | null,
): Soundness {
  const { head, standing } = read;
  if (head === null) return standing > 0 ? 'damaged' : sentinel === null ? 'sound' : 'lost';
  if (sentinel === null) return 'sound';
  if (head.databaseId !== sentinel.databaseId) return 'lost';
  if (head.seq < sentinel.seq) return 'behind';
  return head.seq === sentinel.seq && standing < (sentinel.standing ?? 0) ? 'damaged' : 'sound';
}

function keyOf(name: string): string {
  return `${name}-sentinel`;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
