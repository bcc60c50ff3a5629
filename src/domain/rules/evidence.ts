import type { AnyRecord, RecordKind } from '../records/record-kinds';
import { isFilled } from '../records/record-base';
import { isRecordKind } from '../records/record-kinds';
import { saysSomething } from '../responses/answer-text';
import type { EvidenceSource, StandardUnit } from '../standards/standard';
import { criterionOfRule } from './rule-ids';
import type { EvidenceRef } from './finding';
import { allLogEntries, evidenceNamedFor, type Practice, responsesTo } from './practice';

/**
 * The records that serve a criterion, by what kind they are and which of their fields are filled in: in the order in
 * which the standard names the kinds, then in reading order. Only what is claimed serves. Evidence that the candidate
 * names for the criterion comes last.
 */
export function evidenceOf(practice: Practice, unit: StandardUnit, criterion: string): readonly EvidenceRef[] {
  const mapped = (unit.evidence[criterion] ?? []).flatMap((source) =>
    recordsOf(practice, unit.unit, criterion, source),
  );
  const named = evidenceNamedFor(practice, unit.unit, criterion).filter(
    ({ id }) => !mapped.some((one) => one.id === id),
  );
  return [...mapped, ...named.map(({ kind, id }) => ({ kind, id }))];
}

function recordsOf(
  practice: Practice,
  unit: string,
  criterion: string,
  { kind, fields }: EvidenceSource,
): readonly EvidenceRef[] {
  if (!isRecordKind(kind)) throw new Error(`unit ${unit} ${criterion} names an unknown kind of record, "${kind}"`);
  return claimedRecords(practice, kind, unit, criterion)
    .filter((record) => fields.length === 0 || fields.some((field) => hasContent(fieldOf(record, field))))
    .map((record) => ({ kind: record.kind, id: record.id }));
}

/** The records of a kind that are about the claimed coaching. */
function claimedRecords(practice: Practice, kind: RecordKind, unit: string, criterion: string): readonly AnyRecord[] {
  const { portfolio, enrolment, claims, clientFiles } = practice;
  switch (kind) {
    case 'candidate':
      return optional(portfolio.get('candidate', enrolment.candidateId));
    case 'enrolment':
      return [enrolment];
    case 'programmePlan':
      return optional(practice.plan);
    case 'client':
      return claims.clients;
    case 'identity':
      return claims.clients.flatMap((client) => portfolio.belonging('identity', client.id));
    case 'developmentNeed':
      return clientFiles.flatMap(({ needs }) => needs);
    case 'goal':
      return clientFiles.flatMap(({ goals }) => goals);
    case 'contract':
      return clientFiles.flatMap(({ contract }) => optional(contract));
    case 'contractTemplate':
    case 'officialWording':
      return [];
    case 'signature':
      return clientFiles.flatMap(({ signatures }) => signatures);
    case 'session':
      return claims.sessions;
    case 'reflection':
      return allLogEntries(practice);
    case 'supervisionMeeting':
      return practice.meetings;
    case 'feedback':
      return practice.feedback.received;
    case 'evidenceItem':
    case 'witnessStatement':
      return evidenceNamedFor(practice, unit, criterion).filter((one) => one.kind === kind);
    case 'declaration':
      return practice.declarations.filter(
        (one) => one.unit === unit && (one.rule === null ? one.criterion : criterionOfRule(one.rule)) === criterion,
      );
    case 'writtenResponse':
      return responsesTo(practice, unit, criterion).filter(saysSomething);
    case 'swot':
      return optional(practice.development.swot).filter(({ lines }) => lines.some(({ text }) => isFilled(text)));
    case 'pdp':
      return optional(practice.development.pdp);
    case 'pdpObjective':
      return practice.development.objectives;
    case 'cpdActivity':
      return practice.development.activities;
    case 'claim':
    case 'judgement':
      return [];
  }
}

function optional<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

function fieldOf(record: AnyRecord, field: string): unknown {
  return Object.entries(record).find(([name]) => name === field)?.[1];
}

/** Something that a person put there: text, a number, a list or an answer with any such thing in it. */
export function hasContent(value: unknown): boolean {
  if (typeof value === 'string') return isFilled(value);
  if (Array.isArray(value)) return value.some(hasContent);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasContent);
  return value !== null && value !== undefined && value !== false;
}
