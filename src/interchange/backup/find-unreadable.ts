import type { LoggedVersion } from '../../domain/ports';
import { parseRecord } from '../../domain/records/parse-record';
import type { UnreadableVersion } from './backup';

/**
 * The versions whose record this code can't read: of a newer app, of a kind that is not known here, or damaged. Each record and
 * reason once.
 */
export function findUnreadable(versions: readonly LoggedVersion[]): readonly UnreadableVersion[] {
  const found = new Map<string, UnreadableVersion>();
  for (const version of versions) {
    const why = version.op === 'put' ? whyUnreadable(version) : null;
    if (why === null) continue;
    const { id, kind, ref } = version;
    found.set(`${id} ${kind} ${why}`, { id, recordKind: kind, ref, why });
  }
  return [...found.values()];
}

function whyUnreadable({ body, ...row }: LoggedVersion): UnreadableVersion['why'] | null {
  if (typeof body !== 'object' || body === null) return 'invalid';
  const { kind, version, id, ref, createdAt, changedAt } = row;
  const parsed = parseRecord({ ...body, kind, version, id, ref, createdAt, changedAt });
  if (parsed.ok) return null;
  if (parsed.problem.kind === 'too_new') return 'newer';
  return parsed.problem.kind === 'unknown_kind' ? 'unknown_kind' : 'invalid';
}
