import { backupWords } from '../../domain/words/backup';
import type { BackupLoss, BackupProblem, UnreadableVersion } from './backup';

/** Why a backup can't be made or read, in one line. */
export function backupProblemText(problem: BackupProblem): string {
  const { problems } = backupWords;
  if (problem.kind === 'file_not_kept') return notKeptText(problem);
  return say(problems, problem);
}

/** Every kind has its words: one without them does not compile. */
type Table<Fact extends { readonly kind: string }> = {
  readonly [Kind in Fact['kind']]: (fact: Extract<Fact, { readonly kind: Kind }>) => string;
};

/** The table is by kind, so what it has for the kind of a fact takes that fact; the compiler can't see it. */
function say<Fact extends { readonly kind: string }>(table: Table<Fact>, fact: Fact): string {
  const tell = table[fact.kind as Fact['kind']] as (fact: Fact) => string;
  return tell(fact);
}

type NotKept = Extract<BackupProblem, { readonly kind: 'file_not_kept' }>;

function notKeptText({ problem }: NotKept): string {
  return say(backupWords.problems.file_not_kept, problem);
}

/** Something that a damaged backup has lost, in a few words. */
export function backupLossText(loss: BackupLoss): string {
  return say(backupWords.losses, loss);
}

/** A record that travels as it is, in one line. */
export function unreadableText(version: UnreadableVersion): string {
  return backupWords.unreadable[version.why](version);
}
