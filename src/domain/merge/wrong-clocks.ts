import { deviceOfStamp, msOfStamp } from '../hybrid-clock';
import type { LoggedVersion } from '../ports';
import type { IsoInstant } from '../time';
import type { WrongClock } from './merge-report';

/** Clocks differ by this much, and nobody need hear of it. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * The devices whose clocks are wrong by more than a few minutes, seen from ours. Ahead: it wrote at a time that is still to
 * come. Behind: it wrote at a time before what it had already heard of, and that time is past here too.
 */
export function findWrongClocks(
  versions: readonly LoggedVersion[],
  facts: { readonly deviceId: string; readonly now: IsoInstant },
): readonly WrongClock[] {
  const now = Date.parse(facts.now);
  const byDevice = new Map<string, number>();
  for (const { stamp, savedAt, merged } of versions) {
    const said = Date.parse(savedAt);
    if (merged === true || Number.isNaN(said)) continue;
    const heard = msOfStamp(stamp);
    const by = said > now ? said - now : heard <= now + TOLERANCE_MS ? Math.min(0, said - heard) : 0;
    const device = deviceOfStamp(stamp);
    if (Math.abs(by) > Math.max(TOLERANCE_MS, Math.abs(byDevice.get(device) ?? 0))) byDevice.set(device, by);
  }
  return [...byDevice]
    .map(([deviceId, byMs]) => ({ deviceId, isOurs: deviceId === facts.deviceId, byMs }))
    .sort((one, other) => Math.abs(other.byMs) - Math.abs(one.byMs) || (one.deviceId < other.deviceId ? -1 : 1));
}
