import type { Attachment } from '../../domain/attachment';
import type { RecordId } from '../../domain/ids';
import type { RefCounters } from '../../domain/ports';
import type { AnyRecord, RecordKind } from '../../domain/records/record-kinds';
import type { IsoInstant } from '../../domain/time';

export const FILE_FORMAT = 'coachfolio-portfolio';
export const FILE_FORMAT_VERSION = 1;

/** What is read is held in memory whole: a file beyond these is no portfolio of one person. */
export const MAX_FILE_CHARACTERS = 50_000_000;
export const MAX_RECORDS = 100_000;
/** References go up to 99,999: a larger number is a slip, and obeying it would use the numbers up. */
export const MAX_REF_NUMBER = 99_999;

/** What a portfolio file holds. docs/portfolio-format.md describes the file. */
export interface PortfolioFile {
  readonly exportedAt: IsoInstant;
  readonly records: readonly AnyRecord[];
  /** Files that belong to records and stand beside this one. */
  readonly attachments: readonly Attachment[];
  /** How far each letter has counted, removed records included; a letter may be missing. */
  readonly refCounters: RefCounters;
}

/** Where in the file a record stands: the first has the number 1. */
export interface RecordPlace {
  readonly number: number;
  /** As far as they can be told. */
  readonly id: string | null;
  readonly recordKind: string | null;
}

/** Why a file cannot be opened. Nothing of it is used then. */
export type FileProblem =
  | { readonly kind: 'too_large' }
  | { readonly kind: 'not_json' }
  | { readonly kind: 'not_a_portfolio' }
  | { readonly kind: 'too_new'; readonly formatVersion: number }
  | { readonly kind: 'bad_field'; readonly field: string; readonly expected: string }
  | { readonly kind: 'unknown_field'; readonly field: string }
  | { readonly kind: 'reserved_name'; readonly name: string }
  | { readonly kind: 'too_deep' }
  | { readonly kind: 'too_many_records'; readonly found: number }
  | { readonly kind: 'not_a_record'; readonly place: RecordPlace }
  | { readonly kind: 'unknown_kind'; readonly place: RecordPlace }
  | { readonly kind: 'record_too_new'; readonly place: RecordPlace; readonly version: number }
  | {
      readonly kind: 'bad_record';
      readonly place: RecordPlace;
      readonly field: string;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly kind: 'unknown_record_field'; readonly place: RecordPlace; readonly field: string }
  | { readonly kind: 'duplicate_id'; readonly place: RecordPlace; readonly first: number }
  | { readonly kind: 'duplicate_ref'; readonly place: RecordPlace; readonly ref: string }
  | { readonly kind: 'wrong_ref'; readonly place: RecordPlace; readonly ref: string }
  | { readonly kind: 'bad_attachment'; readonly number: number; readonly field: string };

/** Something that the file names but does not hold. The file can be opened all the same. */
export type FileRemark =
  | {
      readonly kind: 'record_not_there';
      readonly from: RecordId;
      readonly recordKind: RecordKind;
      readonly field: string;
      readonly names: string;
    }
  | { readonly kind: 'attachment_of_nothing'; readonly path: string; readonly names: string };
