import { deviceOfStamp, type HybridStamp, laterStamp } from '../hybrid-clock';
import type { LoggedVersion } from '../ports';
import { parseRecord } from '../records/parse-record';
import { isRecordKind, recordKinds } from '../records/record-kinds';
import { canonicalJson } from '../signed-text';
import { earliestFirst, headsOf, joinedKnowledge, pastOf } from './causality';
import { type Fields, fieldStampsOf, isFields, stampByField } from './field-stamps';
import { isSameValue } from './same-value';

export type SealedAt = (version: LoggedVersion) => HybridStamp | null;

/** What a record's versions come to. */
export interface FoldedRecord {
  /** What stands: one of the versions, or one put together from several. Its reference is not looked at here. */
  readonly standing: LoggedVersion;
  /** The versions of its kind that no other was made on top of. */
  readonly heads: readonly LoggedVersion[];
  /** Of `heads`, those that say what stands. */
  readonly sources: readonly LoggedVersion[];
}

/**
 * What stands of one record, given every version of it, in any order. The same versions come to the same on every device.
 * `sealedAt` tells when the last signature that stands was put under exactly what a version says; null if none was.
 */
export function foldRecord(all: readonly LoggedVersion[], sealedAt: SealedAt): FoldedRecord {
  const written = all.filter((version) => version.merged !== true);
  const versions = ofOneKind(written.length > 0 ? written : all);
  const heads = headsOf(versions).toSorted(earliestFirst);
  const [only] = heads;
  if (only === undefined) throw new Error('a record without a version');
  if (only.kind === 'signature') return foldSignature(versions, heads);
  if (heads.length === 1) return { standing: only, heads, sources: heads };
  const removals = heads.filter((version) => version.op === 'remove');
  // What a removal had taken in counts again where the record lives on.
  const puts = headsOf(versions.filter((version) => version.op === 'put')).toSorted(earliestFirst);
  const lastPut = puts.at(-1);
  const lastRemoval = removals.at(-1);
  const isLive = lastPut !== undefined && (lastRemoval === undefined || lastRemoval.stamp < lastPut.stamp);
  const sealedHead = lastSealed(heads, sealedAt);
  if (!isLive && sealedHead === undefined) {
    const sources = removals.slice(-1);
    return { standing: joined(heads, lastRemoval ?? only), heads, sources };
  }
  const sealed = sealedHead ?? lastSealed(puts, sealedAt);
  const sources = sealed === undefined ? mixable(puts) : [sealed];
  return { standing: joined(heads, mixed(sources)), heads, sources };
}

/** Of versions that were signed, the one that was signed last. */
function lastSealed(versions: readonly LoggedVersion[], sealedAt: SealedAt): LoggedVersion | undefined {
  let last: { readonly version: LoggedVersion; readonly at: HybridStamp } | undefined;
  for (const version of versions) {
    const at = version.op === 'put' ? sealedAt(version) : null;
    if (at !== null && (last === undefined || last.at <= at)) last = { version, at };
  }
  return last?.version;
}

/** Only the device that wrote a signature can write it again; what another one says of it gives way, whenever it was said. */
function foldSignature(versions: readonly LoggedVersion[], heads: readonly LoggedVersion[]): FoldedRecord {
  const last = lastOf(heads);
  const puts = versions.filter((version) => version.op === 'put').toSorted(earliestFirst);
  const [first] = puts;
  if (last.op === 'remove' || first === undefined) {
    return { standing: heads.length === 1 ? last : joined(heads, last), heads, sources: [last] };
  }
  const signer = deviceOfStamp(first.stamp);
  const signed = puts.findLast(({ stamp }) => deviceOfStamp(stamp) === signer) ?? first;
  const isAsWritten = heads.length === 1 && (signed === last || isSameValue(signed.body, last.body));
  if (isAsWritten) return { standing: last, heads, sources: [last] };
  const { fieldStamps: _, ...bare } = signed;
  return { standing: joined(heads, bare), heads, sources: [signed] };
}

