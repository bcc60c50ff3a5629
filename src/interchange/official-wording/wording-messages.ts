import type { CopyProblem, WordingFound } from '../../domain/official-wording/wording-found';
import type { Result } from '../../domain/result';
import type { Standard } from '../../domain/standards/standard';

/** To the worker: one copy, a file or what was pasted, and the standard to look for in it. */
export interface WordingRequest {
  readonly standard: Standard;
  readonly copy: Blob | string;
}

/** From the worker: one answer. */
export type WordingReply = Result<WordingFound, CopyProblem | 'failed'>;
