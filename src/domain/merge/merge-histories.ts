import type { RecordRef } from '../ids';
import type { LoggedVersion } from '../ports';
import { canonicalJson, digestOf } from '../signed-text';
import { isFields } from './field-stamps';
import { type FoldedRecord, foldRecord } from './fold-record';
import { resolveRefs } from './resolve-refs';
import { isSameValue } from './same-value';
import { type UnitedVersions, uniteVersions } from './union-versions';

/** One record after the merge. */
export interface MergedRecord extends FoldedRecord, UnitedVersions {}

/** Kinds of records that people sign. A version with a standing signature is taken whole. */
const SIGNED_KINDS: ReadonlySet<string> = new Set(['contract', 'supervisionMeeting']);

/**
 * Puts two histories together. What stands then is worked out from all versions at once, whoever has which and in whatever
 * order they came: so devices that know the same say the same.
 */
export function mergeHistories(
  here: readonly LoggedVersion[],
  there: readonly LoggedVersion[],
): readonly MergedRecord[] {
  const united = uniteVersions(here, there);
  const refById = resolveRefs(united);
  const fold = (record: UnitedVersions, isSealed: (version: LoggedVersion) => boolean): MergedRecord => {
    const folded = foldRecord(record.written, isSealed);
    return { ...record, ...folded, standing: underRef(folded.standing, refById.get(record.id)) };
  };
  const unsigned = united.filter((record) => !isOfSignedKind(record)).map((record) => fold(record, () => false));
  const digests = standingDigests(unsigned);
  const signed = united.filter(isOfSignedKind).map((record) =>
    fold(record, (version) => {
      const own = digests.get(record.id);
      return own !== undefined && own.has(digestOf(canonicalJson(version.body)));
    }),
  );
  return [...unsigned, ...signed];
}

/** What is to be added to our log for a record; what shall stand comes last. Empty where we have it all. */
export function additionsOf({ news, standing, ours }: MergedRecord): readonly LoggedVersion[] {
  const added = news
    .filter((version) => version !== standing)
    .toSorted((one, other) => (one.stamp < other.stamp ? -1 : 1));
  const stands = added.length === 0 && ours !== undefined && isSameValue(ours, standing);
  return stands ? [] : [...added, standing];
}

function isOfSignedKind({ written }: UnitedVersions): boolean {
  return written.some(({ kind }) => SIGNED_KINDS.has(kind));
}

function standingDigests(records: readonly MergedRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const digests = new Map<string, Set<string>>();
  for (const { standing } of records) {
    if (standing.kind !== 'signature' || !isFields(standing.body)) continue;
    const { subjectId, digest } = standing.body;
    if (typeof subjectId !== 'string' || typeof digest !== 'string') continue;
    digests.set(subjectId, (digests.get(subjectId) ?? new Set()).add(digest));
  }
  return digests;
}

function underRef(standing: LoggedVersion, ref: RecordRef | undefined): LoggedVersion {
  return ref === undefined || standing.ref === ref ? standing : { ...standing, ref, merged: true };
}
