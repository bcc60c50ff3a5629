/** Markup that was made here. Everything that is put into it is text, and is escaped; only markup made the same way is not. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** A template whose values can't leave the place they stand in: an element's text, or an attribute in double quotes. */
export function markup(strings: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const parts = strings.map((text, index) => {
    const value = values[index];
    return text + (value === undefined ? '' : value instanceof Html ? String(value) : escaped(value));
  });
  return new Html(parts.join(''));
}

export function joined(parts: readonly Html[]): Html {
  return new Html(parts.map(String).join(''));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '').replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '\ufffd');
}

/** Data as text that can be read back, to stand in an element. */
export function rawJson(value: unknown): string {
  return JSON.stringify(value, null, 1);
}

/** Strokes of x, y pairs as the data of a path. */
export function signaturePath(strokes: readonly (readonly number[])[]): string {
  return strokes
    .map((stroke) =>
      stroke
        .flatMap((x, index) => (index % 2 === 0 ? [`${index === 0 ? 'M' : 'L'}${x} ${stroke[index + 1] ?? 0}`] : []))
        .join(''),
    )
    .join('');
}
