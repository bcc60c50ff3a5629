import { itemKey, nameOfItem } from '../standards/item-key';
import type { ItemKind, Standard } from '../standards/standard';
import type { WordingMatch } from './match-wording';
import { judgeDocument, type WordingVerdict } from './verdict';

/** What a copy holds of a standard. */
export interface WordingFound {
  readonly matches: readonly WordingMatch[];
  readonly verdict: WordingVerdict;
}

/** Why nothing can be read from a copy. `old_word`: the format of Word before .docx. */
export type CopyProblem = 'too_large' | 'pdf' | 'old_word' | 'unreadable' | 'empty';

/** What explains items, and is not in every copy: a specification may print the criteria alone. */
const EXPLAINS: ReadonlySet<ItemKind> = new Set(['depth', 'assessment_guidance', 'evidence_suggestion']);

/** Judges a copy by what is asked for, whether or not it prints the explanations too. */
export function foundIn({ units }: Standard, matches: readonly WordingMatch[]): WordingFound {
  const explanations = new Set(
    units.flatMap(({ unit, items }) =>
      items.filter(({ kind }) => EXPLAINS.has(kind)).map((item) => `${unit} ${itemKey(nameOfItem(item))}`),
    ),
  );
  const asked = matches.filter(({ unit, key }) => !explanations.has(`${unit} ${key}`));
  return { matches, verdict: judgeDocument(asked) };
}