/** Under one id stands one kind of record: a session if there is any, so that no hours go, else what was there first. */
function ofOneKind(versions: readonly LoggedVersion[]): readonly LoggedVersion[] {
  const [first] = versions;
  if (versions.every(({ kind }) => kind === first?.kind)) return versions;
  const earliest = versions.toSorted(earliestFirst)[0];
  const kind = versions.some((version) => version.kind === 'session') ? 'session' : earliest?.kind;
  return versions.filter((version) => version.kind === kind);
}

/** `content` with the times and the past of all heads. */
function joined(heads: readonly LoggedVersion[], content: LoggedVersion): LoggedVersion {
  const { past: _past, fieldStamps: _stamps, ...rest } = content;
  const last = lastOf(heads);
  const past = pastOf(joinedKnowledge(heads), last.stamp);
  const stamps = isFields(content.body) ? stampByField(content, content.body) : new Map();
  const fieldStamps = fieldStampsOf(stamps, last.stamp);
  return {
    ...rest,
    stamp: last.stamp,
    savedAt: last.savedAt,
    changedAt: last.changedAt,
    createdAt: heads.reduce((first, { createdAt }) => (createdAt < first ? createdAt : first), content.createdAt),
    merged: true,
    ...(past && { past }),
    ...(fieldStamps && { fieldStamps }),
  };
}

/** The versions that can be put together by field: of one shape, and readable as far as this code can tell. */
function mixable(puts: readonly LoggedVersion[]): readonly LoggedVersion[] {
  const newest = Math.max(...puts.map(({ version }) => version));
  const upgraded = puts.flatMap((version) => (version.version === newest ? [version] : upgrade(version, newest)));
  const readable = upgraded.filter(isReadable);
  const whole = readable.length > 0 ? readable : upgraded.filter(({ body }) => isFields(body));
  return whole.length > 0 ? whole : upgraded.slice(-1);
}

/** A version of an older shape in the newer one, if this code knows the way. */
function upgrade(version: LoggedVersion, to: number): readonly LoggedVersion[] {
  const { kind, body } = version;
  if (!isRecordKind(kind) || recordKinds[kind].version !== to || !isFields(body)) return [];
  const parsed = parseRecord({ ...body, ...bookkeepingOf(version) });
  if (!parsed.ok) return [];
  const own = new Set(Object.keys(bookkeepingOf(version)));
  const fields = Object.fromEntries(Object.entries(parsed.value).filter(([field]) => !own.has(field)));
  return [{ ...version, version: to, body: fields }];
}

function isReadable(version: LoggedVersion): boolean {
  if (!isRecordKind(version.kind) || version.version > recordKinds[version.kind].version) return isFields(version.body);
  return isFields(version.body) && parseRecord({ ...version.body, ...bookkeepingOf(version) }).ok;
}

function bookkeepingOf({ kind, version, id, ref, createdAt, changedAt }: LoggedVersion) {
  return { kind, version, id, ref, createdAt, changedAt };
}

/** Field by field, the value that was written last. Of two written at once, the one whose text comes last. */
function mixed(sources: readonly LoggedVersion[]): LoggedVersion {
  const last = lastOf(sources);
  if (!isFields(last.body)) return last;
  const stamps = new Map(stampByField(last, last.body));
  const body: Record<string, unknown> = { ...last.body };
  for (const source of sources) {
    if (source === last || !isFields(source.body)) continue;
    for (const [field, stamp] of stampByField(source, source.body)) {
      const known = stamps.get(field);
      if (known !== undefined && (known > stamp || (known === stamp && !isTextLater(source.body, body, field))))
        continue;
      stamps.set(field, stamp);
      body[field] = source.body[field];
    }
  }
  const stamp = sources.reduce((latest, source) => laterStamp(latest, source.stamp), last.stamp);
  const { fieldStamps: _, ...rest } = last;
  const fieldStamps = fieldStampsOf(stamps, stamp);
  return { ...rest, stamp, body, ...(fieldStamps && { fieldStamps }) };
}

function isTextLater(one: Fields, other: Fields, field: string): boolean {
  return canonicalJson(one[field]) > canonicalJson(other[field]);
}

function lastOf(versions: readonly LoggedVersion[]): LoggedVersion {
  const last = versions.at(-1);
  if (last === undefined) throw new Error('no version');
  return last;
}
