import type { Bytes } from '../pictures/picture';
import { fineNumber, nameByte } from '../pdf/pdf-syntax';
import type { ForeignFile } from './foreign-file';
import type { ForeignObject } from './foreign-pdf';
import { type Dictionary, isDictionary, isList, nameText, Reference, Stream, Text, type Value, Name } from './values';

type Parts = (string | number)[];
export type FormEntry = readonly [key: string, value: readonly (string | number)[]];

/**
 * Takes objects out of a foreign file: those that are asked for, and what they need to be drawn. Values that could do something when
 * the file is opened, clicked or printed are left behind, and so is everything that leads back into the file's pages.
 */
export interface Copier {
  readonly objects: readonly ForeignObject[];
  readonly layers: readonly { readonly object: number; readonly isHidden: boolean }[];
  /** A stream as a form: with these entries in place of its own of the same name. */
  form(stream: Stream | null, data: Bytes | null, entries: readonly FormEntry[]): number;
  /** What a value is written as, for an entry of a form. */
  entry(value: Value): Parts;
  object(value: Value): number;
  /** Copies what the copied objects lead to. Call it once, at the end. */
  finish(): void;
}

/** Their keys are names that somebody chose; elsewhere a key has the meaning that the standard gives it. */
const NAME_TABLES = new Set([
  'Font',
  'XObject',
  'ExtGState',
  'ColorSpace',
  'Pattern',
  'Shading',
  'CharProcs',
  'Colorants',
]);
/** What draws nothing, or does something. */
const LEFT_OUT = new Set([
  ...[
    'A',
    'AA',
    'JS',
    'JavaScript',
    'OpenAction',
    'AF',
    'EF',
    'URI',
    'Dest',
    'Annots',
    'Popup',
    'Parent',
    'Alternates',
  ],
  ...[
    'StructParent',
    'StructParents',
    'Metadata',
    'PieceInfo',
    'LastModified',
    'Thumb',
    'OPI',
    'Ref',
    'Measure',
    'PtData',
  ],
]);
const TYPES_LEFT_OUT = new Set([
  ...[
    'Action',
    'Annot',
    'Catalog',
    'EmbeddedFile',
    'Filespec',
    'F',
    'Metadata',
    'ObjStm',
    'Outlines',
    'Page',
    'Pages',
    'Sig',
  ],
  ...['StructElem', 'StructTreeRoot', 'XRef', 'Rendition', 'Sound', '3D', 'RichMediaContent'],
]);
const ACTIONS = new Set([
  ...[
    'GoTo',
    'GoToR',
    'GoToE',
    'Launch',
    'Thread',
    'URI',
    'Sound',
    'Movie',
    'Hide',
    'Named',
    'SubmitForm',
    'ResetForm',
  ],
  ...['ImportData', 'JavaScript', 'SetOCGState', 'Rendition', 'GoTo3DView', 'RichMediaExecute', 'GoToDp'],
]);
const DEEPEST = 100;
/** Streams as large as this stay in the file they came in, and are only pointed to. */
const POINTED_TO = 8192;

export function createCopier(file: ForeignFile, source: Blob, hiddenLayers: (reference: Reference) => boolean): Copier {
  return new ObjectCopier(file, source, hiddenLayers);
}

interface Waiting {
  readonly index: number;
  readonly value: Value;
  readonly isNames: boolean;
}

class ObjectCopier implements Copier {
  readonly objects: ForeignObject[] = [];
  readonly layers: { object: number; isHidden: boolean }[] = [];
  readonly #file: ForeignFile;
  readonly #source: Blob;
  readonly #isHidden: (reference: Reference) => boolean;
  readonly #indexes = new Map<string, number>();
  readonly #waiting: Waiting[] = [];

  constructor(file: ForeignFile, source: Blob, isHidden: (reference: Reference) => boolean) {
    this.#file = file;
    this.#source = source;
    this.#isHidden = isHidden;
  }

  form(stream: Stream | null, data: Bytes | null, entries: readonly FormEntry[]): number {
    const index = this.#reserve();
    const found = stream === null || data !== null ? null : this.#streamData(stream);
    const content = found?.data ?? data ?? new Uint8Array(0);
    const own = entries.map(([key]) => key);
    const but = new Set(['Type', 'Subtype', ...(found?.entries ?? ['Length', 'Filter', 'DecodeParms']), ...own]);
    const parts: Parts = ['<</Type/XObject/Subtype/Form'];
    if (stream !== null) this.#writeEntries(stream.dictionary, parts, 0, false, but);
    for (const [key, value] of entries) parts.push(`/${key} `, ...value);
    parts.push(`/Length ${sizeOf(content)}>>`);
    this.objects[index] = { parts, stream: content };
    return index;
  }

  entry(value: Value): Parts {
    const parts: Parts = [];
    this.#write(value, parts, 0);
    return parts;
  }

  object(value: Value): number {
    const index = this.#reserve();
    this.#waiting.push({ index, value: this.#file.resolve(value), isNames: false });
    return index;
  }

  finish(): void {
    // The list grows while it is walked.
    for (let at = 0; at < this.#waiting.length; at += 1) {
      const next = this.#waiting[at];
      if (next !== undefined) this.#writeObject(next);
    }
  }

