import { deviceOfStamp, type HybridStamp } from '../hybrid-clock';
import type { LoggedVersion } from '../ports';
import type { AnyRecord } from '../records/record-kinds';
import { type IsoInstant, isoInstantSchema } from '../time';
import { takesIn } from './causality';
import { isFields, type StampByField, stampByField } from './field-stamps';
import type { MergedRecord } from './merge-histories';
import type { Conflict, ConflictSide } from './merge-report';
import { isSameValue } from './same-value';

export interface ConflictFacts {
  readonly deviceId: string;
  readonly now: IsoInstant;
  /** The record that a version holds, if it can be read. */
  readonly read: (version: LoggedVersion) => AnyRecord | null;
}

/** What of a record could not be followed on both sides. Told once: what both sides knew already is not told again. */
export function findConflicts(merged: MergedRecord, facts: ConflictFacts): readonly Conflict[] {
  const { standing, heads, written, news } = merged;
  const otherKinds = written.filter((version) => version.kind !== standing.kind);
  const between = (kind: Conflict['kind'], kept: LoggedVersion, other: LoggedVersion): Conflict => ({
    ...{ kind, id: merged.id, recordKind: standing.kind },
    record: facts.read(standing) ?? facts.read(kept) ?? facts.read(other),
    ...{ kept: sideOf(kept, facts), other: sideOf(other, facts), fields: differences(kept, other) },
  });
  const isNews = (...versions: readonly LoggedVersion[]): boolean =>
    versions.some((version) => news.includes(version)) && merged.ours !== undefined;
  const found: Conflict[] = [];
  const [source = standing] = merged.sources;
  for (const other of otherKinds) if (isNews(source, other)) found.push(between('kind', source, other));
  if (standing.kind === 'signature') {
    const others = written.filter(
      ({ kind, op, body }) => kind === 'signature' && op === 'put' && !isSameValue(body, standing.body),
    );
    if (standing.op === 'put')
      for (const other of others) if (isNews(source, other)) found.push(between('signature', source, other));
    return found;
  }
  for (const head of heads) {
    if (merged.sources.includes(head) || !isNews(source, head) || isSameContent(source, head)) continue;
    found.push(between(kindOf(merged, head), source, head));
  }
  return merged.sources.length < 2 ? found : [...found, ...fieldConflicts(merged, facts, isNews)];
}

function kindOf({ standing, sources }: MergedRecord, head: LoggedVersion): Conflict['kind'] {
  if (standing.op === 'remove' || head.op === 'remove') return 'removed';
  if (!isFields(head.body)) return 'unreadable';
  return sources.length === 1 && standing.kind !== 'signature' ? 'signed' : 'unreadable';
}

/** Fields that two devices wrote without knowing of each other, the pairs of writers apart. */
function fieldConflicts(
  merged: MergedRecord,
  facts: ConflictFacts,
  isNews: (...versions: readonly LoggedVersion[]) => boolean,
): readonly Conflict[] {
  const { standing, sources, written } = merged;
  if (!isFields(standing.body)) return [];
  const kept = stampByField(standing, standing.body);
  const byPair = new Map<
    string,
    { readonly kept: HybridStamp; readonly other: HybridStamp; readonly fields: Conflict['fields'][number][] }
  >();
  for (const head of sources) {
    if (!isFields(head.body)) continue;
    for (const [field, stamp] of stampByField(head, head.body)) {
      const winning = kept.get(field);
      if (winning === undefined || isSameValue(standing.body[field], head.body[field])) continue;
      const winner = sources.find((source) => source !== head && has(source, field, winning));
      if (winner === undefined || takesIn(winner, stamp) || takesIn(head, winning) || !isNews(winner, head)) continue;
      const pair = byPair.get(`${winning} ${stamp}`) ?? { kept: winning, other: stamp, fields: [] };
      pair.fields.push({ field, kept: standing.body[field], other: head.body[field] });
      byPair.set(`${winning} ${stamp}`, pair);
    }
  }
  const writer = (stamp: HybridStamp): LoggedVersion => written.find((version) => version.stamp === stamp) ?? standing;
  return [...byPair.values()].map((pair) => ({
    ...{ kind: 'field', id: merged.id, record: facts.read(standing), recordKind: standing.kind },
    kept: { ...sideOf(writer(pair.kept), facts), ...writtenBy(pair.kept, facts) },
    other: { ...sideOf(writer(pair.other), facts), ...writtenBy(pair.other, facts) },
    fields: pair.fields,
  }));
}

function has(version: LoggedVersion, field: string, stamp: HybridStamp): boolean {
  if (!isFields(version.body)) return false;
  const stamps: StampByField = stampByField(version, version.body);
  return stamps.get(field) === stamp;
}

function writtenBy(stamp: HybridStamp, { deviceId }: ConflictFacts) {
  return { stamp, deviceId: deviceOfStamp(stamp), isOurs: deviceOfStamp(stamp) === deviceId };
}

function sideOf(version: LoggedVersion, facts: ConflictFacts): ConflictSide {
  const savedAt = clampInstant(version.savedAt, facts.now);
  return { ...writtenBy(version.stamp, facts), savedAt, op: version.op };
}

/** A moment as it is shown to people: a clock that ran ahead never makes it later than now. */
function clampInstant(instant: IsoInstant, now: IsoInstant): IsoInstant {
  return isoInstantSchema.safeParse(instant).success && Date.parse(instant) <= Date.parse(now) ? instant : now;
}

function differences(kept: LoggedVersion, other: LoggedVersion): Conflict['fields'] {
  const [one, two] = [kept.body, other.body];
  if (!isFields(one) || !isFields(two) || kept.kind !== other.kind) return [];
  const fields = [...new Set([...Object.keys(one), ...Object.keys(two)])];
  return fields
    .filter((field) => !isSameValue(one[field], two[field]))
    .map((field) => ({ field, kept: one[field], other: two[field] }));
}

function isSameContent(one: LoggedVersion, other: LoggedVersion): boolean {
  return one.op === other.op && isSameValue(one.body, other.body);
}
