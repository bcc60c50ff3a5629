import type { Attachment } from '../attachment';
import { deviceOfStamp, laterStamp } from '../hybrid-clock';
import { recordRefSchema } from '../ids';
import { buildPortfolio } from '../portfolio';
import type {
  LoggedVersion,
  MergeOptions,
  PortfolioArchive,
  RefCounters,
  StampByDevice,
  UnreadableRow,
} from '../ports';
import { parseRecord } from '../records/parse-record';
import type { AnyRecord } from '../records/record-kinds';
import { canonicalJson } from '../signed-text';
import type { IsoInstant } from '../time';
import { latestOfEach } from './causality';
import { findClashes } from './find-clashes';
import { findConflicts } from './find-conflicts';
import { additionsOf, type MergedRecord, mergeHistories } from './merge-histories';
import type { MergeReport, Renumbered } from './merge-report';
import { freeLetter } from './resolve-refs';
import { isSameValue } from './same-value';
import { findWrongClocks } from './wrong-clocks';

/** What merging would write into the log of this device. Nothing is written until a store does. */
export interface MergePlan {
  /** Worked out when somebody asks. */
  readonly report: MergeReport;
  /** Versions for the end of our log, in order. The last one of a record is what stands then. */
  readonly versions: readonly LoggedVersion[];
  readonly refs: readonly { readonly ref: string; readonly id: string }[];
  readonly deviceLetter: string;
  /** The other side holds changes of this very device that we do not have: one of the two must go on under a new name. */
  readonly isOurNameInUse: boolean;
  readonly knows: StampByDevice;
  readonly refCounters: RefCounters;
  readonly attachments: readonly Attachment[];
  /** What either side has forgotten. */
  readonly forgotten: StampByRecord;
}

type StampByRecord = NonNullable<PortfolioArchive['forgotten']>;

export interface MergeFacts extends MergeOptions {
  readonly now: IsoInstant;
}

/** Merges another device's history into ours. `here` is untouched; the same two histories come to the same on either side. */
export function planMerge(here: PortfolioArchive, there: PortfolioArchive, facts: MergeFacts): MergePlan {
  const forgotten = latestOfEach([here.forgotten ?? {}, there.forgotten ?? {}]);
  const merged = mergeHistories(here.versions, remembered(there.versions, forgotten));
  const versions = merged.flatMap(additionsOf);
  const deviceLetter = letterFor(here, there, merged, facts);
  const news = merged.flatMap((record) => record.news);
  let report: MergeReport | null = null;
  return {
    get report() {
      return (report ??= reportOf(here, merged, deviceLetter, facts));
    },
    versions,
    refs: versions.flatMap(({ ref, id }) => (ref === null ? [] : [{ ref, id }])),
    deviceLetter,
    isOurNameInUse: news.some(({ stamp }) => deviceOfStamp(stamp) === here.deviceId),
    knows: latestOfEach([here.knows, there.knows, stampsOf(news)]),
    refCounters: highestOfEach([here.refCounters, there.refCounters]),
    attachments: unite(here.attachments, there.attachments),
    forgotten,
  };
}

/** Without what was forgotten: somebody was promised that it would not come back. */
function remembered(versions: readonly LoggedVersion[], forgotten: StampByRecord): readonly LoggedVersion[] {
  return versions.filter(({ id, stamp }) => {
    const from = Object.hasOwn(forgotten, id) ? forgotten[id] : undefined;
    return from === undefined || stamp >= from;
  });
}

