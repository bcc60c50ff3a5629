import type { RecordId } from '../ids';
import type { Attempt } from '../submission/submission-request';
import type { IsoInstant } from '../time';

/** What an assessor can say of one criterion. */
export const CRITERION_FIELDS = [
  'decision',
  'valid',
  'authentic',
  'current',
  'sufficient',
  'comment',
  'action',
  'due',
] as const;
/** What is said once for a unit. */
export const UNIT_FIELDS = [
  'unitDecision',
  'unitComment',
  'assessor',
  'decidedOn',
  'iqaSampled',
  'iqaComment',
  'iqaName',
  'iqaOn',
] as const;
export type CriterionField = (typeof CRITERION_FIELDS)[number];
export type UnitField = (typeof UNIT_FIELDS)[number];

/** One field of the assessment record: of a criterion, by its key within the unit, or of the unit itself. */
export type ReviewField =
  | { readonly unit: string; readonly item: string; readonly field: CriterionField }
  | { readonly unit: string; readonly item: null; readonly field: UnitField };

/** Full stops divide the names of nested fields in a PDF, so none stands in ours. */
const STOP = '·';

/** The name of a field in the file, such as `501/1·1/decision`. */
export function reviewFieldName({ unit, item, field }: ReviewField): string {
  return [unit, item ?? '', field].join('/').replaceAll('.', STOP);
}

/** The other way round; null for a name that no assessment record has. */
export function parseReviewFieldName(name: string): ReviewField | null {
  const parts = name.replaceAll(STOP, '.').split('/');
  const [unit = '', item = '', named = ''] = parts;
  if (parts.length !== 3 || unit === '') return null;
  const ofCriterion = CRITERION_FIELDS.find((one) => one === named);
  if (item !== '') return ofCriterion === undefined ? null : { unit, item, field: ofCriterion };
  const ofUnit = UNIT_FIELDS.find((one) => one === named);
  return ofUnit === undefined ? null : { unit, item: null, field: ofUnit };
}

/** The name of the hidden field. */
export const MARK_NAME = 'coachfolio';

/** Which submission a file for review is: kept in a hidden field of it. */
export interface ReviewMark {
  readonly enrolmentId: RecordId;
  readonly madeAt: IsoInstant;
  readonly attempt: Attempt;
  readonly units: readonly string[];
}

const MARK_VERSION = '1';

export function reviewMarkText({ enrolmentId, madeAt, attempt, units }: ReviewMark): string {
  return [MARK_VERSION, enrolmentId, madeAt, attempt, units.join(' ')].join('|');
}

/** A mark as it stands in a file: its id and moment are not yet known to be any. */
interface UnparsedMark extends Omit<ReviewMark, 'enrolmentId' | 'madeAt'> {
  readonly enrolmentId: string;
  readonly madeAt: string;
}

/** Null for what no version of this app has written, or a newer one. */
export function parseReviewMark(text: string): UnparsedMark | null {
  const [version, enrolmentId = '', madeAt = '', attempt, units = ''] = text.split('|');
  if (version !== MARK_VERSION || enrolmentId === '' || (attempt !== 'first' && attempt !== 'resubmission'))
    return null;
  return { enrolmentId, madeAt, attempt, units: units.split(' ').filter((unit) => unit !== '') };
}
