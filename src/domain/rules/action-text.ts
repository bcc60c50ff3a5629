import type { RecordId } from '../ids';
import { nextStepWords } from '../words/next-steps';
import type { FindingAction } from './finding';
import type { NextStep } from './next-steps';
import { findRecord, type NamingContext, recordNameWithin } from './record-name';

/** What the button of a finding's one action says: "Open session D07 (12 May)". */
export function actionText(action: FindingAction, context: NamingContext): string {
  if (action.about !== undefined) {
    const isSession = 'session' in action.about;
    const name = nameOf(isSession ? action.about.session : action.about.client, context);
    return isSession ? nextStepWords.feedbackOn(name) : nextStepWords.feedbackFrom(name);
  }
  const name = nameOf(action.record, context);
  if (begins(action, 'reflection', context)) return nextStepWords.reflectOn(name);
  if (begins(action, 'contract', context)) return nextStepWords.agreeContract(name);
  return nextStepWords.open[action.screen](name, context.clientNoun);
}

/** A next step as one line: "Reflect on session D07 (12 May) and 2 others". */
export function nextStepText(step: NextStep, context: NamingContext): string {
  return nextStepWords.steps[step.kind]({
    name: nameOf(step.record, context),
    more: step.count - 1,
    count: step.count,
    minutes: step.minutes,
    noun: context.clientNoun,
  });
}

/** Whether the screen will begin a record, because what it opens on has none yet. */
function begins(
  { screen, record }: FindingAction,
  kind: 'reflection' | 'contract',
  { portfolio }: NamingContext,
): boolean {
  return screen === kind && record !== null && portfolio.belonging(kind, record).length === 0;
}

function nameOf(id: RecordId | null, context: NamingContext): string {
  const record = id === null ? undefined : findRecord(context.portfolio, id);
  return record === undefined ? '' : recordNameWithin(context, record);
}
