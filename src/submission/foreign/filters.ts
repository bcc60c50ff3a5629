import { Inflate } from 'fflate';
import { decodeAscii85, decodeAsciiHex, decodeLzw, decodeRunLength } from './old-filters';
import { undoPredictor } from './predictor';
import { type Dictionary, ForeignError, isDictionary, isList, nameText, type Value } from './values';

/** More than this is not unpacked from one stream: a small file can claim to be an enormous one. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const STEP = 1 << 14;
const SMALL_STEP = 64;

export type Resolve = (value: Value | undefined) => Value;

interface Step {
  readonly filter: string;
  readonly parameters: Dictionary;
}

/** The filters of a stream in the order in which they are undone. */
function filtersOf(dictionary: Dictionary, resolve: Resolve): readonly Step[] {
  const filter = resolve(dictionary.get('Filter') ?? dictionary.get('F'));
  const parameters = resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP'));
  const filters = isList(filter) ? filter.map((one) => resolve(one)) : filter === null ? [] : [filter];
  return filters.flatMap((one, index): Step[] => {
    const name = nameText(one);
    if (name === null) return [];
    const own = isList(parameters) ? resolve(parameters[index]) : index === 0 ? parameters : null;
    return [{ filter: name, parameters: isDictionary(own) ? own : new Map() }];
  });
}

/** Undoes the filters of a stream; null if there is one among them that isn't for text and numbers. Damaged data gives what came before. */
export function decodeStream(data: Uint8Array, dictionary: Dictionary, resolve: Resolve): Uint8Array | null {
  let bytes = data;
  for (const { filter, parameters } of filtersOf(dictionary, resolve)) {
    const decoded = undoFilter(filter, bytes, parameters, resolve);
    if (decoded === null) return null;
    bytes = decoded;
  }
  return bytes;
}

function undoFilter(filter: string, bytes: Uint8Array, parameters: Dictionary, resolve: Resolve): Uint8Array | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return undoPredictor(inflate(bytes), parameters, resolve);
    case 'LZWDecode':
    case 'LZW':
      return undoPredictor(decodeLzw(bytes, resolve(parameters.get('EarlyChange')) !== 0), parameters, resolve);
    case 'ASCII85Decode':
    case 'A85':
      return decodeAscii85(bytes);
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeAsciiHex(bytes);
    case 'RunLengthDecode':
    case 'RL':
      return decodeRunLength(bytes);
    case 'Crypt':
      return bytes;
    default:
      return null;
  }
}

/** With or without its head, whole or cut: as much as can be had. */
export function inflate(bytes: Uint8Array): Uint8Array {
  const hasHead = ((bytes[0] ?? 0) & 0x0f) === 8 && ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 === 0;
  const first = inflateFrom(bytes, hasHead ? 2 : 0);
  if (first.length > 0) return first;
  return inflateFrom(bytes, hasHead ? 0 : 2);
}

function inflateFrom(bytes: Uint8Array, start: number): Uint8Array {
  const whole = inflateIn(bytes, start, STEP);
  // In smaller steps more comes out before what is damaged is met.
  return whole.isDamaged ? joined(inflateIn(bytes, start, SMALL_STEP).parts) : joined(whole.parts);
}

function inflateIn(bytes: Uint8Array, start: number, step: number) {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isOver = false;
  const inflater = new Inflate((chunk, final) => {
    parts.push(chunk);
    size += chunk.length;
    isOver = final;
    if (size > MOST_UNPACKED) throw new ForeignError('damaged', 'a stream unpacks to more than can be held');
  });
  try {
    for (let at = start; at < bytes.length && !isOver; at += step)
      inflater.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    if (error instanceof ForeignError) throw error;
    return { parts, isDamaged: true };
  }
  return { parts, isDamaged: false };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
