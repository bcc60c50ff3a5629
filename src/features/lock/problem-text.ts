import { lockWords } from '../../domain/words/lock';
import type { LockProblem } from '../../workspace/lock-service';

export function problemText(problem: LockProblem): string {
  const words = lockWords.problems;
  return problem.kind === 'failed' ? words.failed(problem.detail) : words[problem.kind];
}
