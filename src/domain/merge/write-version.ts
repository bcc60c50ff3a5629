import type { HybridStamp } from '../hybrid-clock';
import type { LoggedVersion } from '../ports';
import { knowledgeOf, pastOf } from './causality';
import { type Fields, fieldStampsAfter } from './field-stamps';

/** What stands of a record before it is written again. `fields` is null for a removal, and for what can't be read. */
export interface VersionBefore extends Pick<LoggedVersion, 'stamp' | 'fieldStamps' | 'past'> {
  readonly fields: Fields | null;
}

/**
 * What a new version must say of what it was made on top of, so that a merge can tell who knew what. `fields` is null for a
 * removal. Nothing, where one device writes everything anew.
 */
export function descentOf(
  before: VersionBefore | undefined,
  after: { readonly stamp: HybridStamp; readonly fields: Fields | null },
): Pick<LoggedVersion, 'fieldStamps' | 'past'> {
  if (before === undefined) return {};
  const past = pastOf(knowledgeOf(before), after.stamp);
  const { fields } = after;
  const fieldStamps =
    fields === null || before.fields === null
      ? undefined
      : fieldStampsAfter({ ...before, fields: before.fields }, { stamp: after.stamp, fields });
  return { ...(fieldStamps && { fieldStamps }), ...(past && { past }) };
}
