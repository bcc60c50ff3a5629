import { attachProblemText, cautionText, fileWords as words } from '../../domain/words/files';
import { Banner } from '../../ui/Banner';
import { ProgressBar } from '../../ui/Meter';
import type { Incoming } from './attach-desk';

/** Files on their way in, and those that did not get there. */
export function IncomingFiles({
  incoming,
  onDismiss,
}: {
  readonly incoming: readonly Incoming[];
  readonly onDismiss: (id: number) => void;
}) {
  return incoming.map(({ id, name, size, read, problem, caution }) => {
    const shown = name === '' ? words.nameless : name;
    if (caution !== null) {
      return (
        <Banner key={id} tone="warning" onDismiss={() => onDismiss(id)}>
          {words.caution(shown, cautionText(caution))}
        </Banner>
      );
    }
    return problem === null ? (
      <ProgressBar
        key={id}
        label={words.progress(shown)}
        value={read}
        max={size}
        valueText={words.progressText(read, size)}
      />
    ) : (
      <Banner key={id} tone="problem" onDismiss={() => onDismiss(id)}>
        {words.failed(shown, attachProblemText(problem))}
      </Banner>
    );
  });
}
