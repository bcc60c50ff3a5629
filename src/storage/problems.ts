import type { CommitProblem } from '../domain/ports';

/** A plain reason as an error: aborts the transaction it is thrown in, and rejects the calls that have no Result. */
export class Refused extends Error {
  readonly problem: CommitProblem;

  constructor(problem: CommitProblem) {
    super(problem.kind);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** What an error of the database means for the person. Whatever it is, nothing was kept. */
export function problemOf(error: unknown): CommitProblem {
  if (error instanceof Refused) return error.problem;
  const causes = causesOf(error);
  if (causes.some((one) => one.name === 'QuotaExceededError') || isBareAbort(causes)) return { kind: 'storage_full' };
  if (causes.some((one) => one.name === 'VersionError')) return { kind: 'superseded' };
  const first = causes[0];
  return {
    kind: 'failed',
    detail: first === undefined ? String(error) : `${first.name}: ${first.message}`.slice(0, 300),
  };
}

/** A full disk in WebKit is an abort that names no error; Chromium and Firefox name one for every abort. */
function isBareAbort(causes: readonly Error[]): boolean {
  return causes.length === 1 && causes[0]?.name === 'AbortError';
}

/** An error and the errors inside it: Dexie wraps the browser's own as `inner`. */
function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  let current = error;
  while (isError(current) && causes.length < 5) {
    causes.push(current);
    current = 'inner' in current ? current.inner : current.cause;
  }
  return causes;
}

/** DOMException is an Error in browsers and in Node, but not in every test double. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
