/** What no part of a portfolio file may contain, wherever it stands. */
export type JsonFlaw = { readonly kind: 'reserved_name'; readonly name: string } | { readonly kind: 'too_deep' };

/** Names that mean something to the language itself. No field has one of them. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** A record's strokes stand deepest: file, records, record, strokes, stroke, number. */
const DEEPEST = 10;

/** Looks through data that came from JSON before anything of it is copied. */
export function inspectJson(value: unknown, depth = 0, deepest = DEEPEST): JsonFlaw | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= deepest) return { kind: 'too_deep' };
  for (const name of Array.isArray(value) ? [] : Object.keys(value)) {
    if (RESERVED.has(name)) return { kind: 'reserved_name', name };
  }
  for (const part of Object.values(value)) {
    const flaw = inspectJson(part, depth + 1, deepest);
    if (flaw !== null) return flaw;
  }
  return null;
}
