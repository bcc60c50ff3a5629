import type { FileProblem } from '../../domain/files/file-store';
import { problemOf } from '../problems';

/** Why a call on a file came to nothing, as an error. */
export class FileRefused extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.kind === 'failed' ? problem.detail : problem.kind);
    this.name = 'FileRefused';
    this.problem = problem;
  }
}

/** What an error of the database or of the disk means for the person. Whatever it is, no file was kept. */
export function fileProblemOf(error: unknown): FileProblem {
  if (error instanceof FileRefused) return error.problem;
  const problem = problemOf(error);
  return problem.kind === 'invalid' ? { kind: 'failed', detail: problem.kind } : problem;
}
