import type { RecordId } from '../../ids';
import { isFilled } from '../../records/record-base';
import type { Passage, Source } from '../../records/written-response';
import { isSourceNamed, isWritten } from '../../responses/answer-text';
import { ITEM_NAMES, type ItemName } from '../check-names';
import { type CheckInput, countOf, defineCheck, eachClient, missingOf, type Outcome, shortfall } from '../define-check';
import type { FindingAction } from '../finding';
import { allLogEntries, responsesTo } from '../practice';
import { criterionOfRule } from '../rule-ids';

/*
 * Checks on an answer in writing. They see that something is written where the standard asks for so much of it, never
 * how good it is.
 */

type Input = Pick<CheckInput<never, never>, 'practice' | 'unit' | 'rule'>;

/** A passage with what it may refer to. */
interface WrittenPassage extends Passage {
  readonly sources: readonly Source[];
}

/** The answer as it stands: its records, and the passages in which something is written, in reading order. */
function answerTo({ practice, unit, rule }: Input) {
  const responses = responsesTo(practice, unit, criterionOfRule(rule.id));
  return {
    records: responses.map(({ id }) => id),
    passages: responses.flatMap(({ passages, sources }): readonly WrittenPassage[] =>
      passages.filter(isWritten).map((passage) => ({ ...passage, sources })),
    ),
  };
}

/** Opens the answer at the place of the rule, or of one of its items. */
function writeAt({ rule }: Input, item?: string): FindingAction {
  return { screen: 'response', record: null, field: item === undefined ? rule.id : `${rule.id}:${item}` };
}

/** Passages on the rule that say different things: one that is there twice counts once. */
function distinctOn(passages: readonly WrittenPassage[], rule: string): readonly WrittenPassage[] {
  const byText = new Map(
    passages
      .filter((one) => one.rule === rule && isFilled(one.text))
      .map((one) => [one.text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en'), one]),
  );
  return [...byText.values()];
}

export const responseCount = defineCheck({
  figures: ['minimum'],
  run: (input) => {
    const { passages, records } = answerTo(input);
    const found = distinctOn(passages, input.rule.id).length;
    return countOf(found, input.figures.minimum, { records: found === 0 ? [] : records, action: writeAt(input) });
  },
});

/** Passages of two parts, both of which are asked for: a skill, and why it matters. */
export const responsePairs = defineCheck({
  figures: ['minimum'],
  run: (input) => {
    const { passages, records } = answerTo(input);
    const pairs = distinctOn(passages, input.rule.id).filter(({ counterpart }) => isFilled(counterpart));
    return countOf(pairs.length, input.figures.minimum, {
      records: pairs.length === 0 ? [] : records,
      action: writeAt(input),
    });
  },
});

/** Items that must all be spoken of, anywhere in the answer. */
export const responseItems = defineCheck({
  items: ITEM_NAMES,
  run: (input) => {
    const { passages, records } = answerTo(input);
    const missing = missingOf(input.items, (item) => passages.some(({ items }) => items.includes(item)));
    return { ...itemsOutcome(input, missing, records), empty: passages.length === 0 };
  },
});

/** Items that are only examples: so many are enough, and what the candidate adds of their own counts as one. */
export const responseExamples = defineCheck({
  figures: ['minimum'],
  items: ITEM_NAMES,
  run: (input) => {
    const { passages, records } = answerTo(input);
    const covered = input.items.filter((item) => passages.some(({ items }) => items.includes(item)));
    const own = distinctOn(passages, input.rule.id).filter(({ items }) => items.length === 0);
    const found = covered.length + own.length;
    return countOf(found, input.figures.minimum, { records: found === 0 ? [] : records, action: writeAt(input) });
  },
});

/** A strategy against every barrier of the answer: the figure says how many, and each has a line of its own. */
export const responseStrategies = defineCheck({
  figures: ['minimumForEachBarrier'],
  run: (input) => {
    const { passages, records } = answerTo(input);
    const barriers = passages.filter(({ rule, text }) => rule !== null && isFilled(text));
    const met = barriers.filter(
      ({ counterpart }) => counterpart.split('\n').filter(isFilled).length >= input.figures.minimumForEachBarrier,
    );
    const short = barriers.find((one) => !met.includes(one));
    return countOf(met.length, Math.max(1, barriers.length), {
      records: met.length === 0 ? [] : records,
      missingItems: barriers.length === 0 ? ['anyBarrier'] : [],
      action: { screen: 'response', record: null, field: short?.rule ?? input.rule.id },
    });
  },
});

/** An example of each item that refers to a source with a name. */
export const responseReferenced = defineCheck({
  figures: ['minimumOfEach'],
  items: ITEM_NAMES,
  run: (input) => {
    const { passages, records } = answerTo(input);
    const least = input.figures.minimumOfEach;
    const counts = input.items.map((item) =>
      Math.min(least, passages.filter((one) => one.items.includes(item) && isReferenced(one)).length),
    );
    const missing = input.items.filter((_, index) => (counts[index] ?? 0) < least);
    const found = counts.reduce((sum, count) => sum + count, 0);
    return countOf(found, least * input.items.length, {
      records: found === 0 ? [] : records,
      missingItems: missing,
      action: writeAt(input, missing[0]),
    });
  },
});

function isReferenced({ text, sourceIds, sources }: WrittenPassage): boolean {
  return isFilled(text) && sources.some((source) => sourceIds.includes(source.id) && isSourceNamed(source));
}

/** Feedback that counts and reflections on claimed sessions, named by the answer. */
export const responseCites = defineCheck({
  figures: ['feedback', 'reflections'],
  run: (input) => {
    const { practice, figures } = input;
    const cited = new Set(answerTo(input).passages.flatMap(({ citedIds }) => citedIds));
    const citedOf = (records: readonly { readonly id: RecordId }[]): readonly RecordId[] =>
      records.filter(({ id }) => cited.has(id)).map(({ id }) => id);
    const feedback = citedOf(practice.feedback.received);
    const reflections = citedOf(allLogEntries(practice));
    const found = Math.min(figures.feedback, feedback.length) + Math.min(figures.reflections, reflections.length);
    const missing: ItemName[] = [
      ...(feedback.length < figures.feedback ? ['citedFeedback' as const] : []),
      ...(reflections.length < figures.reflections ? ['citedReflection' as const] : []),
    ];
    return countOf(found, figures.feedback + figures.reflections, {
      records: [...feedback, ...reflections],
      missingItems: missing,
      action: writeAt(input),
    });
  },
});

/** For each client of C a passage with the objective at the start and what became of it. */
export const responseOfEachClient = defineCheck({
  items: ['initialObjectives', 'outcomes'],
  run: (input) => {
    const { passages } = answerTo(input);
    return eachClient(input.practice, ({ client }) => {
      const own = passages.filter(({ clientId }) => clientId === client.id);
      const missing = missingOf(input.items, (item) =>
        own.some(({ text, counterpart }) => isFilled(item === 'outcomes' ? counterpart : text)),
      );
      return missing.length === 0 ? null : shortfall(client, 'not_compared', { items: missing });
    });
  },
});

function itemsOutcome(
  input: Input & { readonly items: readonly ItemName[] },
  missing: readonly ItemName[],
  records: readonly RecordId[],
): Outcome {
  const found = input.items.length - missing.length;
  return countOf(found, input.items.length, {
    quantity: 'item',
    records: found === 0 ? [] : records,
    missingItems: missing,
    action: writeAt(input, missing[0]),
  });
}
