import {
  ATTACHMENTS_ROW,
  type BodyCodec,
  draftIdentity,
  identityOf,
  plainCodec,
  type RowIdentity,
} from '../storage/codec';
import { type FileSeal, plainFiles } from '../storage/files/file-seal';
import type { OpenLock } from '../storage/lock/open-lock';
import { createFileSeal } from '../storage/lock/sealed-files';
import { isFields } from './gather';

/** How what is found is read: as it stands, or opened with the keys of a lock. What can't be opened stays as it is. */
export interface Decoder {
  readonly version: (row: unknown) => unknown;
  readonly draft: (row: Readonly<Record<string, unknown>>) => unknown;
  readonly meta: (row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly files: FileSeal;
}

export function createDecoder(lock: OpenLock | null): Decoder {
  const codec: BodyCodec = lock?.codec ?? plainCodec;
  const read = (body: unknown, about: RowIdentity): unknown => {
    try {
      return codec.decode(body, about);
    } catch {
      return body;
    }
  };
  return {
    version: (row) => {
      if (!isFields(row) || row['op'] === 'remove') return row;
      const { kind, id, version, stamp } = row;
      const about = identityOf({ kind: String(kind), id: String(id), version: Number(version), stamp: String(stamp) });
      return { ...row, body: read(row['body'], about) };
    },
    draft: ({ key, savedAt, body }) => read(body, draftIdentity(String(key), String(savedAt))),
    meta: (row) => {
      const content = row['name'] === 'attachments' && 'body' in row ? read(row['body'], ATTACHMENTS_ROW) : null;
      return isFields(content) ? { ...row, ...content } : row;
    },
    files: lock === null ? plainFiles : createFileSeal(lock.keys),
  };
}
