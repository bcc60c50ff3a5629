/** A tag or the text between two. `source` is the tag as it is written, or the text with its entities resolved. */
export interface XmlToken {
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  readonly tag: string;
  readonly source: string;
}

const PIECE =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)/g;

/**
 * Walks through XML that a program wrote, tag by tag, in one pass. Entities of a document's own are left as they are written:
 * a file that defines some wants to grow without end.
 */
export function* xmlTokens(xml: string): Generator<XmlToken, void, undefined> {
  for (const [, data, slash, tag, rest = '', text] of xml.matchAll(PIECE)) {
    if (text !== undefined) yield { kind: 'text', tag: '', source: resolved(text) };
    else if (data !== undefined) yield { kind: 'text', tag: '', source: data };
    else if (tag !== undefined)
      yield { kind: slash === '/' ? 'close' : rest.endsWith('/') ? 'empty' : 'open', tag, source: rest };
  }
}

/** The value of an attribute in a tag's source; null where it has none. */
export function attribute(source: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(source);
  return found === null ? null : resolved(found[1] ?? found[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
