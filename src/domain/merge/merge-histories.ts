import { type HybridStamp, laterStamp } from '../hybrid-clock';
import type { RecordRef } from '../ids';
import type { LoggedVersion } from '../ports';
import { digestOf, signedTextOfFields } from '../signed-text';
import { isFields } from './field-stamps';
import { type FoldedRecord, foldRecord, type SealedAt } from './fold-record';
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
  const fold = (record: UnitedVersions, sealedAt: SealedAt): MergedRecord => {
    const folded = foldRecord(record.written, sealedAt);
    return { ...record, ...folded, standing: underRef(folded.standing, refById.get(record.id)) };
  };
  const unsigned = united.filter((record) => !isOfSignedKind(record)).map((record) => fold(record, () => null));
  const seals = standingSeals(unsigned);
  const signed = united.filter(isOfSignedKind).map((record) => {
    const own = seals.get(record.id);
    return fold(record, ({ body }) =>
      own === undefined || !isFields(body) ? null : (own.get(digestOf(signedTextOfFields(body))) ?? null),
    );
  });
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

/** When each text was last signed: by the record that was signed, then by the digest of the text. */
function standingSeals(records: readonly MergedRecord[]): ReadonlyMap<string, ReadonlyMap<string, HybridStamp>> {
  const seals = new Map<string, Map<string, HybridStamp>>();
  for (const { standing } of records) {
    if (standing.kind !== 'signature' || !isFields(standing.body)) continue;
    const { subjectId, digest } = standing.body;
    if (typeof subjectId !== 'string' || typeof digest !== 'string') continue;
    const own = seals.get(subjectId) ?? new Map<string, HybridStamp>();
    const known = own.get(digest);
    seals.set(subjectId, own.set(digest, known === undefined ? standing.stamp : laterStamp(known, standing.stamp)));
  }
  return seals;
}

function underRef(standing: LoggedVersion, ref: RecordRef | undefined): LoggedVersion {
  return ref === undefined || standing.ref === ref ? standing : { ...standing, ref, merged: true };
}
