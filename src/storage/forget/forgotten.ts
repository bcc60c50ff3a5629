import * as z from 'zod/mini';
import { hybridStampSchema } from '../../domain/hybrid-clock';
import type { PortfolioArchive } from '../../domain/ports';
import type { NamedRow, PortfolioDatabase, VersionRow } from '../database';

export type StampByRecord = NonNullable<PortfolioArchive['forgotten']>;

const forgottenRowSchema = z.object({ from: z.record(z.string(), hybridStampSchema) });

/** The row that says from which version on each record is known. It stays, or a backup would bring the rest back. */
export function forgottenRow(from: StampByRecord): NamedRow & { readonly from: StampByRecord } {
  return { name: FORGOTTEN, from };
}

export async function readForgotten({ meta }: PortfolioDatabase): Promise<StampByRecord> {
  const row = forgottenRowSchema.safeParse(await meta.get(FORGOTTEN));
  return row.success ? row.data.from : {};
}

const FORGOTTEN = 'forgotten';

/** A place in the log whose content is gone. */
function blank({ fieldStamps: _fields, past: _past, ...row }: VersionRow): VersionRow {
  return { ...row, op: 'remove', body: null, forgotten: true };
}

/** Within a transaction over the log: takes out what is older than what is still known. Gives how many versions that were. */
export async function blankOld({ changes, sealedChanges }: PortfolioDatabase, from: StampByRecord): Promise<number> {
  const ids = Object.keys(from);
  let count = 0;
  for (const table of [changes, sealedChanges]) {
    const rows = await table.where('id').anyOf(ids).toArray();
    const old = rows.filter((row) => row.forgotten !== true && row.stamp < (from[row.id] ?? ''));
    await table.bulkPut(old.map(blank));
    count += old.length;
  }
  return count;
}
