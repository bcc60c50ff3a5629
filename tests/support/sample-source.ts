import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The sample portfolio as it is written by hand: one file for each client, `written.json` with the answers of units 500
 * and 503, and `common.json`. They use the fields of
 * the records, with defaults left out and a few short forms, which `sample-diploma.ts` spells out.
 */
export type Fields = Readonly<Record<string, unknown>>;

export interface SampleSource {
  readonly common: Fields;
  readonly written: Fields;
  /** A client's file by its short name, `heron`, in the order in which the coaching began. */
  readonly clients: ReadonlyMap<string, Fields>;
}

const folder = path.resolve(import.meta.dirname, '../fixtures/portfolios/sample-diploma');

export function readSampleSource(): SampleSource {
  const names = readdirSync(folder).map((file) => path.basename(file, '.json'));
  const clients = names
    .filter((name) => name !== 'common' && name !== 'written')
    .map((name) => [name, read(name)] as const)
    .sort(([, one], [, other]) => (startOf(one) < startOf(other) ? -1 : 1));
  return { common: read('common'), written: read('written'), clients: new Map(clients) };
}

function read(name: string): Fields {
  return toFields(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
}

function startOf(file: Fields): string {
  return textOf(fieldsOf(file, 'client'), 'startedOn');
}

export function toFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`not an object: ${JSON.stringify(value)}`);
  return { ...value };
}

export function fieldsOf(fields: Fields, name: string): Fields {
  return toFields(fields[name]);
}

/** A list in the source; one that is left out is empty. */
export function listOf(fields: Fields, name: string): readonly unknown[] {
  const value: unknown = fields[name] ?? [];
  if (!Array.isArray(value)) throw new Error(`${name} is not a list`);
  const list: readonly unknown[] = value;
  return list;
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Error(`${name} is not a text in ${JSON.stringify(fields)}`);
  return value;
}

export function without(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
