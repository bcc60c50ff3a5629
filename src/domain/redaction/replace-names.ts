import type { Change, Portfolio } from '../portfolio';
import type { AnyRecord } from '../records/record-kinds';
import type { NameFinding } from './find-names';
import { placeKey, withTexts } from './record-texts';

/** One commit that puts the replacements in, and one that takes them out again. */
export interface Replacing {
  readonly changes: readonly Change[];
  readonly undo: readonly Change[];
  readonly replaced: number;
}

/**
 * Puts each finding's replacement in its place. What has been written anew since, or has no replacement, is left as it is.
 */
export function planReplacing(portfolio: Portfolio, findings: readonly NameFinding[]): Replacing {
  const replaceable = findings.filter(({ replacement }) => replacement !== null);
  const byRecord = groupedBy(replaceable, ({ record }) => record.id);
  const changed = [...byRecord.values()].flatMap((own): readonly Changed[] => {
    const [first] = own;
    const record = first === undefined ? undefined : portfolio.get(first.record.kind, first.record.id);
    return record === undefined ? [] : [changedRecord(record, own)];
  });
  const real = changed.filter(({ replaced }) => replaced > 0);
  return {
    changes: real.map(({ after }) => ({ op: 'put', record: after })),
    undo: real.map(({ before }) => ({ op: 'put', record: before })),
    replaced: real.reduce((sum, { replaced }) => sum + replaced, 0),
  };
}

interface Changed {
  readonly before: AnyRecord;
  readonly after: AnyRecord;
  readonly replaced: number;
}

function changedRecord(record: AnyRecord, findings: readonly NameFinding[]): Changed {
  const byPlace = groupedBy(findings, ({ path }) => placeKey(record.id, path));
  let replaced = 0;
  const texts = [...byPlace.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined || textAt(record, first.path) !== first.text) return [];
    replaced += own.length;
    return [{ path: first.path, text: replacedText(first.text, own) }];
  });
  return { before: record, after: withTexts(record, texts), replaced };
}

function textAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((inner: unknown, step) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    return Reflect.get(inner, step) as unknown;
  }, value);
}

/** From the end on, so that the places before stay where they are. */
function replacedText(text: string, findings: readonly NameFinding[]): string {
  return findings
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (kept, { start, end, replacement }) =>
        kept.slice(0, start) + asWritten(kept, start, replacement) + kept.slice(end),
      text,
    );
}

/** "the organisation" begins with a capital where a sentence does. */
function asWritten(text: string, start: number, replacement: string | null): string {
  if (replacement === null) return '';
  const opens = /(?:^|[.!?]\s+|\n\s*)$/.test(text.slice(0, start));
  return opens ? replacement.charAt(0).toLocaleUpperCase('en') + replacement.slice(1) : replacement;
}

function groupedBy<Key>(
  findings: readonly NameFinding[],
  keyOf: (finding: NameFinding) => Key,
): ReadonlyMap<Key, readonly NameFinding[]> {
  const groups = new Map<Key, NameFinding[]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group === undefined) groups.set(keyOf(finding), [finding]);
    else group.push(finding);
  }
  return groups;
}
