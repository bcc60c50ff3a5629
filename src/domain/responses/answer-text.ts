import { isFilled } from '../records/record-base';
import type { Passage, Source, WrittenResponse } from '../records/written-response';

/** Whether anything is written in a passage. */
export function isWritten({ text, counterpart }: Pick<Passage, 'text' | 'counterpart'>): boolean {
  return isFilled(text) || isFilled(counterpart);
}

/** Whether anything is written in an answer. */
export function saysSomething({ passages }: Pick<WrittenResponse, 'passages'>): boolean {
  return passages.some(isWritten);
}

/** A passage as one text: both its parts, one after the other. */
export function passageText({ text, counterpart }: Pick<Passage, 'text' | 'counterpart'>): string {
  return [text, counterpart]
    .map((part) => part.trim())
    .filter(isFilled)
    .join(' ');
}

/** Words of the answer as it reads, without its list of sources. */
export function countWords({ passages }: Pick<WrittenResponse, 'passages'>): number {
  return passages.reduce((sum, passage) => sum + passageText(passage).split(/\s+/u).filter(isFilled).length, 0);
}

/** Whether it can be told what a source is. */
export function isSourceNamed({ authors, title }: Pick<Source, 'authors' | 'title'>): boolean {
  return isFilled(authors) || isFilled(title);
}
