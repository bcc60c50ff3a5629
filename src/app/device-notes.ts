import type { Notes } from '../storage/journal/sentinel';

/** Notes about this device, outside the database. A browser that refuses them keeps none. */
export const deviceNotes: Notes = {
  get: (key) => quietly(() => localStorage.getItem(key)) ?? null,
  set: (key, text) => quietly(() => localStorage.setItem(key, text)),
  remove: (key) => quietly(() => localStorage.removeItem(key)),
};

function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
