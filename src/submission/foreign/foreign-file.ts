import { type CrossReference, findText, readCrossReference, readObjectAt } from './cross-reference';
import { createDecryption, type Decryption } from './encryption';
import { decodeStream } from './filters';
import { createParser } from './parser';
import { rebuildCrossReference } from './rebuild';
import {
  type Dictionary,
  ForeignError,
  isDictionary,
  isList,
  nameText,
  Reference,
  Stream,
  Text,
  type Value,
} from './values';

/** The objects of a file. Damaged places are null, never an error; only a file that takes too long is given up. */
export interface ForeignFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Follows references to what they lead to. */
  readonly resolve: (value: Value | undefined) => Value;
  /** The bytes of a stream, decrypted and still compressed. */
  raw(stream: Stream): Uint8Array;
  /** The bytes of a stream with its filters undone; null if they can't all be. */
  decoded(stream: Stream): Uint8Array | null;
  root(): Dictionary | null;
  /** The numbers of all objects. */
  numbers(): readonly number[];
  /** Looks through the whole file for objects; false if that has been done already. */
  rebuild(): boolean;
}

const MOST_MS = 20_000;
const LONGEST_CHAIN = 32;
const HEADER_WITHIN = 1024;
const MOST_PACKED = 1_000_000;

/** Throws a ForeignError if it asks for a password. */
export function openForeignFile(bytes: Uint8Array<ArrayBuffer>): ForeignFile {
  return new ParsedFile(bytes);
}

