import { type Dictionary, Keyword, Name, Reference, Text, type Value } from './values';

/** Reads values one after the other. What is damaged is read as well as can be: this never throws and always goes forwards. */
export interface Parser {
  at: number;
  /** The next value; null at the end too. */
  value(): Value;
  isAtEnd(): boolean;
  skipSpace(): void;
}

const DEEPEST = 200;
const SPACE = new Uint8Array(256);
const DELIMITER = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) SPACE[code] = 1;
for (const character of '()<>[]{}/%') DELIMITER[character.charCodeAt(0)] = 1;

export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && SPACE[byte] === 1;
}

export function createParser(bytes: Uint8Array, start = 0, end = bytes.length): Parser {
  return new ByteParser(bytes, start, end);
}

class ByteParser implements Parser {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #depth = 0;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.at = start;
    this.#bytes = bytes;
    this.#end = end;
  }

  isAtEnd(): boolean {
    this.skipSpace();
    return this.at >= this.#end;
  }

  skipSpace(): void {
    while (this.at < this.#end) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === 0x25) while (this.at < this.#end && !isLineEnd(this.#bytes[this.at])) this.at += 1;
      else if (SPACE[byte] === 1) this.at += 1;
      else return;
    }
  }

  value(): Value {
    this.skipSpace();
    if (this.at >= this.#end) return null;
    const byte = this.#bytes[this.at] ?? 0;
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x5b:
        return this.#list();
      case 0x3c:
        return this.#bytes[this.at + 1] === 0x3c ? this.#dictionary() : this.#hexText();
      case 0x5d:
      case 0x29:
      case 0x7b:
      case 0x7d:
        this.at += 1;
        return new Keyword(String.fromCharCode(byte));
      case 0x3e:
        this.at += this.#bytes[this.at + 1] === 0x3e ? 2 : 1;
        return new Keyword('>>');
      default:
        return isNumberStart(byte) ? this.#numberOrReference() : this.#word();
    }
  }

  #name(): Name {
    let text = '';
    this.at += 1;
    for (; this.at < this.#end; this.at += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      if (SPACE[byte] === 1 || DELIMITER[byte] === 1) break;
      const code = byte === 0x23 ? hexPair(this.#bytes[this.at + 1], this.#bytes[this.at + 2]) : -1;
      text += String.fromCharCode(code < 0 ? byte : code);
      if (code >= 0) this.at += 2;
    }
    return new Name(text);
  }

  #literal(): Text {
    const found: number[] = [];
    let open = 1;
    this.at += 1;
    for (; this.at < this.#end; this.at += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === 0x5c) {
        this.#escaped(found);
        continue;
      }
      if (byte === 0x28) open += 1;
      if (byte === 0x29) open -= 1;
      if (open === 0) {
        this.at += 1;
        break;
      }
      found.push(byte);
    }
    return new Text(Uint8Array.from(found));
  }

  /** Leaves the parser on the last byte of the escape. */
  #escaped(found: number[]): void {
    this.at += 1;
    const byte = this.#bytes[this.at] ?? 0;
    if (byte >= 0x30 && byte <= 0x37) {
      let code = 0;
      let digits = 0;
      for (; digits < 3; digits += 1) {
        const digit = this.#bytes[this.at + digits] ?? 0;
        if (digit < 0x30 || digit > 0x37) break;
        code = code * 8 + digit - 0x30;
      }
      found.push(code & 0xff);
      this.at += digits - 1;
      return;
    }
    if (byte === 13 && this.#bytes[this.at + 1] === 10) this.at += 1;
    if (byte === 13 || byte === 10) return;
    found.push(ESCAPES[byte] ?? byte);
  }

  #hexText(): Text {
    const digits: number[] = [];
    this.at += 1;
    for (; this.at < this.#end; this.at += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === 0x3e) {
        this.at += 1;
        break;
      }
      const digit = hexDigit(byte);
      if (digit >= 0) digits.push(digit);
    }
    if (digits.length % 2 === 1) digits.push(0);
    return new Text(
      Uint8Array.from(
        { length: digits.length / 2 },
        (_, index) => (digits[2 * index] ?? 0) * 16 + (digits[2 * index + 1] ?? 0),
      ),
    );
  }

  #list(): readonly Value[] {
    const found: Value[] = [];
    this.at += 1;
    if (this.#depth >= DEEPEST) return found;
    this.#depth += 1;
    while (!this.isAtEnd()) {
      const before = this.at;
      const next = this.value();
      if (next instanceof Keyword) {
        if (next.text === ']') break;
        if (isEnding(next.text)) {
          this.at = before;
          break;
        }
        continue;
      }
      found.push(next);
    }
    this.#depth -= 1;
    return found;
  }

  #dictionary(): Dictionary {
    const found = new Map<string, Value>();
    this.at += 2;
    if (this.#depth >= DEEPEST) return found;
    this.#depth += 1;
    while (!this.isAtEnd()) {
      const before = this.at;
      const key = this.value();
      if (key instanceof Keyword) {
        if (key.text === '>>') break;
        if (isEnding(key.text)) {
          this.at = before;
          break;
        }
      }
      if (!(key instanceof Name)) continue;
      const beforeValue = this.at;
      const next = this.value();
      if (next instanceof Keyword) {
        this.at = next.text === '>>' || isEnding(next.text) ? beforeValue : this.at;
        continue;
      }
      if (!found.has(key.text)) found.set(key.text, next);
    }
    this.#depth -= 1;
    return found;
  }

  #numberOrReference(): number | Reference {
    const first = this.#number();
    if (!Number.isInteger(first) || first < 0 || !isSpace(this.#bytes[this.at])) return first;
    const back = this.at;
    this.skipSpace();
    const generation = this.#plainInteger();
    if (generation >= 0 && isSpace(this.#bytes[this.at])) {
      this.skipSpace();
      const after = this.#bytes[this.at + 1];
      const ends = after === undefined || SPACE[after] === 1 || DELIMITER[after] === 1;
      if (this.#bytes[this.at] === 0x52 && ends && this.at < this.#end) {
        this.at += 1;
        return new Reference(first, generation);
      }
    }
    this.at = back;
    return first;
  }

  #plainInteger(): number {
    let digits = 0;
    let found = 0;
    for (; digits < 10; digits += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte < 0x30 || byte > 0x39) break;
      found = found * 10 + byte - 0x30;
      this.at += 1;
    }
    return digits === 0 ? -1 : found;
  }

  /** Signs, digits and a point, also where there are too many of them: `--5`, `1.2.3`, `5-3`. */
  #number(): number {
    let sign = 1;
    while (this.#bytes[this.at] === 0x2b || this.#bytes[this.at] === 0x2d) {
      if (this.#bytes[this.at] === 0x2d) sign = -1;
      this.at += 1;
    }
    let whole = 0;
    let share = 0;
    let unit = 0;
    let isOver = false;
    for (; this.at < this.#end; this.at += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      const isDigit = byte >= 0x30 && byte <= 0x39;
      if (!isDigit && byte !== 0x2e && byte !== 0x2d) break;
      if (byte === 0x2d || (byte === 0x2e && unit !== 0)) isOver = true; // the rest is no number
      if (isOver) continue;
      if (byte === 0x2e) unit = 1;
      else if (unit === 0) whole = whole * 10 + byte - 0x30;
      else {
        unit /= 10;
        share += (byte - 0x30) * unit;
      }
    }
    return sign * (whole + share);
  }

  #word(): Value {
    const begun = this.at;
    while (this.at < this.#end && SPACE[this.#bytes[this.at] ?? 0] !== 1 && DELIMITER[this.#bytes[this.at] ?? 0] !== 1)
      this.at += 1;
    if (this.at === begun) this.at += 1;
    const text = String.fromCharCode(...this.#bytes.subarray(begun, Math.min(this.at, begun + 32)));
    if (text === 'true') return true;
    if (text === 'false') return false;
    return text === 'null' ? null : new Keyword(text);
  }
}

const ESCAPES: Readonly<Record<number, number>> = { 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 };

function isEnding(text: string): boolean {
  return (
    text === 'endobj' ||
    text === 'stream' ||
    text === 'endstream' ||
    text === 'obj' ||
    text === 'xref' ||
    text === 'trailer'
  );
}

function isNumberStart(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function hexPair(high: number | undefined, low: number | undefined): number {
  const [first, second] = [hexDigit(high), hexDigit(low)];
  return first < 0 || second < 0 ? -1 : first * 16 + second;
}
