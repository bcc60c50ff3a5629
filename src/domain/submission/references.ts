import type { RecordId } from '../ids';
import type { AnyRecord, RecordKind } from '../records/record-kinds';
import type { CriterionResult, EvidenceRef } from '../rules/finding';
import { dateOfInstant, type IsoDate } from '../time';
import { formatDate } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { joined, paragraph, quiet } from './blocks';
import type { AnchorId, Inline, Paragraph, Run } from './document';
import { codeNameOf, type SubmissionContext } from './submission-context';

/** Places in a submission, and the links between them. */

export function criterionAnchor(unit: string, criterion: string): AnchorId {
  return `criterion:${unit}:${criterion}`;
}

export function recordAnchor(id: RecordId): AnchorId {
  return `record:${id}`;
}

/**
 * Where a record is to be found. What is sealed has no place of its own: a signature stands with what it signs, and who
 * somebody is stands nowhere.
 */
export function placeOf(context: SubmissionContext, { kind, id }: EvidenceRef): AnchorId | null {
  if (kind === 'identity') return null;
  if (kind !== 'signature') return recordAnchor(id);
  const subject = context.request.portfolio.get('signature', id)?.subjectId;
  return subject === undefined ? null : recordAnchor(subject);
}

/** What a record is cited by: its reference, a client's code name, or the name of its kind. */
export function citationOf(context: SubmissionContext, kind: RecordKind, id: RecordId): string {
  const record: AnyRecord | undefined = context.request.portfolio.get(kind, id);
  if (record?.kind === 'client') return codeNameOf(context, record);
  if (record?.kind === 'candidate') return submissionWords.programme.ownGoals;
  return record?.ref ?? recordWords.kinds[kind];
}

/** A citation that leads to the record. */
export function recordLink(context: SubmissionContext, kind: RecordKind, id: RecordId): Run {
  const to = placeOf(context, { kind, id });
  const text = citationOf(context, kind, id);
  return to === null ? text : { text, to };
}

/** Citations of several records of a kind, each leading to its own. */
export function recordLinks(context: SubmissionContext, kind: RecordKind, ids: readonly RecordId[]): Inline {
  return joined(
    ids.map((id) => [recordLink(context, kind, id)]),
    submissionWords.comma,
  );
}

/**
 * The way back: which criteria a record serves; and when it was written, if that was another day than `day`, the one it
 * is about. Without a `day` nothing is said of the writing.
 */
export function servesLine(context: SubmissionContext, record: AnyRecord, day?: IsoDate | null): readonly Paragraph[] {
  const served = context.criteriaByRecord.get(record.id) ?? [];
  const written = dateOfInstant(record.createdAt);
  const parts: Inline[] = [];
  if (served.length > 0) parts.push([quiet(submissionWords.serves), ...criteriaLinks(context, served)]);
  if (day !== undefined && written !== day) parts.push([quiet(submissionWords.writtenOn(formatDate(written)))]);
  return parts.length === 0
    ? []
    : [paragraph(joined(parts, submissionWords.and), { size: 'small', keepWithNext: true })];
}

/** The same for records that stand in one table. */
export function servesTogether(context: SubmissionContext, records: readonly AnyRecord[]): readonly Paragraph[] {
  const served = new Set(records.flatMap(({ id }) => context.criteriaByRecord.get(id) ?? []));
  if (served.size === 0) return [];
  const links = criteriaLinks(
    context,
    context.criteria.filter((criterion) => served.has(criterion)),
  );
  return [paragraph([quiet(submissionWords.serves), ...links], { size: 'small', keepWithNext: true })];
}

/** Criteria with their unit named once: "501 1.2, 2.1; 502 1.2". */
function criteriaLinks(context: SubmissionContext, criteria: readonly CriterionResult[]): Inline {
  return context.units.flatMap(({ unit }, index): Inline => {
    const own = criteria.filter((criterion) => criterion.unit === unit);
    if (own.length === 0) return [];
    const links = own.map(({ criterion }): Inline => [{ text: criterion, to: criterionAnchor(unit, criterion) }]);
    const isFirst = !criteria.some((one) => context.units.findIndex((other) => other.unit === one.unit) < index);
    return [quiet(`${isFirst ? '' : '; '}${unit} `), ...joined(links, submissionWords.comma)];
  });
}