class ParsedFile implements ForeignFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many bytes of junk stand in front of the file: places may be counted with or without them. */
  readonly #shift: number;
  readonly #until = performance.now() + MOST_MS;
  readonly #busy = new Set<number>();
  #isRebuilt = false;
  #table: CrossReference;
  #known = new Map<number, Value>();
  #packed = new Map<number, readonly Value[]>();
  #decryption: Decryption | null = null;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
    this.#shift = Math.max(0, findText(bytes.subarray(0, HEADER_WITHIN), '%PDF-', 0));
    this.#table = readCrossReference(bytes, this.#shift) ?? this.#rebuilt();
    this.#prepare();
  }

  decoded(stream: Stream): Uint8Array | null {
    return decodeStream(this.raw(stream), stream.dictionary, this.resolve);
  }

  numbers(): readonly number[] {
    return [...this.#table.entries.keys()];
  }

  #rebuilt(): CrossReference {
    this.#isRebuilt = true;
    return rebuildCrossReference(this.bytes);
  }

  rebuild(): boolean {
    if (this.#isRebuilt) return false;
    const before = this.#table;
    const fresh = this.#rebuilt();
    // What was packed into streams has no head to be found by.
    for (const [number, entry] of before.entries) {
      if (entry?.kind === 'packed' && !fresh.entries.has(number)) fresh.entries.set(number, entry);
    }
    this.#table = { entries: fresh.entries, trailer: fresh.trailer.has('Root') ? fresh.trailer : before.trailer };
    this.#prepare();
    return true;
  }

  #prepare(): void {
    this.#known = new Map();
    this.#packed = new Map();
    this.#decryption = null;
    if (this.#isRebuilt) this.#table = { ...this.#table, trailer: this.#withTrailersOfStreams(this.#table.trailer) };
    const encrypt = this.resolve(this.#table.trailer.get('Encrypt'));
    if (isDictionary(encrypt)) {
      const ids = this.resolve(this.#table.trailer.get('ID'));
      const id = isList(ids) ? this.resolve(ids[0]) : null;
      this.#decryption = createDecryption(encrypt, id instanceof Text ? id.bytes : new Uint8Array(0), this.resolve);
      this.#known = new Map();
    }
    if (this.#isRebuilt) this.#findPacked();
  }

  /** A file without tables may have had its trailer in a stream. */
  #withTrailersOfStreams(trailer: Dictionary): Dictionary {
    if (trailer.has('Root')) return trailer;
    const merged = new Map(trailer);
    for (const number of this.#table.entries.keys()) {
      const value = this.#object(number);
      if (!(value instanceof Stream) || nameText(value.dictionary.get('Type') ?? null) !== 'XRef') continue;
      for (const key of ['Root', 'Encrypt', 'ID']) {
        const entry = value.dictionary.get(key);
        if (entry !== undefined) merged.set(key, entry);
      }
    }
    return merged;
  }

  #findPacked(): void {
    for (const container of [...this.#table.entries.keys()]) {
      const value = this.#object(container);
      if (!(value instanceof Stream) || nameText(value.dictionary.get('Type') ?? null) !== 'ObjStm') continue;
      this.#packedNumbers(value).forEach((number, index) => {
        if (!this.#table.entries.has(number) || this.#table.entries.get(number) === null)
          this.#table.entries.set(number, { kind: 'packed', container, index });
      });
    }
  }

  resolve = (value: Value | undefined): Value => {
    let current = value ?? null;
    for (let step = 0; current instanceof Reference; step += 1) {
      if (step > LONGEST_CHAIN) return null;
      current = this.#object(current.number);
    }
    return current;
  };

  #object(number: number): Value {
    const found = this.#known.get(number);
    if (found !== undefined) return found;
    if (this.#busy.has(number)) return null;
    if (performance.now() > this.#until) throw new ForeignError('damaged', 'takes too long');
    this.#busy.add(number);
    const value = this.#readObject(number);
    this.#busy.delete(number);
    this.#known.set(number, value);
    return value;
  }

  #readObject(number: number): Value {
    const entry = this.#table.entries.get(number);
    if (entry === undefined || entry === null) return null;
    if (entry.kind === 'packed') return this.#unpacked(entry.container, number, entry.index);
    const found =
      readObjectAt(this.bytes, entry.offset, number, this.resolve) ??
      (this.#shift === 0 ? null : readObjectAt(this.bytes, entry.offset + this.#shift, number, this.resolve));
    if (found === null) return this.#isRebuilt ? null : this.#afterRebuild(number);
    return this.#decryption === null
      ? found.value
      : decryptTexts(found.value, found.number, found.generation, this.#decryption);
  }

  /** An object isn't where the table says: then the table is not to be trusted. */
  #afterRebuild(number: number): Value {
    this.rebuild();
    return this.#readObject(number);
  }

  #unpacked(container: number, number: number, index: number): Value {
    const values = this.#packed.get(container) ?? this.#unpack(container);
    this.#packed.set(container, values);
    const stream = this.#object(container);
    const at = stream instanceof Stream ? this.#packedNumbers(stream).indexOf(number) : -1;
    return values[at < 0 ? index : at] ?? null;
  }

  #unpack(container: number): readonly Value[] {
    const stream = this.#object(container);
    if (!(stream instanceof Stream)) return [];
    const data = this.decoded(stream) ?? new Uint8Array(0);
    const first = this.resolve(stream.dictionary.get('First'));
    const head = createParser(data);
    return this.#packedNumbers(stream).map(() => {
      head.value();
      const offset = head.value();
      if (typeof first !== 'number' || typeof offset !== 'number') return null;
      return createParser(data, first + offset).value();
    });
  }

  #packedNumbers(stream: Stream): readonly number[] {
    const held = numbersOfContainer.get(stream);
    if (held !== undefined) return held;
    const data = this.decoded(stream) ?? new Uint8Array(0);
    const count = this.resolve(stream.dictionary.get('N'));
    const head = createParser(data);
    const numbers: number[] = [];
    for (
      let index = 0;
      index < Math.min(typeof count === 'number' ? count : 0, MOST_PACKED) && !head.isAtEnd();
      index += 1
    ) {
      const number = head.value();
      head.value();
      numbers.push(typeof number === 'number' ? number : -1);
    }
    numbersOfContainer.set(stream, numbers);
    return numbers;
  }

  raw(stream: Stream): Uint8Array {
    const data = this.bytes.subarray(stream.start, stream.end);
    if (this.#decryption === null || this.#isPlain(stream)) return data;
    return this.#decryption.stream(data, stream.number, stream.generation);
  }

  #isPlain({ dictionary }: Stream): boolean {
    if (nameText(dictionary.get('Type') ?? null) === 'XRef') return true;
    const filter = this.resolve(dictionary.get('Filter'));
    const first = isList(filter) ? this.resolve(filter[0]) : filter;
    return nameText(first) === 'Crypt'; // of a filter of its own; the one that is met is the one that does nothing
  }

  root(): Dictionary | null {
    const value = this.resolve(this.#table.trailer.get('Root'));
    if (isDictionary(value) && value.has('Pages')) return value;
    if (this.rebuild()) return this.root();
    for (const number of this.#table.entries.keys()) {
      const candidate = this.#object(number);
      if (isDictionary(candidate) && nameText(this.resolve(candidate.get('Type'))) === 'Catalog') return candidate;
    }
    return isDictionary(value) ? value : null;
  }
}

const numbersOfContainer = new WeakMap<Stream, readonly number[]>();

/** Strings are encrypted each by itself, with the key of the object in which they stand. */
function decryptTexts(value: Value, number: number, generation: number, decryption: Decryption): Value {
  if (value instanceof Text) return new Text(decryption.text(value.bytes, number, generation));
  if (isList(value)) return value.map((one) => decryptTexts(one, number, generation, decryption));
  if (isDictionary(value))
    return new Map([...value].map(([key, one]) => [key, decryptTexts(one, number, generation, decryption)]));
  if (!(value instanceof Stream)) return value;
  const dictionary = decryptTexts(value.dictionary, number, generation, decryption);
  return isDictionary(dictionary)
    ? new Stream(dictionary, value.start, value.end, value.number, value.generation)
    : value;
}
