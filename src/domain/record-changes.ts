import type { AnyRecord } from './records/record-kinds';
import { canonicalJson } from './signed-text';
import { readableFields } from './words/fields';

/** The fields in which a version differs from the one before it; of a first version, those that say anything. In the order of the form. */
export function changedFields(record: AnyRecord, before: AnyRecord | null): readonly string[] {
  const now = new Map<string, unknown>(Object.entries(record));
  const then = new Map<string, unknown>(Object.entries(before ?? {}));
  return readableFields(record).filter((field) =>
    before === null ? saysAnything(now.get(field)) : canonicalJson(now.get(field)) !== canonicalJson(then.get(field)),
  );
}

function saysAnything(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '' && value !== false;
}
