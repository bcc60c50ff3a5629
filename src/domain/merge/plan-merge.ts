import type { Attachment } from '../attachment';
import type { HybridStamp } from '../hybrid-clock';
import type { LoggedVersion, MergeOptions, PortfolioArchive, RefCounters, StampByDevice } from '../ports';
import type { IsoInstant } from '../time';
import type { MergeReport } from './merge-report';

/** What merging would write into the log of this device. Nothing is written until a store does. */
export interface MergePlan {
  readonly report: MergeReport;
  /** Versions for the end of our log, in order. The last one of a record is what stands then. */
  readonly versions: readonly LoggedVersion[];
  readonly refs: readonly { readonly ref: string; readonly id: string }[];
  readonly deviceLetter: string;
  readonly knows: StampByDevice;
  readonly refCounters: RefCounters;
  readonly attachments: readonly Attachment[];
}

export interface MergeFacts extends MergeOptions {
  readonly now: IsoInstant;
}

/** Merges another device's history into ours. */
export function planMerge(here: PortfolioArchive, there: PortfolioArchive, facts: MergeFacts): MergePlan {
  const known = new Set(here.versions.map(keyOf));
  const standing = new Map(here.versions.map((version) => [version.id, version]));
  const versions: LoggedVersion[] = [];
  for (const version of there.versions) {
    if (known.has(keyOf(version))) continue;
    versions.push(version);
    const current = standing.get(version.id);
    if (current === undefined || current.stamp <= version.stamp) standing.set(version.id, version);
    else versions.push(current);
  }
  return {
    report: {
      ...{ added: [], changed: [], removed: [], same: 0, conflicts: [], clashes: [], clocks: [], renumbered: [] },
      ...{ letter: null, unreadable: [] },
    },
    versions,
    refs: versions.flatMap(({ ref, id }) => (ref === null ? [] : [{ ref, id }])),
    deviceLetter: facts.takesOver === true ? there.deviceLetter : here.deviceLetter,
    knows: latestOfEach([here.knows, there.knows]),
    refCounters: highestOfEach([here.refCounters, there.refCounters]),
    attachments: [...new Map([...here.attachments, ...there.attachments].map((one) => [one.path, one])).values()],
  };
}

function keyOf({ id, stamp, op }: LoggedVersion): string {
  return `${id} ${stamp} ${op}`;
}

function latestOfEach(vectors: readonly StampByDevice[]): StampByDevice {
  const latest: Record<string, HybridStamp> = {};
  for (const [device, stamp] of vectors.flatMap((vector) => Object.entries(vector))) {
    const known = latest[device];
    if (known === undefined || known < stamp) latest[device] = stamp;
  }
  return latest;
}

function highestOfEach(counters: readonly RefCounters[]): RefCounters {
  const highest: Record<string, number> = {};
  for (const [letter, number] of counters.flatMap((one) => Object.entries(one))) {
    highest[letter] = Math.max(highest[letter] ?? 0, number);
  }
  return highest;
}
