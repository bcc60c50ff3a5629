import type { Notes } from '../../../src/storage/journal/sentinel';

/** Notes as a browser keeps them, until the test ends. */
export function memoryNotes(start: Readonly<Record<string, string>> = {}): Notes {
  const notes = new Map(Object.entries(start));
  return {
    get: (key) => notes.get(key) ?? null,
    set: (key, text) => void notes.set(key, text),
    remove: (key) => void notes.delete(key),
  };
}
