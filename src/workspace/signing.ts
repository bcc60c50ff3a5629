import { isFilled } from '../domain/records/record-base';
import type { Signature } from '../domain/records/signature';
import { toIsoDate } from '../domain/time';
import { signingWords as words } from '../domain/words/signing';

/** A signature while it is being made. */
export interface SignEntry {
  readonly name: string;
  readonly method: Signature['method'];
  readonly agrees: boolean;
  readonly strokes: Signature['strokes'];
  readonly files: Signature['files'];
  readonly signedOn: string;
}

/** What is missing, in words, at the field that it is about. */
export type SignDoubts = Partial<Record<Exclude<keyof SignEntry, 'method'>, string>>;

export function emptyEntry(method: SignEntry['method'], signedOn: string): SignEntry {
  return { name: '', method, agrees: false, strokes: [], files: [], signedOn };
}

export function doubtsOf(entry: SignEntry): SignDoubts {
  return {
    ...(isFilled(entry.name) ? {} : { name: words.needsName }),
    ...(entry.method === 'typed' && !entry.agrees ? { agrees: words.needsTick } : {}),
    ...(entry.method === 'drawn' && entry.strokes.length === 0 ? { strokes: words.needsDrawing } : {}),
    ...(entry.method === 'photographed' && entry.files.length === 0 ? { files: words.needsInk } : {}),
    ...(toIsoDate(entry.signedOn) === null ? { signedOn: words.needsDate } : {}),
  };
}

type SignedFields = Pick<Signature, 'name' | 'method' | 'statement' | 'strokes' | 'files' | 'signedOn'>;

/** What of it belongs into the record: only what the way of signing that was chosen asks for. */
export function signedFields({ name, method, strokes, files, signedOn }: SignEntry, statement: string): SignedFields {
  return {
    name,
    method,
    statement: method === 'typed' ? statement : '',
    strokes: method === 'drawn' ? strokes : [],
    files: method === 'photographed' ? files : [],
    signedOn: toIsoDate(signedOn),
  };
}
