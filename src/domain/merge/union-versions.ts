import type { LoggedVersion } from '../ports';
import { isSameValue } from './same-value';

/** Both histories of one record. */
export interface UnitedVersions {
  readonly id: string;
  /** Every version that somebody wrote, from either side, each once. */
  readonly written: readonly LoggedVersion[];
  /** Of `written`, what we did not have. */
  readonly news: readonly LoggedVersion[];
  /** What stands on our side; undefined where we have nothing of it. */
  readonly ours: LoggedVersion | undefined;
}

/** The versions of both sides, record by record. What a merge had put together counts only where nothing else is left. */
export function uniteVersions(
  here: readonly LoggedVersion[],
  there: readonly LoggedVersion[],
): readonly UnitedVersions[] {
  const [ours, theirs] = [byId(here), byId(there)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].map((id) => {
    const [own, other] = [ours.get(id) ?? [], theirs.get(id) ?? []];
    const kept = writtenOf(own);
    const found = writtenOf(other);
    const news: LoggedVersion[] = [];
    for (const version of found) if (!has(kept, version) && !has(news, version)) news.push(version);
    const distinct = kept.filter((version, index) => !has(kept.slice(0, index), version));
    // What was put together from versions that are lost must not stand for them once they are there.
    const all = [...distinct, ...news];
    const isWritten = all.some((version) => version.merged !== true);
    return {
      id,
      written: isWritten ? all.filter((version) => version.merged !== true) : all,
      news: isWritten ? news.filter((version) => version.merged !== true) : news,
      ours: own.at(-1),
    };
  });
}

function byId(versions: readonly LoggedVersion[]): ReadonlyMap<string, readonly LoggedVersion[]> {
  const lists = new Map<string, LoggedVersion[]>();
  for (const version of versions) {
    const list = lists.get(version.id);
    if (list === undefined) lists.set(version.id, [version]);
    else list.push(version);
  }
  return lists;
}

function writtenOf(versions: readonly LoggedVersion[]): readonly LoggedVersion[] {
  const written = versions.filter((version) => version.merged !== true);
  return written.length > 0 ? written : versions;
}

function has(versions: readonly LoggedVersion[], wanted: LoggedVersion): boolean {
  return versions.some((version) => isSameVersion(version, wanted));
}

/** The same in every word. A device that was set back may have used a stamp twice: those are two versions. */
function isSameVersion(one: LoggedVersion, other: LoggedVersion): boolean {
  return one === other || (one.stamp === other.stamp && isSameValue(one, other));
}
