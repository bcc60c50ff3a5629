import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import { type AnyRecord, allRecordKinds, type RecordKind, recordKinds } from '../records/record-kinds';
import { redactionWords as words } from '../words/redaction';
import { placeKey, type RecordText, textsOfRecord } from './record-texts';
import { createTextScanner, type Hit, ordinaryWordsOf, type TextScanner } from './scan-text';
import { sealedTerms } from './sealed-terms';

/** A name or an address in a text that is about to be printed. */
export interface NameFinding extends Hit {
  /** The same for the same place in the same text. */
  readonly key: string;
  readonly record: { readonly kind: RecordKind; readonly id: RecordId };
  readonly field: string;
  readonly path: readonly (string | number)[];
  /** The whole text in which it stands. */
  readonly text: string;
  /** What takes its place; null where a person has to write something else. */
  readonly replacement: string | null;
  /** The record has been signed: another text asks for new signatures. */
  readonly isSigned: boolean;
}

/** Fields for the names of those who may be named. There only a whole name of somebody from the vault counts. */
const OPEN_NAMES: Partial<Record<RecordKind, ReadonlySet<string>>> = {
  candidate: new Set(['name', 'registrationNumber', 'organisation', 'clientNoun']),
  enrolment: new Set([
    'centreName',
    'centreNumber',
    'tutorName',
    'supervisorName',
    'iqaName',
    'authenticDeclaredBy',
    'overlays',
  ]),
  supervisionMeeting: new Set(['supervisorName']),
  feedback: new Set(['givenBy']),
  witnessStatement: new Set(['witnessName']),
  reflection: new Set(['reviewedWith']),
};

/**
 * Looks through every text of the portfolio that is among `printed` for what the vault knows, and for addresses and numbers that it does
 * not. Each finding is in a record, where it can be mended. A generator, so that a screen stays alive: it yields the share
 * of the records that are done, 0 to 1.
 */
export function* findNames(
  portfolio: Portfolio,
  printed: string,
): Generator<number, readonly NameFinding[], undefined> {
  const records = allRecordKinds()
    .filter((kind) => !recordKinds[kind].sealed)
    .flatMap((kind): readonly AnyRecord[] => portfolio.all(kind));
  const sealed = sealedTerms(portfolio);
  yield 0;
  const ordinary = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    const texts = textsOfRecord(record).map(({ text }) => text);
    for (const [word, count] of ordinaryWordsOf(texts)) ordinary.set(word, (ordinary.get(word) ?? 0) + count);
    yield index / records.length / 2;
  }
  const scanners = {
    usual: createTextScanner(sealed, ordinary),
    codeName: createTextScanner({ ...sealed, codeNames: new Set() }, ordinary),
  };
  const findings: NameFinding[] = [];
  for (const [index, record] of records.entries()) {
    findings.push(...inRecord(portfolio, record, scanners, printed));
    yield 0.5 + index / records.length / 2;
  }
  return findings;
}

interface Scanners {
  readonly usual: TextScanner;
  readonly codeName: TextScanner;
}

function inRecord(
  portfolio: Portfolio,
  record: AnyRecord,
  scanners: Scanners,
  printed: string,
): readonly NameFinding[] {
  return textsOfRecord(record)
    .filter(({ field }) => field !== 'privateNotes' && field !== 'sources')
    .flatMap((place) => {
      const isCodeName = record.kind === 'client' && place.field === 'codeName';
      const hits = (isCodeName ? scanners.codeName : scanners.usual).scan(place.text);
      return hits
        .filter((hit) => isToBeTold(record, place, hit) && printed.includes(paragraphAround(place.text, hit)))
        .map((hit) => findingOf(portfolio, record, place, hit, isCodeName));
    });
}

function isToBeTold({ kind }: AnyRecord, { field }: RecordText, hit: Hit): boolean {
  return OPEN_NAMES[kind]?.has(field) === true ? hit.how === 'whole' && hit.owner?.kind !== 'organisation' : true;
}

function findingOf(
  portfolio: Portfolio,
  record: AnyRecord,
  { field, path, text }: RecordText,
  hit: Hit,
  isCodeName: boolean,
): NameFinding {
  const isOpenName = OPEN_NAMES[record.kind]?.has(field) === true;
  return {
    ...hit,
    key: `${placeKey(record.id, path)}@${hit.start}`,
    record: { kind: record.kind, id: record.id },
    field,
    path,
    text,
    replacement: isCodeName || isOpenName ? null : replacementFor(hit),
    isSigned: portfolio.belonging('signature', record.id).length > 0,
  };
}

function replacementFor({ owner, how, found }: Hit): string | null {
  if (owner !== null) return owner.replacement;
  return how === 'unknown' ? words.contactRemoved[found.includes('@') ? 'email' : 'phone'] : null;
}

const PARAGRAPH_END = /\r?\n[ \t]*\r?\n/g;

/** The paragraph of a text in which something begins, as a document prints it. */
function paragraphAround(text: string, { start }: Hit): string {
  const ends = [...text.matchAll(PARAGRAPH_END)].map(({ index }) => index);
  const from = ends.findLast((end) => end < start) ?? 0;
  const until = ends.find((end) => end > start) ?? text.length;
  return text.slice(from, until).trim();
}
