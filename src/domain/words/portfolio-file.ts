import { defineWords } from './define-words';
import { formatChoice, formatCount, plural } from './format';

interface Place {
  readonly number: number;
  readonly id: string | null;
  readonly recordKind: string | null;
}

/** Record 12 (session s4). */
function where({ number, id, recordKind }: Place): string {
  const known = [recordKind, id].filter((one) => one !== null);
  return known.length === 0 ? `Record ${number}` : `Record ${number} (${known.join(' ')})`;
}

/** Why a portfolio file can't be opened, and what it names but does not hold. One line each, for people who may have written it by hand. */
export const portfolioFileWords = defineWords({
  problems: {
    too_large: () => 'This file is too large to be a portfolio.',
    not_json: () => 'This is not a portfolio file: it is not JSON.',
    not_a_portfolio: () => 'This is not a portfolio file: its “format” is not “coachfolio-portfolio”.',
    too_new: ({ formatVersion }: { formatVersion: number }) =>
      `This file was written by a newer version of the app (format version ${formatVersion}). Update the app, then open it again.`,
    bad_field: ({ field, expected }: { field: string; expected: string }) =>
      `The file’s “${field}” must be ${expected}.`,
    unknown_field: ({ field }: { field: string }) => `The file has a field that is not part of the format: “${field}”.`,
    reserved_name: ({ name }: { name: string }) => `The file has a field called “${name}”. That name is not allowed.`,
    too_deep: () => 'The file is nested more deeply than any portfolio.',
    too_many_records: ({ found }: { found: number }) =>
      `The file has ${formatCount(found)} records. That is more than a portfolio can hold.`,
    not_a_record: ({ place }: { place: Place }) => `${where(place)} is not an object with a “kind” and an “id”.`,
    unknown_kind: ({ place }: { place: Place }) => `${where(place)}: there is no such kind of record.`,
    record_too_new: ({ place, version }: { place: Place; version: number }) =>
      `${where(place)} was written by a newer version of the app (version ${version}). Update the app, then open the file again.`,
    bad_record: ({ place, field, expected, found }: { place: Place; field: string; expected: string; found: string }) =>
      `${where(place)}: “${field}” must be ${expected}, and is ${found}.`,
    unknown_record_field: ({ place, field }: { place: Place; field: string }) =>
      `${where(place)} has a field that is not part of the format: “${field}”.`,
    duplicate_id: ({ place, first }: { place: Place; first: number }) =>
      `${where(place)} has the same id as record ${first}. Every record needs an id of its own.`,
    duplicate_ref: ({ place, ref }: { place: Place; ref: string }) =>
      `${where(place)}: another record has the reference ${ref} already.`,
    wrong_ref: ({ place, ref }: { place: Place; ref: string }) => `${where(place)} can’t have the reference ${ref}.`,
    bad_attachment: ({ number, field }: { number: number; field: string }) =>
      field === ''
        ? `Attachment ${number} is not an object with a “path” and an “about”.`
        : `Attachment ${number}: “${field}” is not as the format says.`,
  },
  remarks: {
    record_not_there: ({
      recordKind,
      from,
      field,
      names,
    }: {
      recordKind: string;
      from: string;
      field: string;
      names: string;
    }) => `The ${recordKind} ${from} names ${names} as its ${field}, and no such record is in the file.`,
    attachment_of_nothing: ({ path, names }: { path: string; names: string }) =>
      `${path} is said to be about ${names}, and no such record is in the file.`,
    filesElsewhere: (count: number) =>
      plural(
        count,
        'One attachment is listed by name. Its file is not in the portfolio file: keep it beside that.',
        '# attachments are listed by name. Their files are not in the portfolio file: keep them beside that.',
      ),
    clashes: (count: number) =>
      plural(
        count,
        'One record can’t be opened: its id stands for another kind of record here.',
        '# records can’t be opened: their ids stand for other kinds of record here.',
      ),
  },
  expected: {
    id: 'an id (letters, digits, “.”, “_” and “-”, at most 64)',
    ref: 'a reference such as D07',
    date: 'a date that exists, written 2026-05-12',
    instant: 'a moment in UTC, written 2026-05-12T08:42:00Z',
    time: 'a time of day, written 09:30',
    hash: 'a SHA-256 in 64 small hex digits',
    list: 'a list',
    object: 'an object with the fields that the format names',
    boolean: 'true or false',
    number: 'a number',
    text: 'a text',
    other: 'as the format says',
    counters: 'an object that gives a whole number for each letter',
    range: (from: number, to: number) => `a whole number from ${formatCount(from)} to ${formatCount(to)}`,
    oneOf: (values: readonly string[]) => formatChoice(values.map((value) => `“${value}”`)),
    orNull: (what: string) => `${what}, or null`,
  },
  nothing: 'left out',
});
