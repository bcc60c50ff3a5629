import { refOf, type RecordId, toRecordId } from '../../src/domain/ids';
import { type AnyRecord, type RecordByKind, type RecordKind, recordKinds } from '../../src/domain/records/record-kinds';
import { type NewFields, newRecord } from '../../src/domain/records/new-record';
import { confirmedTextOf } from '../../src/domain/privacy/confirmed-text';
import type { PartyRole } from '../../src/domain/records/signature';
import { buildPortfolio, type Portfolio } from '../../src/domain/portfolio';
import { digestOf, signedTextOf } from '../../src/domain/signed-text';
import {
  type ClockTime,
  type IsoDate,
  type IsoInstant,
  toClockTime,
  toIsoDate,
  toIsoInstant,
} from '../../src/domain/time';

/** A date that a test writes down; one that does not exist is a mistake of the test. */
export function date(text: string): IsoDate {
  return known(toIsoDate(text), text);
}

export function instant(text: string): IsoInstant {
  return known(toIsoInstant(text), text);
}

export function clock(text: string): ClockTime {
  return known(toClockTime(text), text);
}

/** An id that a test writes down; records made by the builder have their reference as id, `D07`, and clients their code name. */
export function id(text: string): RecordId {
  return toRecordId(text);
}

function known<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new Error(`not a date or time: ${text}`);
  return value;
}

export interface AddOptions {
  /** The permanent id; the reference by default, or the kind and its number for kinds without one. */
  readonly id?: string;
  readonly createdAt?: string;
}

/** Makes a portfolio record by record. Every change is made in place; `build` takes a snapshot of what stands. */
export interface PortfolioBuilder {
  /** Adds a record with its defaults, its reference and an id that a test can name. Returns it as it stands. */
  add<Kind extends RecordKind>(kind: Kind, fields: NewFields<Kind>, options?: AddOptions): RecordByKind[Kind];
  /** Puts other values into some fields of a record that stands. */
  change<Kind extends RecordKind>(kind: Kind, id: string, fields: Partial<RecordByKind[Kind]>): PortfolioBuilder;
  /** The same, for every record of the kind, or for some. */
  changeAll<Kind extends RecordKind>(
    kind: Kind,
    fields: (record: RecordByKind[Kind]) => Partial<RecordByKind[Kind]>,
    which?: (record: RecordByKind[Kind]) => boolean,
  ): PortfolioBuilder;
  remove(kind: RecordKind, ...ids: readonly string[]): PortfolioBuilder;
  removeAll<Kind extends RecordKind>(kind: Kind, which?: (record: RecordByKind[Kind]) => boolean): PortfolioBuilder;
  get<Kind extends RecordKind>(kind: Kind, id: string): RecordByKind[Kind];
  all<Kind extends RecordKind>(kind: Kind): readonly RecordByKind[Kind][];
  /** Puts a typed signature of a party under a contract, meeting or session as it stands now. */
  sign(
    subject: 'contract' | 'supervisionMeeting' | 'session',
    id: string,
    role: PartyRole,
    fields: { readonly signedOn: string | null; readonly stakeholderId?: string; readonly name?: string },
  ): PortfolioBuilder;
  records(): readonly AnyRecord[];
  build(): Portfolio;
}

export function portfolioBuilder(records: readonly AnyRecord[] = []): PortfolioBuilder {
  const shelf = new Map<string, AnyRecord>(records.map((record) => [keyOf(record.kind, record.id), record]));
  const countByKind = new Map<RecordKind, number>();
  for (const record of records) countByKind.set(record.kind, (countByKind.get(record.kind) ?? 0) + 1);

  const all = <Kind extends RecordKind>(kind: Kind): RecordByKind[Kind][] =>
    [...shelf.values()].filter((record): record is RecordByKind[Kind] => record.kind === kind);
  const get = <Kind extends RecordKind>(kind: Kind, key: string): RecordByKind[Kind] => {
    const record = shelf.get(keyOf(kind, key));
    if (record === undefined) throw new Error(`no ${kind} ${key} in this portfolio`);
    return record as RecordByKind[Kind];
  };
  const put = (record: AnyRecord): void => void shelf.set(keyOf(record.kind, record.id), record);

  const builder: PortfolioBuilder = {
    add(kind, fields, options = {}) {
      const number = (countByKind.get(kind) ?? 0) + 1;
      countByKind.set(kind, number);
      const letter: string | null = recordKinds[kind].letter;
      const ref = letter === null ? null : refOf(letter, number);
      const createdAt = instant(options.createdAt ?? '2026-01-05T09:00:00.000Z');
      const record = { ...newRecord(kind, id(options.id ?? ref ?? `${kind}-${number}`), createdAt, fields), ref };
      put(record);
      return record;
    },
    change(kind, key, fields) {
      put({ ...get(kind, key), ...fields });
      return builder;
    },
    changeAll(kind, fields, which = () => true) {
      for (const record of all(kind)) if (which(record)) put({ ...record, ...fields(record) });
      return builder;
    },
    remove(kind, ...ids) {
      for (const key of ids) {
        get(kind, key);
        shelf.delete(keyOf(kind, key));
      }
      return builder;
    },
    removeAll(kind, which = () => true) {
      for (const record of all(kind)) if (which(record)) shelf.delete(keyOf(kind, record.id));
      return builder;
    },
    get,
    all,
    sign(subject, key, role, { signedOn, stakeholderId, name = 'Signed Name' }) {
      const signed = get(subject, key);
      const signedText = signed.kind === 'session' ? confirmedTextOf(signed) : signedTextOf(signed);
      builder.add('signature', {
        subjectId: id(key),
        role,
        stakeholderId: stakeholderId === undefined ? null : id(stakeholderId),
        name,
        statement: 'I agree to this.',
        signedOn: signedOn === null ? null : date(signedOn),
        signedText,
        digest: digestOf(signedText),
      });
      return builder;
    },
    records: () => [...shelf.values()],
    build: () => buildPortfolio(shelf.values()),
  };
  return builder;
}

function keyOf(kind: RecordKind, key: string): string {
  return `${kind}/${key}`;
}
