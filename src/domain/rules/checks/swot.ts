import type { RecordId } from '../../ids';
import { isFilled } from '../../records/record-base';
import { QUADRANTS, type SwotLine } from '../../records/swot';
import { saysSomething } from '../../responses/answer-text';
import { ITEM_NAMES, type ItemName } from '../check-names';
import { countOf, defineCheck, missingOf, type Outcome } from '../define-check';
import type { Practice } from '../practice';
import { findRecord } from '../record-name';

const FURTHER = { knowledge: 'furtherKnowledge', skills: 'furtherSkills', behaviours: 'furtherBehaviours' } as const;

export const swotQuadrants = defineCheck({
  items: QUADRANTS,
  run: ({ practice, items }) => {
    const lines = linesOf(practice);
    const missing = missingOf(items, (item) => lines.some(({ quadrant }) => quadrant === item));
    return itemsOf(practice, items, missing, missing[0] ?? 'strengths');
  },
});

export const swotAreas = defineCheck({
  items: ITEM_NAMES,
  run: ({ practice, items }) => {
    const lines = linesOf(practice);
    const missing = missingOf(items, (item) => lines.some(({ areas }) => areas.includes(item)));
    return itemsOf(practice, items, missing, 'strengths');
  },
});

export const swotCites = defineCheck({
  figures: ['minimum'],
  run: ({ practice, figures }) => {
    const cited = new Set(linesOf(practice).flatMap((line) => standingCites(practice, line)));
    return countOf(cited.size, figures.minimum, {
      records: [...cited],
      missingItems: noneYet(practice),
      action: openSwot(practice, 'strengths'),
    });
  },
});

export const swotEachLineCites = defineCheck({
  run: ({ practice }) => {
    const lines = linesOf(practice);
    const cites = lines.filter((line) => standingCites(practice, line).length > 0);
    const short = lines.find((line) => !cites.includes(line));
    return {
      ...countOf(cites.length, Math.max(1, lines.length), {
        records: analysisOf(practice),
        missingItems: noneYet(practice),
        action: openSwot(practice, short?.quadrant ?? 'strengths'),
      }),
      empty: lines.length === 0,
    };
  },
});

/** Said in words, or seen: a line cites an answer to another criterion of the same unit. */
export const swotDrawsOnReview = defineCheck({
  items: ['reviewOfOwnAbility'],
  run: ({ practice, unit, items }) => {
    const isSaid = isFilled(practice.development.swot?.drawsOnReview ?? '');
    const isCited = linesOf(practice)
      .flatMap(({ citedIds }) => citedIds)
      .some((id) => {
        const response = practice.portfolio.get('writtenResponse', id);
        return response !== undefined && response.unit === unit && saysSomething(response);
      });
    return itemsOf(practice, items, isSaid || isCited ? [] : items, 'drawsOnReview');
  },
});

export const swotFurtherDevelopment = defineCheck({
  figures: ['minimumOfEach'],
  items: ['knowledge', 'skills', 'behaviours'],
  run: ({ practice, figures, items }) => {
    const least = figures.minimumOfEach;
    const countIn = (item: keyof typeof FURTHER): number =>
      (practice.development.swot?.[FURTHER[item]] ?? []).filter(isFilled).length;
    const missing = items.filter((item) => countIn(item) < least);
    const found = items.reduce((sum, item) => sum + Math.min(least, countIn(item)), 0);
    return countOf(found, least * items.length, {
      records: found === 0 ? [] : analysisOf(practice),
      missingItems: missing,
      action: openSwot(practice, FURTHER[missing[0] ?? 'knowledge']),
    });
  },
});

function itemsOf(practice: Practice, items: readonly ItemName[], missing: readonly ItemName[], field: string): Outcome {
  const found = items.length - missing.length;
  return countOf(found, items.length, {
    quantity: 'item',
    records: found === 0 ? [] : analysisOf(practice),
    missingItems: missing,
    action: openSwot(practice, field),
  });
}

function linesOf({ development: { swot } }: Practice): readonly SwotLine[] {
  return (swot?.lines ?? []).filter(({ text }) => isFilled(text));
}

/** A record that no longer stands supports nothing. */
function standingCites({ portfolio }: Practice, { citedIds }: SwotLine): readonly RecordId[] {
  return citedIds.filter((id) => findRecord(portfolio, id) !== undefined);
}

function analysisOf({ development: { swot } }: Practice): readonly RecordId[] {
  return swot === undefined ? [] : [swot.id];
}

function noneYet(practice: Practice): readonly ItemName[] {
  return linesOf(practice).length === 0 ? ['anySwot'] : [];
}

function openSwot({ development: { swot } }: Practice, field: string) {
  return { screen: 'swot', record: swot?.id ?? null, field } as const;
}
