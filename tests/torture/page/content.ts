/** What a record or a draft says: made from its id and version alone, so that one wrong character shows. */
export function textOf(id: string, n: number, size: number): string {
  const start = `${n} ${size} `;
  const pattern = `${id} ŵ ${n}; `;
  return (start + pattern.repeat(Math.ceil(size / pattern.length))).slice(0, Math.max(size, start.length));
}

export interface ReadText {
  readonly n: number;
  readonly isWhole: boolean;
}

/** The version that a text belongs to, and whether it is exactly what was written then. */
export function readText(id: string, text: string): ReadText {
  const [, n = '-1', size = '0'] = /^(\d+) (\d+) /.exec(text) ?? [];
  return { n: Number(n), isWhole: text === textOf(id, Number(n), Number(size)) };
}

/** The bytes of a file, which nobody else has. */
export function bytesOf(id: string, n: number, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = [...`${id} ${n}`].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, 7);
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
