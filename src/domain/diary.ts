import { isFilled } from './records/record-base';
import type { Session } from './records/session';

/** The items of a diary entry that the units ask for, by the names that standards-data uses. */
export type DiaryItem = 'goals' | 'progress' | 'summary' | 'techniques' | 'questions' | 'outcomes' | 'feedbackGiven';

/** Whether an item of the diary stands in the session. Outcomes may be written as actions. */
function hasDiaryItem(session: Session, item: DiaryItem): boolean {
  switch (item) {
    case 'techniques':
      return session.techniques.some(isFilled);
    case 'outcomes':
      return isFilled(session.outcomes) || session.actions.some((action) => isFilled(action.what));
    default:
      return isFilled(session[item]);
  }
}

const ITEMS: readonly DiaryItem[] = ['goals', 'summary', 'techniques', 'questions', 'outcomes', 'feedbackGiven'];

/** Every item but progress, which a client's first session may lack. */
export function isDiaryComplete(session: Session): boolean {
  return ITEMS.every((item) => hasDiaryItem(session, item));
}
