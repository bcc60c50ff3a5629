import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { Claim } from '../records/claim';
import { isFilled } from '../records/record-base';
import type { AnyRecord } from '../records/record-kinds';
import { strengthText, sufficiencyWords as words } from '../words/sufficiency';
import type { RankedEvidence, Strength } from './sufficiency';

/** The kind of item under which the candidate's sentence on a criterion is kept. */
export const CRITERION_ITEM = 'assessment_criterion';

const PLACES = 2;
const REASONS = 3;

/** The candidate's own sentence on why the evidence for a criterion is enough, if one is kept. */
export function keptWhy(portfolio: Portfolio, enrolment: RecordId, unit: string, criterion: string): Claim | undefined {
  return portfolio
    .belonging('claim', enrolment)
    .find(
      (one) => one.unit === unit && one.item === criterion && one.itemKind === CRITERION_ITEM && isFilled(one.note),
    );
}

/**
 * The sentence that the app begins: the two strongest records and what makes them strong. The second is of another kind where
 * there is one, since two sources are worth more than one. Null where there is no evidence without a doubt about it.
 */
export function draftWhy(
  portfolio: Portfolio,
  ranked: readonly RankedEvidence[],
  nameOf: (record: AnyRecord) => string,
): string | null {
  const sound = ranked.filter(({ weaknesses, strengths }) => weaknesses.length === 0 && strengths.length > 0);
  const [first] = sound;
  if (first === undefined) return null;
  const second = sound.find(({ kind }) => kind !== first.kind) ?? sound[1];
  const places = [first, ...(second === undefined ? [] : [second])].slice(0, PLACES).flatMap((one) => {
    const record: AnyRecord | undefined = portfolio.get(one.kind, one.id);
    return record === undefined ? [] : [words.place(nameOf(record), reasonsOf(one.strengths))];
  });
  return words.lookFirst(places);
}

function reasonsOf(strengths: readonly Strength[]): readonly string[] {
  return strengths.slice(0, REASONS).map(strengthText);
}
