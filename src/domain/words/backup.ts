import { isRecordKind } from '../records/record-kinds';
import { defineWords } from './define-words';
import { formatCount, plural } from './format';
import { recordWords } from './records';

/** 1 MB, 12 MB; 300 kB. */
function size(bytes: number): string {
  return bytes >= 1_000_000 ? `${formatCount(Math.round(bytes / 1_000_000))} MB` : `${Math.ceil(bytes / 1000)} kB`;
}

/** How a record is called in a list of what is lost. A kind that has no name here keeps the one it has in the file. */
function nameOf(recordKind: string): string {
  return isRecordKind(recordKind) ? recordWords.kinds[recordKind].toLowerCase() : `“${recordKind}”`;
}

const DAMAGE = {
  manifest: 'The list of contents at the beginning of this backup is damaged.',
  versions: 'The records in this backup are damaged.',
  file: 'A file in this backup is damaged.',
  frame: 'This backup is damaged, or another program has packed it anew.',
  encryption: 'This encrypted backup is damaged: a part of it is not as it was written.',
} as const;

/** Why a backup can't be made or opened, and what a damaged one has lost. One line each. */
export const backupWords = defineWords({
  problems: {
    cancelled: () => 'Cancelled. Nothing has changed.',
    passphrase_too_short: ({ atLeast }: { atLeast: number }) => `A passphrase needs at least ${atLeast} characters.`,
    too_much: ({ what }: { what: 'versions' | 'files' | 'file' }) =>
      ({
        versions: 'The history is too large for one backup file.',
        files: 'There are too many files for one backup.',
        file: 'One of the files is larger than 4 GB. A backup can’t hold it.',
      })[what],
    no_room: () => 'There is no room left where the backup was to be written.',
    not_written: ({ detail }: { detail: string }) => `The backup could not be written (${detail}).`,
    files_out_of_reach: ({ detail }: { detail: string }) =>
      `The files on this device can’t be reached now (${detail}).`,
    unreadable: ({ detail }: { detail: string }) =>
      `The file can’t be read. It may have been moved, or lie in a cloud that is out of reach (${detail}).`,
    not_a_backup: () => 'This is not a Coachfolio backup.',
    portfolio_file: () => 'This is not a backup, but may be a portfolio file: open it as one.',
    locked: () => 'This backup is encrypted. Type its passphrase.',
    wrong_passphrase: () =>
      'That is not the passphrase of this backup, or its first lines are damaged. Capitals and spaces count.',
    not_for_a_passphrase: () =>
      'This file is encrypted in another way than with a passphrase. Decrypt it with the program that encrypted it, then open what comes out.',
    too_costly: ({ workFactor, atMost }: { workFactor: number; atMost: number }) =>
      `Trying one passphrase on this file would take more memory than this device may spare (work factor ${workFactor}, at most ${atMost}). Decrypt it with the program “age” on a computer, then open what comes out.`,
    too_new: ({ formatVersion }: { formatVersion: number }) =>
      `This backup was written by a newer version of the app (format version ${formatVersion}). Update the app, then open it again.`,
    cut_off: ({ size: found, expected }: { size: number; expected: number }) =>
      `This backup is cut off: it has ${size(found)} of ${size(expected)}.`,
    damaged: ({ part }: { part: keyof typeof DAMAGE }) => DAMAGE[part],
    too_large: ({ what, atMost }: { what: 'manifest' | 'versions' | 'files'; atMost: number }) =>
      ({
        manifest: `The list of contents is larger than that of any backup (at most ${size(atMost)}).`,
        versions: `This backup says that it has more records than a portfolio can hold.`,
        files: `This backup says that it has more files than a portfolio can hold (at most ${formatCount(atMost)}).`,
      })[what],
    bad_manifest: ({ field }: { field: string }) =>
      field === ''
        ? 'The list of contents of this backup is not as the format says.'
        : `The list of contents of this backup is not as the format says: “${field}” does not fit.`,
    bad_line: ({ line }: { line: number }) => `Line ${line} of the records is not as the format says.`,
    nothing_left: () => 'Nothing in this file could be saved: no record and no file in it is whole.',
    file_not_kept: {
      storage_full: () => 'There is no room on this device for the files of this backup. Nothing has changed.',
      superseded: () => 'A newer version of the app is open in another tab. Load this page again. Nothing has changed.',
      unreadable: () => 'A file of this backup could not be read to its end. Nothing has changed.',
      failed: ({ detail }: { detail: string }) => `A file could not be kept (${detail}). Nothing has changed.`,
    },
  },
  losses: {
    record: ({ recordKind, ref }: { recordKind: string; ref: string }) => `${ref} (${nameOf(recordKind)})`,
    records: ({ recordKind, count }: { recordKind: string; count: number }) =>
      `${formatCount(count)} × ${nameOf(recordKind)}`,
    version: ({ recordKind, ref }: { recordKind: string; ref: string | null }) =>
      ref === null
        ? `A version of a record (${nameOf(recordKind)})`
        : `A version of ${ref} (${nameOf(recordKind)}): what is left of it may be older`,
    versions: ({ count }: { count: number }) =>
      plural(count, '# line of the history', '# lines of the history, those above included'),
    file: ({ hash, size: bytes }: { hash: string; size: number | null }) =>
      bytes === null ? `A file (${hash.slice(0, 12)}…)` : `A file of ${size(bytes)} (${hash.slice(0, 12)}…)`,
    manifest: () => 'The list of contents: nobody can say what else there was',
    head: () => 'Which device the backup comes from, and its list of attachments',
  },
  unreadable: {
    newer: ({ recordKind, ref, id }: { recordKind: string; ref: string | null; id: string }) =>
      `${ref ?? id} (${nameOf(recordKind)}) was written by a newer version of the app. It is kept as it is.`,
    unknown_kind: ({ recordKind, ref, id }: { recordKind: string; ref: string | null; id: string }) =>
      `${ref ?? id} is of a kind that this version of the app does not know (${nameOf(recordKind)}). It is kept as it is.`,
    invalid: ({ recordKind, ref, id }: { recordKind: string; ref: string | null; id: string }) =>
      `${ref ?? id} (${nameOf(recordKind)}) can’t be read. It is kept as it is.`,
  },
});
