import type { Client } from '../../records/client';
import type { Goal } from '../../records/goal';
import { isFilled } from '../../records/record-base';
import type { IsoDate } from '../../time';
import { defineCheck, eachClient, eachOf, shortfall } from '../define-check';
import type { Shortfall } from '../finding';
import type { ClientFile } from '../practice';

/**
 * Goals and needs come before the contract, and are judged against the day on which its first version was agreed:
 * in time on that day, and none that came later counts against anyone. Figure `clients`: how many clients it must hold
 * for; 0 for all of them.
 */
export const needsAndGoalsBeforeContracting = defineCheck({
  figures: ['goals', 'needs', 'clients'],
  run: ({ practice, figures }) => {
    const each = eachClient(practice, (file) => lateOrMissing(file, figures));
    if (figures.clients === 0 || each.empty === true) return each;
    return { ...each, fulfilled: each.found >= figures.clients, needed: figures.clients };
  },
});

function lateOrMissing(
  file: ClientFile,
  figures: { readonly goals: number; readonly needs: number },
): Shortfall | null {
  const { client, contract, firstAgreedOn } = file;
  if (contract === undefined) return shortfall(client, 'no_contract');
  if (firstAgreedOn === null) return shortfall(contract, 'contract_undated');
  const others = [contract.id];
  const goals = file.goals.filter((goal) => isInTime(goal.agreedOn, firstAgreedOn));
  if (goals.length < figures.goals) return shortfall(client, 'no_goal_in_time', { others });
  const needs = file.needs.filter((need) => isInTime(need.identifiedOn, firstAgreedOn));
  return needs.length < figures.needs ? shortfall(client, 'too_few_needs_in_time', { others }) : null;
}

function isInTime(day: IsoDate | null, agreedOn: IsoDate): boolean {
  return day !== null && day <= agreedOn;
}

/** A client without any goal has no desired outcome either. */
export const desiredOutcomeOfEachGoal = defineCheck({
  run: ({ practice }) =>
    eachOf(
      practice.clientFiles.flatMap(({ client, goals }): readonly (Client | Goal)[] =>
        goals.length === 0 ? [client] : goals,
      ),
      (subject) => {
        if (subject.kind === 'client') return shortfall(subject, 'no_goal');
        return isFilled(subject.desiredOutcome) ? null : shortfall(subject, 'no_desired_outcome');
      },
      { none: 'anyClient', action: { screen: 'new_client', record: null } },
    ),
});