function reportOf(
  here: PortfolioArchive,
  merged: readonly MergedRecord[],
  deviceLetter: string,
  { now }: MergeFacts,
): MergeReport {
  const added: AnyRecord[] = [];
  const changed: { before: AnyRecord; after: AnyRecord }[] = [];
  const removed: AnyRecord[] = [];
  const unreadable: UnreadableRow[] = [];
  const standing: AnyRecord[] = [];
  let same = 0;
  for (const record of merged) {
    const before = record.ours === undefined ? null : readVersion(record.ours);
    const after = readVersion(record.standing);
    if (after !== null) standing.push(after);
    else if (record.standing.op === 'put') unreadable.push(unreadableRow(record.standing));
    if (before === null && after !== null) added.push(after);
    else if (before !== null && after === null && record.standing.op === 'remove') removed.push(before);
    else if (before !== null && after !== null && !saysTheSame(before, after)) changed.push({ before, after });
    else if (after !== null) same += 1;
  }
  const gone = new Set(merged.flatMap(({ id, standing: { op } }) => (op === 'remove' ? [id] : [])));
  const conflictFacts = { deviceId: here.deviceId, now, read: readVersion };
  const was = here.deviceLetter;
  return {
    ...{ added, changed, removed, same, unreadable },
    conflicts: merged.flatMap((record) => findConflicts(record, conflictFacts)),
    clashes: findClashes(buildPortfolio(standing), gone),
    clocks: findWrongClocks(
      merged.flatMap((record) => record.news),
      { deviceId: here.deviceId, now },
    ),
    renumbered: merged.flatMap(renumbering),
    letter: was === deviceLetter ? null : { was, is: deviceLetter },
  };
}

/** The record that a version holds; null for a removal, and for what this code can't read. */
function readVersion({ op, body, ...row }: LoggedVersion): AnyRecord | null {
  if (op === 'remove' || typeof body !== 'object') return null;
  const { kind, version, id, ref, createdAt, changedAt } = row;
  const parsed = parseRecord({ ...body, kind, version, id, ref, createdAt, changedAt });
  return parsed.ok ? parsed.value : null;
}

function unreadableRow({ id, kind, version }: LoggedVersion): UnreadableRow {
  return { id, recordKind: kind, reason: `version ${version} can't be read here` };
}

/** When it was written and changed is not what it says. */
function saysTheSame(one: AnyRecord, other: AnyRecord): boolean {
  const { createdAt, changedAt } = one;
  return isSameValue(one, { ...other, createdAt, changedAt });
}

function renumbering({ id, standing, ours, news }: MergedRecord): readonly Renumbered[] {
  const is = recordRefSchema.safeParse(standing.ref);
  const before = [ours, ...news].filter((version) => version !== undefined);
  const other = before.find(({ ref }) => ref !== null && ref !== standing.ref);
  const was = recordRefSchema.safeParse(other?.ref);
  return is.success && was.success ? [{ id, was: was.data, is: is.data }] : [];
}

/**
 * Two devices that use the same letter would number alike: the one that merges takes the next free letter. If both have done
 * so at once they have the same again; then only the one whose name comes last moves on.
 */
function letterFor(
  here: PortfolioArchive,
  there: PortfolioArchive,
  merged: readonly MergedRecord[],
  { takesOver }: MergeFacts,
): string {
  if (takesOver === true) return there.deviceLetter;
  const isSelf = here.deviceId === there.deviceId || here.portfolioId === there.portfolioId;
  if (isSelf || here.deviceLetter !== there.deviceLetter) return here.deviceLetter;
  const hasHeardOfUs = there.knows[here.deviceId] !== undefined;
  if (hasHeardOfUs && here.deviceId < there.deviceId) return here.deviceLetter;
  const used = new Set(merged.flatMap(({ standing: { ref } }) => (ref === null ? [] : [ref.replace(/^[A-Z]\d+/, '')])));
  return freeLetter((letter) => used.has(letter) || letter === there.deviceLetter);
}

function stampsOf(versions: readonly LoggedVersion[]): StampByDevice {
  const stamps: Record<string, LoggedVersion['stamp']> = {};
  for (const { stamp } of versions) {
    const device = deviceOfStamp(stamp);
    stamps[device] = stamps[device] === undefined ? stamp : laterStamp(stamps[device], stamp);
  }
  return stamps;
}

function highestOfEach(counters: readonly RefCounters[]): RefCounters {
  const highest: Record<string, number> = {};
  for (const [letter, number] of counters.flatMap((one) => Object.entries(one))) {
    highest[letter] = Math.max(highest[letter] ?? 0, number);
  }
  return highest;
}

/** Both lists. Where they differ about one file of one record, the entry whose text comes last, on either device. */
function unite(here: readonly Attachment[], there: readonly Attachment[]): readonly Attachment[] {
  const byKey = new Map<string, Attachment>();
  for (const one of [...here, ...there]) {
    const key = `${one.path} ${one.about}`;
    const known = byKey.get(key);
    if (known === undefined || canonicalJson(one) > canonicalJson(known)) byKey.set(key, one);
  }
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, attachment]) => attachment);
}
