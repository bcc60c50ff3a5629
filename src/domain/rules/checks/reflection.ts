import { isFilled } from '../../records/record-base';
import type { Reflection } from '../../records/reflection';
import type { Session } from '../../records/session';
import type { ItemName } from '../check-names';
import { defineCheck, eachSession, missingOf, type Outcome, shortfall } from '../define-check';
import type { Shortfall } from '../finding';
import { logEntriesOf, type Practice } from '../practice';

/** Reflected on or after the day of the session, and not on a day still to come. When it was typed is shown beside it, and decides nothing. */
export const reflectionOfEachSession = defineCheck({
  run: ({ practice }) =>
    eachSession(practice, (session) => {
      const entries = logEntriesOf(practice, session.id);
      const [first] = entries;
      if (first === undefined) return shortfall(session, 'no_reflection');
      const reasons = entries.map((entry) => whyNotOn(session, entry, practice));
      return reasons.includes(null) ? null : (reasons[0] ?? null);
    }),
});

function whyNotOn(session: Session, entry: Reflection, { today }: Practice): Shortfall | null {
  const others = [session.id];
  if (entry.reflectedOn === null) return shortfall(entry, 'reflection_undated', { others });
  if (entry.reflectedOn > today) return shortfall(entry, 'in_future', { others });
  const isBefore = session.heldOn !== null && entry.reflectedOn < session.heldOn;
  return isBefore ? shortfall(entry, 'reflected_before_session', { others }) : null;
}

const LOG_ITEMS = {
  overall: (entry) => isFilled(entry.overall),
  tools: (entry) => entry.tools.some((use) => isFilled(use.tool)),
  questioning: (entry) => isFilled(entry.questioning),
  listening: (entry) => isFilled(entry.listening),
  givingFeedback: (entry) => isFilled(entry.givingFeedback),
  relationship: (entry) => isFilled(entry.relationship),
  improvements: (entry) => isFilled(entry.improvements),
  keyLearning: (entry) => isFilled(entry.keyLearning),
  cpdAction: (entry) => isFilled(entry.cpdAction),
} satisfies Partial<Record<ItemName, (entry: Reflection) => boolean>>;

/** Each item in at least one of the entries on each session. */
function eachSessionReflects(practice: Practice, items: readonly (keyof typeof LOG_ITEMS)[]): Outcome {
  return eachSession(practice, (session) => {
    const entries = logEntriesOf(practice, session.id);
    const last = entries.at(-1);
    if (last === undefined) return shortfall(session, 'no_reflection');
    const missing = missingOf(items, (item) => entries.some(LOG_ITEMS[item]));
    return missing.length === 0 ? null : shortfall(last, 'items_missing', { items: missing, others: [session.id] });
  });
}

export const reflectionItems = defineCheck({
  items: ['overall', 'tools', 'questioning', 'listening', 'relationship', 'improvements'],
  run: ({ practice, items }) => eachSessionReflects(practice, items),
});

export const learningAndAction = defineCheck({
  items: ['keyLearning', 'cpdAction'],
  run: ({ practice, items }) => eachSessionReflects(practice, items),
});

export const selfAssessment = defineCheck({
  items: ['questioning', 'listening', 'givingFeedback'],
  run: ({ practice, items }) => eachSessionReflects(practice, items),
});
