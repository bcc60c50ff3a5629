/**
 * Edits that were made to one version of a record, carried over to another version of it, such as one that a second
 * tab has saved: a field that was edited keeps the edit, every other is as the newer version has it. A field counts as
 * a whole, lists included.
 */
export function rebase<Values extends object>(base: object, edited: object, onto: Values): Values {
  const before = new Map<string, unknown>(Object.entries(base));
  const edits = Object.entries(edited).filter(([name, value]) => name in onto && !isSame(value, before.get(name)));
  return { ...onto, ...Object.fromEntries(edits) };
}

/** Whether two values would be saved as the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
