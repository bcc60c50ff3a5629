import { failure, type Result, success } from '../../domain/result';
import { type ForeignFile, openForeignFile } from '../foreign/foreign-file';
import {
  type Dictionary,
  ForeignError,
  isDictionary,
  isList,
  nameText,
  Stream,
  Text,
  type Value,
} from '../foreign/values';

/** What is filled in, by the name of the field: a text, or whether a box is ticked. */
export type FormValues = ReadonlyMap<string, string | boolean>;

export type FormProblem = 'password' | 'damaged' | 'no_form';

const DEEPEST = 16;
const MOST_FIELDS = 50_000;

/** Reads the fields of a PDF that came back, whatever program saved it. Runs nothing of what stands in it. */
export function readForm(bytes: Uint8Array<ArrayBuffer>): Result<FormValues, FormProblem> {
  try {
    const file = openForeignFile(bytes);
    const form = file.resolve(file.root()?.get('AcroForm'));
    if (!isDictionary(form)) return failure('no_form');
    const values = new Map<string, string | boolean>();
    collect(form.get('Fields'), { name: '', type: null, value: undefined }, file, values, 0);
    return values.size === 0 ? failure('no_form') : success(values);
  } catch (error) {
    return failure(error instanceof ForeignError && error.problem === 'password' ? 'password' : 'damaged');
  }
}

/** What a field has from those above it. */
interface Inherited {
  readonly name: string;
  readonly type: string | null;
  readonly value: Value | undefined;
}

function collect(
  fields: Value | undefined,
  above: Inherited,
  file: ForeignFile,
  values: Map<string, string | boolean>,
  depth: number,
): void {
  const list = file.resolve(fields);
  if (!isList(list) || depth > DEEPEST) return;
  for (const one of list) {
    const field = file.resolve(one);
    if (!isDictionary(field) || values.size > MOST_FIELDS) continue;
    const own = inheritedBy(field, above, file);
    const kids = file.resolve(field.get('Kids'));
    const hasFields = isList(kids) && kids.some((kid) => isNamed(file.resolve(kid)));
    if (hasFields) collect(kids, own, file, values, depth + 1);
    else if (own.name !== '') values.set(own.name, valueOf(own, file));
  }
}

function isNamed(value: Value): boolean {
  return isDictionary(value) && value.has('T');
}

function inheritedBy(field: Dictionary, above: Inherited, file: ForeignFile): Inherited {
  const named = file.resolve(field.get('T'));
  const part = named instanceof Text ? textOf(named.bytes) : '';
  return {
    name: [above.name, part].filter((one) => one !== '').join('.'),
    type: nameText(file.resolve(field.get('FT'))) ?? above.type,
    value: field.get('V') ?? above.value,
  };
}

function valueOf({ type, value }: Inherited, file: ForeignFile): string | boolean {
  const found = file.resolve(value);
  if (type === 'Btn') return (nameText(found) ?? 'Off') !== 'Off';
  if (found instanceof Text) return textOf(found.bytes);
  if (found instanceof Stream) return textOf(file.decoded(found) ?? new Uint8Array(0));
  if (isList(found)) return found.map((one) => valueOf({ name: '', type, value: one }, file)).join(', ');
  return nameText(found) ?? '';
}

/** A text string (ISO 32000-1, 7.9.2.2; UTF-8 since 2.0), its line ends as line feeds. */
function textOf(bytes: Uint8Array): string {
  return decoded(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/\u0000+$/, '');
}

function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  return Array.from(bytes, (byte) => DOCUMENT_ENCODING.get(byte) ?? String.fromCharCode(byte)).join('');
}

/** PDFDocEncoding where it is not Latin 1 (ISO 32000-1, annex D.2). */
const DOCUMENT_ENCODING: ReadonlyMap<number, string> = new Map([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((character, index) => [0x18 + index, character] as const),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((character, index) => [0x80 + index, character] as const),
  [0xa0, '€'],
]);
