/** The kinds of value of a PDF (ISO 32000-1, 7.3), as they are read out of a file. */
export type Value =
  null | boolean | number | Name | Reference | Text | Keyword | Stream | Dictionary | readonly Value[];
export type Dictionary = ReadonlyMap<string, Value>;

/** A name, one character a byte, its `#xx` undone. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export class Reference {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** A string of bytes. */
export class Text {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A bare word: an operator, `obj`, `endobj`, or what is damaged. */
export class Keyword {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A dictionary with data, which stands in the file from `start` to `end` as it is: compressed, and maybe encrypted. */
export class Stream {
  readonly dictionary: Dictionary;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly generation: number;
  constructor(dictionary: Dictionary, start: number, end: number, number: number, generation: number) {
    this.dictionary = dictionary;
    this.start = start;
    this.end = end;
    this.number = number;
    this.generation = generation;
  }
}

export function isDictionary(value: Value): value is Dictionary {
  return value instanceof Map;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function nameText(value: Value): string | null {
  return value instanceof Name ? value.text : null;
}

/** Why nothing of a file can be shown. */
export type ForeignProblem = 'password' | 'damaged' | 'empty';

export class ForeignError extends Error {
  readonly problem: ForeignProblem;
  constructor(problem: ForeignProblem, detail: string) {
    super(detail);
    this.problem = problem;
  }
}
