import { wayBack } from '../../domain/backup-care/way-back';
import type { Portfolio } from '../../domain/portfolio';
import { failure, type Result, success } from '../../domain/result';
import { commitProblemText } from '../../domain/words/form';
import type { OpeningParts } from './opening-service';

/** Puts back what stood before, as one commit on top: what was brought in stays in the history. */
export function undoTo(before: Portfolio, { portfolio, status }: OpeningParts): () => Promise<Result<null, string>> {
  return async () => {
    const changes = wayBack(before, portfolio.state().portfolio);
    const done = await portfolio.commit(changes, { keepTimes: true });
    if (!done.ok) return failure(commitProblemText(done.problem));
    status.note({ at: done.value.savedAt, kind: 'undone', records: changes.length });
    return success(null);
  };
}
