import type { ProgrammePlan } from '../../records/programme-plan';
import { isFilled } from '../../records/record-base';
import { countOf, defineCheck, missingOf } from '../define-check';
import type { FindingAction } from '../finding';

export const individualsPlanned = defineCheck({
  figures: ['minimum', 'maximum'],
  run: ({ practice: { plan }, figures }) =>
    countOf(plan?.individualsPlanned ?? 0, figures.minimum, {
      atMost: figures.maximum,
      records: plan === undefined ? [] : [plan.id],
      missingItems: plan === undefined ? ['anyPlan'] : plan.individualsPlanned === null ? ['individualsPlanned'] : [],
      action: openPlan(plan, 'individualsPlanned'),
    }),
});

export const timePlanned = defineCheck({
  figures: ['minimumMinutes'],
  run: ({ practice: { plan }, figures }) =>
    countOf(plan?.minutesPlanned ?? 0, figures.minimumMinutes, {
      quantity: 'minutes',
      records: plan === undefined ? [] : [plan.id],
      missingItems: plan === undefined ? ['anyPlan'] : plan.minutesPlanned === null ? ['minutesPlanned'] : [],
      action: openPlan(plan, 'minutesPlanned'),
    }),
});

export const planItems = defineCheck({
  items: ['structure', 'environment', 'modelsAndTools'],
  run: ({ practice: { plan }, items }) => {
    const missing = missingOf(items, (item) => plan !== undefined && isFilled(plan[item]));
    return countOf(items.length - missing.length, items.length, {
      quantity: 'item',
      records: plan === undefined ? [] : [plan.id],
      missingItems: missing,
      action: openPlan(plan, missing[0] ?? 'structure'),
    });
  },
});

function openPlan(plan: ProgrammePlan | undefined, field: string): FindingAction {
  return { screen: 'plan', record: plan?.id ?? null, field };
}
