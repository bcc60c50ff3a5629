import { DATA_FILE_NAME } from '../../domain/submission/embedded-data';
import { type ForeignFile, openForeignFile } from '../foreign/foreign-file';
import { type Dictionary, isDictionary, isList, Stream, Text, type Value } from '../foreign/values';

const DEEPEST = 8;
const MOST_BYTES = 150_000_000;

/** The data that a submission of ours carries inside; null if there is none. Nothing else of the file is read. */
export function readEmbeddedData(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    const file = openForeignFile(bytes);
    const names = file.resolve(file.root()?.get('Names'));
    const tree = isDictionary(names) ? file.resolve(names.get('EmbeddedFiles')) : null;
    const stream = isDictionary(tree) ? findIn(tree, file, 0) : null;
    const data = stream === null ? null : file.decoded(stream);
    return data === null || data.length > MOST_BYTES ? null : new TextDecoder().decode(data);
  } catch {
    return null;
  }
}

function findIn(tree: Dictionary, file: ForeignFile, depth: number): Stream | null {
  const names = listOf(tree.get('Names'), file);
  for (let at = 1; at < names.length; at += 2) {
    const specification = file.resolve(names[at]);
    if (isDictionary(specification) && isOurs(specification, file)) return streamOf(specification, file);
  }
  if (depth > DEEPEST) return null;
  for (const kid of listOf(tree.get('Kids'), file)) {
    const inner = file.resolve(kid);
    const found = isDictionary(inner) ? findIn(inner, file, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}

function listOf(value: Value | undefined, file: ForeignFile): readonly Value[] {
  const list = file.resolve(value);
  return isList(list) ? list : [];
}

/** The name is plain ASCII, so it has the same bytes in every encoding but UTF-16. */
function isOurs(specification: Dictionary, file: ForeignFile): boolean {
  return ['F', 'UF'].some((key) => {
    const name = file.resolve(specification.get(key));
    return (
      name instanceof Text && new TextDecoder('latin1').decode(name.bytes).replace(/[\u0000þÿ]/g, '') === DATA_FILE_NAME
    );
  });
}

function streamOf(specification: Dictionary, file: ForeignFile): Stream | null {
  const embedded = file.resolve(specification.get('EF'));
  const stream = isDictionary(embedded) ? file.resolve(embedded.get('F') ?? embedded.get('UF')) : null;
  return stream instanceof Stream ? stream : null;
}
