import * as z from 'zod/mini';
import { type HybridStamp, hybridStampSchema } from '../domain/hybrid-clock';
import { type DeviceId, deviceIdSchema, numberOfRef, recordRefSchema, toDeviceId } from '../domain/ids';
import type { Immutable } from '../domain/immutable';
import type { IdSource } from '../domain/ports';
import type { PortfolioDatabase, VersionRow } from './database';

const headSchema = z.strictObject({
  name: z.literal('head'),
  /** Made with the database: another one means that the browser has lost the first. */
  databaseId: z.string(),
  deviceId: deviceIdSchema,
  /** Follows the number in every reference given here: empty on the first device, `b` on the second. */
  deviceLetter: z.string().check(z.regex(/^[a-z]{0,2}$/)),
  /** The last place taken in the log. */
  seq: z.int().check(z.minimum(0)),
  /** The latest stamp made or seen. */
  latest: z.nullable(hybridStampSchema),
  /** The highest number given for each letter. Never goes back, so no reference comes twice. */
  refCounters: z.record(z.string(), z.int().check(z.minimum(0))),
  /** The latest stamp that a merge has brought of each device. */
  knows: z._default(z.record(z.string(), hybridStampSchema), {}),
});

/** Where the log stands: the one row that every commit reads first and writes last. */
export type Head = Immutable<z.infer<typeof headSchema>>;

/** The head as it stands; null if there is none or it can't be read. */
export async function readHead(database: PortfolioDatabase): Promise<Head | null> {
  return parseHead(await database.meta.get('head'));
}

export function parseHead(row: unknown): Head | null {
  const parsed = headSchema.safeParse(row);
  return parsed.success ? parsed.data : null;
}

export async function rebuildHead(database: PortfolioDatabase, ids: IdSource, deviceLetter: string): Promise<Head> {
  const [change, sealedChange, refs] = await Promise.all([
    database.changes.orderBy('seq').last(),
    database.sealedChanges.orderBy('seq').last(),
    database.refs.toCollection().primaryKeys(),
  ]);
  return headFrom({ lastRows: [change, sealedChange], refs }, ids, deviceLetter);
}

/**
 * The head of a database that has none: a new one, or one whose head was damaged. In the second case it goes on
 * from what the log and the references say.
 */
export function headFrom(
  { lastRows, refs }: { readonly lastRows: readonly (VersionRow | undefined)[]; readonly refs: readonly string[] },
  ids: IdSource,
  deviceLetter: string,
): Head {
  const rows = lastRows.filter((row) => row !== undefined);
  return {
    name: 'head',
    databaseId: ids.next(),
    deviceId: newDeviceId(ids),
    deviceLetter,
    seq: Math.max(0, ...rows.map((row) => row.seq)),
    latest: rows.reduce<HybridStamp | null>(
      (latest, { stamp }) => (latest === null || stamp > latest ? stamp : latest),
      null,
    ),
    refCounters: highestNumbers(refs),
    knows: {}, // a merge brings them up to date: they are read off the log
  };
}

export function newDeviceId(ids: IdSource): DeviceId {
  return toDeviceId(`device-${ids.next()}`.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 64));
}

function highestNumbers(refs: readonly string[]): Record<string, number> {
  const highest: Record<string, number> = {};
  for (const text of refs) {
    const ref = recordRefSchema.safeParse(text);
    if (!ref.success) continue;
    const letter = text.charAt(0);
    highest[letter] = Math.max(highest[letter] ?? 0, numberOfRef(ref.data));
  }
  return highest;
}
