import type { AnyRecord } from '../domain/records/record-kinds';
import type { VersionRow } from './database';

/** Which row a body belongs to. An encrypting codec binds the body to it, so that bodies can't be swapped between rows. */
export interface RowIdentity {
  /** The kind of the record, also one that this code does not know; `draft` for a form half written. */
  readonly kind: string;
  readonly id: string;
  /** The version of the shape in the body. */
  readonly version: number;
  /** When it was written: the stamp of a version, the moment of a draft. */
  readonly stamp: string;
}

/** The row that lists the files kept elsewhere, as far as the codec must know of it. */
export const ATTACHMENTS_ROW: RowIdentity = { kind: 'meta', id: 'attachments', version: 1, stamp: '' };

/** A form half written. */
export function draftIdentity(key: string, savedAt: string): RowIdentity {
  return { kind: 'draft', id: key, version: 1, stamp: savedAt };
}

/** How bodies stand in the database. Both at once: a row gets its stamp, and so its body, within a transaction. */
export interface BodyCodec {
  encode(body: unknown, row: RowIdentity): unknown;
  /** Gives the body back, or throws if it can't be read. */
  decode(body: unknown, row: RowIdentity): unknown;
  /** The same codec, with the bodies of these rows in hand: for many at once. Never rejects. */
  readonly readAhead?: (rows: readonly (RowIdentity & { readonly body: unknown })[]) => Promise<BodyCodec>;
}

/** Bodies as they are: the database keeps a copy of the fields. */
export const plainCodec: BodyCodec = {
  encode: (body) => body,
  decode: (body) => body,
};

/** What stands in a row besides its body, of which the codec must know. */
export function identityOf({ kind, id, version, stamp }: RowIdentity): RowIdentity {
  return { kind, id, version, stamp };
}

/** The fields that stand in the row itself, in clear, because the store needs them without decoding. */
const ROW_FIELDS: ReadonlySet<string> = new Set(['kind', 'version', 'id', 'ref', 'createdAt', 'changedAt']);

/** What of a record goes through the codec. */
export function bodyOf(record: AnyRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !ROW_FIELDS.has(field)));
}

/** A row and its decoded body put together again; not trusted until it is parsed. */
export function rawRecordOf(row: VersionRow, body: unknown): unknown {
  const { kind, version, id, ref, createdAt, changedAt } = row;
  return typeof body === 'object' && body !== null ? { ...body, kind, version, id, ref, createdAt, changedAt } : null;
}
