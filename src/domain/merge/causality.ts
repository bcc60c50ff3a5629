import { deviceOfStamp, type HybridStamp, laterStamp } from '../hybrid-clock';
import type { LoggedVersion, StampByDevice } from '../ports';
import { canonicalJson } from '../signed-text';

type Placed = Pick<LoggedVersion, 'stamp' | 'past'>;

/** The last change of each device that a version takes in, its own included. */
export function knowledgeOf({ stamp, past }: Placed): StampByDevice {
  return past === undefined ? { [deviceOfStamp(stamp)]: stamp } : { ...past, [deviceOfStamp(stamp)]: stamp };
}

/** Whether a version takes a change of the same record in. */
export function takesIn(version: Placed, stamp: HybridStamp): boolean {
  const device = deviceOfStamp(stamp);
  const last = device === deviceOfStamp(version.stamp) ? version.stamp : version.past?.[device];
  return last !== undefined && last >= stamp;
}

/** The versions that no other one was made on top of: one, unless devices wrote without knowing of each other. */
export function headsOf(versions: readonly LoggedVersion[]): readonly LoggedVersion[] {
  if (versions.length < 2) return versions;
  const known = latestOfEach(versions.map(knowledgeOf));
  const takenIn = latestOfEach(versions.flatMap(({ past }) => (past === undefined ? [] : [past])));
  const heads = versions.filter(({ stamp }) => {
    const device = deviceOfStamp(stamp);
    const seen = takenIn[device];
    return known[device] === stamp && (seen === undefined || seen < stamp);
  });
  return heads.length > 0 ? heads : versions.toSorted(earliestFirst).slice(-1); // on pasts that can't be true
}

/** Everything that any of them takes in. */
export function joinedKnowledge(versions: readonly Placed[]): StampByDevice {
  return latestOfEach(versions.map(knowledgeOf));
}

/** The `past` of a version with that stamp; undefined where only its own device had a hand in it. */
export function pastOf(knowledge: StampByDevice, stamp: HybridStamp): StampByDevice | undefined {
  const own = deviceOfStamp(stamp);
  const others = Object.entries(knowledge).filter(([device]) => device !== own);
  return others.length === 0 ? undefined : Object.fromEntries(others.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function latestOfEach(vectors: readonly StampByDevice[]): StampByDevice {
  const latest: Record<string, HybridStamp> = {};
  for (const vector of vectors) {
    for (const [device, stamp] of Object.entries(vector)) {
      const known = latest[device];
      latest[device] = known === undefined ? stamp : laterStamp(known, stamp);
    }
  }
  return latest;
}

/** By stamp; where a device has used one twice, by what the versions say. */
export function earliestFirst(one: LoggedVersion, other: LoggedVersion): number {
  if (one.stamp !== other.stamp) return one.stamp < other.stamp ? -1 : 1;
  if (one === other) return 0;
  const [first, second] = [canonicalJson(one), canonicalJson(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}
