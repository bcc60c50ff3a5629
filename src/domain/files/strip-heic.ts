import type { Pieces } from './strip-metadata';

/** Kinds of item that stand beside the picture: Exif, XMP and whatever else comes as a document. */
const NOTES = new Set(['Exif', 'mime', 'uri ']);
/** Boxes whose content nobody needs to see the picture. */
const BLANKED = new Set(['free', 'skip', 'uuid', 'udta']);
/** Big-endian, no entries, nothing after: the least that a reader takes for Exif, after the four bytes that say where it begins. */
const EMPTY_EXIF = [0, 0, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0];

/**
 * An HEIC (ISO/IEC 23008-12): addresses within the file stay as they are, so notes are not cut out but overwritten, and so is all
 * picture data that no item points to. How a picture is turned is a property of its own here, and stays. Null for a file with a
 * film, and for one whose parts are kept in a way that is not known.
 */
export function stripHeic(file: Uint8Array<ArrayBuffer>): Pieces | null {
  const boxes = boxesIn(file, 0, file.length);
  const meta = boxes.find(({ type }) => type === 'meta');
  if (meta === undefined || boxes.some(({ type }) => type === 'moov' || type === 'moof')) return null;
  const inMeta = boxesIn(file, meta.from + 4, meta.to);
  const [iinf, iloc, idat] = ['iinf', 'iloc', 'idat'].map((name) => inMeta.find(({ type }) => type === name));
  if (iinf === undefined || iloc === undefined) return null;
  const types = itemTypes(file, iinf);
  const extents = itemExtents(file, iloc, idat?.from ?? null);
  if (extents === null) return null;

  const stripped = file.slice();
  const kept = extents.filter(({ item }) => !NOTES.has(types.get(item) ?? ''));
  const data = [...boxes.filter(({ type }) => type === 'mdat'), ...(idat === undefined ? [] : [idat])];
  for (const box of [...boxes, ...inMeta]) if (BLANKED.has(box.type)) stripped.fill(0, box.from, box.to);
  for (const { from, to } of data) {
    stripped.fill(0, from, to);
    for (const one of kept) {
      const [start, end] = [Math.max(one.from, from), Math.min(one.to, to)];
      if (start < end) stripped.set(file.subarray(start, end), start);
    }
  }
  for (const { item, from, to } of extents) {
    if (types.get(item) === 'Exif' && to - from >= EMPTY_EXIF.length) stripped.set(EMPTY_EXIF, from);
  }
  return [stripped];
}

interface Box {
  readonly type: string;
  /** The content, without the head. */
  readonly from: number;
  readonly to: number;
}

/** Throws a RangeError if one ends beyond what holds it. */
function boxesIn(file: Uint8Array, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    const reader = new Reader(file, at, to);
    const short = reader.uint(4);
    const type = reader.text(4);
    const size = short === 1 ? reader.uint(8) : short === 0 ? to - at : short;
    if (size < reader.at - at || at + size > to) throw new RangeError('a box ends beyond what holds it');
    boxes.push({ type, from: reader.at, to: at + size });
    at += size;
  }
  return boxes;
}

function itemTypes(file: Uint8Array, iinf: Box): ReadonlyMap<number, string> {
  const version = new Reader(file, iinf.from, iinf.to).uint(1);
  const types = new Map<number, string>();
  for (const box of boxesIn(file, iinf.from + (version === 0 ? 6 : 8), iinf.to)) {
    if (box.type !== 'infe') continue;
    const reader = new Reader(file, box.from, box.to);
    const entry = reader.uint(1);
    reader.uint(3);
    if (entry < 2) throw new RangeError('items without a type');
    const item = reader.uint(entry === 2 ? 2 : 4);
    reader.uint(2);
    types.set(item, reader.text(4));
  }
  return types;
}

interface Extent {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

/** Where in the file each item stands; null where one stands within another item, or its length is not given. */
function itemExtents(file: Uint8Array, iloc: Box, idatFrom: number | null): readonly Extent[] | null {
  const reader = new Reader(file, iloc.from, iloc.to);
  const version = reader.uint(1);
  reader.uint(3);
  const [sizes, more] = [reader.uint(1), reader.uint(1)];
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4];
  const indexSize = version === 0 ? 0 : more & 15;
  const extents: Extent[] = [];
  for (let items = reader.uint(version < 2 ? 2 : 4); items > 0; items -= 1) {
    const item = reader.uint(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : reader.uint(2) & 15;
    const isElsewhere = reader.uint(2) !== 0;
    const start = method === 0 ? 0 : method === 1 ? idatFrom : null;
    if (isElsewhere || start === null) return null;
    const base = reader.uint(baseSize);
    for (let parts = reader.uint(2); parts > 0; parts -= 1) {
      reader.uint(indexSize);
      const from = start + base + reader.uint(offsetSize);
      const length = reader.uint(lengthSize);
      if (length === 0 || from + length > file.length) return null;
      extents.push({ item, from, to: from + length });
    }
  }
  return extents;
}

/** Reads forward, big-endian. Throws a RangeError at the end. */
class Reader {
  at: number;
  readonly #file: Uint8Array;
  readonly #end: number;

  constructor(file: Uint8Array, at: number, end: number) {
    this.#file = file;
    this.at = at;
    this.#end = end;
  }

  uint(bytes: number): number {
    let value = 0;
    for (const byte of this.#take(bytes)) value = value * 256 + byte;
    return value;
  }

  text(bytes: number): string {
    return String.fromCharCode(...this.#take(bytes));
  }

  #take(bytes: number): Uint8Array {
    const from = this.at;
    this.at += bytes;
    if (this.at > this.#end) throw new RangeError('it ends before it should');
    return this.#file.subarray(from, this.at);
  }
}
