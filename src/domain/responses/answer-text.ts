import { isFilled } from '../records/record-base';
import type { Passage, WrittenResponse } from '../records/written-response';

/** Whether anything is written in a passage. */
export function isWritten({ text, counterpart }: Pick<Passage, 'text' | 'counterpart'>): boolean {
  return isFilled(text) || isFilled(counterpart);
}

/** Whether anything is written in an answer. */
export function saysSomething({ passages }: WrittenResponse): boolean {
  return passages.some(isWritten);
}