  #writeObject({ index, value, isNames }: Waiting): void {
    if (value instanceof Stream) {
      this.#writeStream(value, index);
      return;
    }
    const parts: Parts = [];
    if (isLayer(value) && isDictionary(value))
      parts.push('<</Type/OCG/Name ', ...this.entry(value.get('Name') ?? null), '>>');
    else this.#write(value, parts, 0, isNames);
    this.objects[index] = { parts, stream: null };
  }

  #reserve(): number {
    return this.objects.push({ parts: ['null'], stream: null }) - 1;
  }

  #indexOf(reference: Reference, value: Value, isNames: boolean): number {
    const key = `${reference.number} ${isNames}`;
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.#reserve();
    this.#indexes.set(key, index);
    if (isLayer(value)) this.layers.push({ object: index, isHidden: this.#isHidden(reference) });
    this.#waiting.push({ index, value, isNames });
    return index;
  }

  #write(value: Value, parts: Parts, depth: number, isNames = false): void {
    if (value instanceof Reference) return this.#writeReference(value, parts, depth, isNames);
    if (depth > DEEPEST || isLeftOut(value, this.#file)) parts.push('null');
    else if (typeof value === 'number') parts.push(fineText(value));
    else if (value instanceof Name) parts.push(nameIn(value.text));
    else if (value instanceof Text) parts.push(`<${hexOf(value.bytes)}>`);
    else if (isList(value)) this.#writeList(value, parts, depth);
    else if (isDictionary(value)) {
      parts.push('<<');
      this.#writeEntries(value, parts, depth, isNames, new Set());
      parts.push('>>');
    } else parts.push(typeof value === 'boolean' ? String(value) : 'null');
  }

  #writeList(list: readonly Value[], parts: Parts, depth: number): void {
    parts.push('[');
    for (const one of list) {
      this.#write(one, parts, depth + 1);
      parts.push(' ');
    }
    parts.push(']');
  }

  #writeReference(reference: Reference, parts: Parts, depth: number, isNames: boolean): void {
    const value = this.#file.resolve(reference);
    if (isDictionary(value) || isList(value) || value instanceof Stream) {
      if (isLeftOut(value, this.#file)) parts.push('null');
      else parts.push(this.#indexOf(reference, value, isNames));
    } else this.#write(value, parts, depth + 1);
  }

  #writeEntries(dictionary: Dictionary, parts: Parts, depth: number, isNames: boolean, but: ReadonlySet<string>): void {
    for (const [key, value] of dictionary) {
      if (but.has(key) || (!isNames && LEFT_OUT.has(key))) continue;
      parts.push(nameIn(key), ' ');
      if (!isNames && key === 'Properties') this.#writeProperties(value, parts, depth);
      else this.#write(value, parts, depth + 1, !isNames && NAME_TABLES.has(key));
    }
  }

  /** Of the marks in a content only those of layers change what is seen. */
  #writeProperties(value: Value, parts: Parts, depth: number): void {
    const table = this.#file.resolve(value);
    parts.push('<<');
    for (const [key, one] of isDictionary(table) ? table : []) {
      const property = this.#file.resolve(one);
      const type = isDictionary(property) ? nameText(this.#file.resolve(property.get('Type'))) : null;
      parts.push(nameIn(key), ' ');
      if (type === 'OCG' || type === 'OCMD') this.#write(one, parts, depth + 1);
      else parts.push('<<>>');
    }
    parts.push('>>');
  }

  #writeStream(stream: Stream, index: number): void {
    const { entries, data } = this.#streamData(stream);
    const parts: Parts = ['<<'];
    this.#writeEntries(stream.dictionary, parts, 0, false, entries);
    parts.push(`/Length ${sizeOf(data)}>>`);
    this.objects[index] = { parts, stream: data };
  }

  /** The data as it is, but for the encryption; and the entries that don't hold for it any more. */
  #streamData(stream: Stream): { readonly entries: ReadonlySet<string>; readonly data: Bytes } {
    if (stream.dictionary.has('F')) return { entries: OF_ANOTHER_FILE, data: new Uint8Array(0) };
    const raw = this.#file.raw(stream);
    const isOwn = raw.buffer === this.#file.bytes.buffer;
    if (isOwn && raw.length >= POINTED_TO)
      return { entries: LENGTH_ONLY, data: this.#source.slice(stream.start, stream.end) };
    const data = raw.slice();
    return { entries: LENGTH_ONLY, data: data.length >= POINTED_TO ? new Blob([data]) : data };
  }
}

const OF_ANOTHER_FILE: ReadonlySet<string> = new Set([
  ...['Length', 'F', 'FFilter', 'FDecodeParms', 'Filter', 'DecodeParms'],
]);
const LENGTH_ONLY: ReadonlySet<string> = new Set(['Length']);

function isLayer(value: Value): boolean {
  return isDictionary(value) && nameText(value.get('Type') ?? null) === 'OCG';
}

function isLeftOut(value: Value, file: ForeignFile): boolean {
  const dictionary = value instanceof Stream ? value.dictionary : value;
  if (!isDictionary(dictionary)) return false;
  const type = nameText(file.resolve(dictionary.get('Type')));
  if (type !== null && TYPES_LEFT_OUT.has(type)) return true;
  if (value instanceof Stream) return nameText(file.resolve(dictionary.get('Subtype'))) === 'PS';
  const action = nameText(file.resolve(dictionary.get('S')));
  return action !== null && ACTIONS.has(action);
}

function sizeOf(data: Bytes): number {
  return data instanceof Blob ? data.size : data.byteLength;
}

function nameIn(text: string): string {
  let name = '/';
  for (let index = 0; index < text.length; index += 1) name += nameByte(text.charCodeAt(index) & 0xff);
  return name;
}

/** Large and small numbers both keep what a reader can tell apart. */
function fineText(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : '0';
  const text = Math.abs(value) >= 1e-4 ? fineNumber(value) : value.toFixed(10).replace(/0+$/, '');
  return text.endsWith('.') ? '0' : text;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte] ?? '';
  return hex;
}
