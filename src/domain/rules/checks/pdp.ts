import { isFilled } from '../../records/record-base';
import type { PdpObjective } from '../../records/pdp-objective';
import { monthsSpanned } from '../../time';
import { countOf, defineCheck, eachOf, missingOf, shortfall } from '../define-check';
import type { Practice } from '../practice';

export const pdpDuration = defineCheck({
  figures: ['minimumMonths'],
  run: ({ practice, figures }) => {
    const { pdp } = practice.development;
    const hasDates = pdp !== undefined && pdp.startsOn !== null && pdp.endsOn !== null;
    const months =
      hasDates && pdp.startsOn !== null && pdp.endsOn !== null ? monthsSpanned(pdp.startsOn, pdp.endsOn) : 0;
    return countOf(months, figures.minimumMonths, {
      records: pdp === undefined ? [] : [pdp.id],
      missingItems: pdp === undefined ? ['anyPdp'] : hasDates ? [] : ['planDates'],
      action: openPlan(practice, pdp !== undefined && pdp.startsOn !== null ? 'endsOn' : 'startsOn'),
    });
  },
});

const SMART = {
  specific: ({ objective }) => isFilled(objective),
  measurable: ({ measure }) => isFilled(measure),
  achievable: ({ achievable }) => isFilled(achievable),
  relevant: ({ relevance }) => isFilled(relevance),
  timeBound: ({ targetOn }) => targetOn !== null,
} as const satisfies Record<string, (objective: PdpObjective) => boolean>;

export const pdpObjectives = defineCheck({
  items: ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'],
  run: ({ practice, items }) =>
    eachOf(
      practice.development.objectives,
      (objective) => {
        const missing = missingOf(items, (item) => SMART[item](objective));
        return missing.length === 0 ? null : shortfall(objective, 'items_missing', { items: missing });
      },
      {
        none: 'anyObjective',
        action:
          practice.development.pdp === undefined
            ? openPlan(practice, 'startsOn')
            : { screen: 'objective', record: null },
      },
    ),
});

/** The plan as a whole; a helper named with one objective is support too. */
export const pdpItems = defineCheck({
  items: ['aspiration', 'support'],
  run: ({ practice, items }) => {
    const { pdp, objectives } = practice.development;
    const has = {
      aspiration: isFilled(pdp?.aspiration ?? ''),
      support: isFilled(pdp?.support ?? '') || objectives.some(({ support }) => isFilled(support)),
    };
    const missing = missingOf(items, (item) => has[item]);
    const found = items.length - missing.length;
    return countOf(found, items.length, {
      quantity: 'item',
      records: pdp === undefined || found === 0 ? [] : [pdp.id],
      missingItems: missing,
      action: openPlan(practice, missing[0] ?? 'aspiration'),
    });
  },
});

function openPlan({ development: { pdp } }: Practice, field: string) {
  return { screen: 'pdp', record: pdp?.id ?? null, field } as const;
}
