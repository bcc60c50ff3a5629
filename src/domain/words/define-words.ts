/** One topic of the catalogue: plain strings, and functions where a number, a date or a name goes in. */
export type WordTable = Readonly<Record<string, Phrase>>;
export type Phrase =
  string | ((...facts: never[]) => string) | readonly Phrase[] | { readonly [key: string]: Phrase | undefined };

type Transform = (text: string) => string;
let transform: Transform | null = null;

/**
 * Puts every phrase of every topic through one transform; `null` switches it off.
 * The tests use it for the pseudo-locale, which shows any word that did not come from the catalogue.
 */
export function setWordTransform(next: Transform | null): void {
  transform = next;
}

/** Declares one topic of the catalogue. Each topic is a file, so that a screen loads only its own words. */
export function defineWords<const Table extends WordTable>(table: Table): Table {
  return throughTransform(table);
}

function throughTransform<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get(target, key, receiver): unknown {
      const phrase: unknown = Reflect.get(target, key, receiver);
      if (transform === null) return phrase;
      if (typeof phrase === 'string') return transform(phrase);
      if (Array.isArray(phrase)) {
        const each: Readonly<Record<number, unknown>> = throughTransform(phrase);
        return Array.from(phrase, (_, place) => each[place]);
      }
      if (typeof phrase === 'function')
        return (...facts: unknown[]) => transformed(Reflect.apply(phrase, target, facts));
      return typeof phrase === 'object' && phrase !== null ? throughTransform(phrase) : phrase;
    },
  });
}

function transformed(result: unknown): unknown {
  return typeof result === 'string' && transform !== null ? transform(result) : result;
}
