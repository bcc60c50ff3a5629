import { failure, type Result } from '../../domain/result';
import type { BackupProblem } from './backup';

/** A plain reason as an error: it passes through streams and generators, and the functions of the face give it back as a problem. */
export class BackupStop extends Error {
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem) {
    super(problem.kind);
    this.name = 'BackupStop';
    this.problem = problem;
  }
}

/** Does something that may stop for a reason. A bug still throws. */
export async function untilStopped<Value>(
  work: () => Promise<Result<Value, BackupProblem>>,
): Promise<Result<Value, BackupProblem>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupStop) return failure(error.problem);
    throw error;
  }
}

/** Stops if somebody has asked for it. */
export function heed(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new BackupStop({ kind: 'cancelled' });
}

/** An error of the system in a few words. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : String(error).slice(0, 300);
}
