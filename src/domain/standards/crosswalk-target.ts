import type { Crosswalk } from './crosswalk';
import type { StandardItem } from './standard';

/** Whether an item stands where a link leads, whatever its reference. */
export function isTarget({ element, kind }: Crosswalk['links'][number]['to'], item: StandardItem): boolean {
  return item.element === element && (kind === undefined || item.kind === kind);
}
