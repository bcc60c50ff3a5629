import type { AnyRecord } from '../records/record-kinds';
import type { RecordId } from '../ids';
import { toIsoDate } from '../time';
import { defineWords } from './define-words';
import { fieldLabels } from './field-labels';
import { formatDate, formatList, formatMinutes } from './format';
import { recordWords } from './records';

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clientNoun: recordWords.clientNouns,
  practice: recordWords.practices,
  grouping: recordWords.groupings,
  consentToUse: recordWords.consents,
  'developmentNeed.tool': recordWords.tools,
  medium: recordWords.mediums,
  status: recordWords.statuses,
  supervisionKind: recordWords.supervisionKinds,
  evidenceKind: recordWords.evidenceKinds,
  authenticity: recordWords.authenticities,
  source: recordWords.feedbackSources,
  'signature.role': recordWords.parties,
  method: recordWords.signatureMethods,
  'contract.form': recordWords.contractForms,
  'judgement.decision': recordWords.decisions,
  'contractTemplate.form': recordWords.contractForms,
  'feedback.form': recordWords.feedbackForms,
  lastImprovementTried: recordWords.tried,
};

/** The names of fields and how their values read, wherever a record is shown field by field. */
const fieldWords = defineWords({
  labels: fieldLabels,
  yes: 'Yes',
  no: 'No',
  empty: 'Nothing',
  notShown: 'Not shown here',
  rating: (skill: string, stars: string) => `${skill}: ${stars}`,
});

/** What a person calls a field; the field's own name for one that this version of the app does not know. */
export function fieldLabel(kind: string, field: string): string {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = fieldWords.labels;
  return all[kind]?.[field] ?? field;
}

/** The fields of a record that a person can read, in the order of the form. */
export function readableFields(record: AnyRecord): readonly string[] {
  return Object.keys(fieldWords.labels[record.kind]).filter((field) => !UNREADABLE.has(field));
}

const UNREADABLE: ReadonlySet<string> = new Set(['enrolmentId', 'candidateId', 'strokes', 'signedText', 'digest']);

/** How one record is called in a sentence. */
type NameOf = (id: RecordId) => string;

/** A value as a person reads it. Other records are named by `nameOf`. */
export function fieldText(kind: string, field: string, value: unknown, nameOf: NameOf): string {
  if (UNREADABLE.has(field)) return fieldWords.notShown;
  if (value === null || value === undefined || value === '') return fieldWords.empty;
  if (typeof value === 'boolean') return value ? fieldWords.yes : fieldWords.no;
  if (typeof value === 'number') return /minutes/i.test(field) ? formatMinutes(value) : String(value);
  if (typeof value === 'string') return textOf(kind, field, value, nameOf);
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => fieldText(kind, field, one, nameOf));
    if (parts.length === 0) return fieldWords.empty;
    return /Ids$/.test(field) ? formatList(parts) : parts.join('\n');
  }
  return Object.entries(value)
    .filter(([part, inner]) => part !== 'id' && inner !== '' && inner !== null)
    .map(([part, inner]) => partText(kind, part, inner, nameOf))
    .join('; ');
}

function textOf(kind: string, field: string, value: string, nameOf: NameOf): string {
  if (/(Ids?|countsHoursOf)$/.test(field)) return nameOf(value as RecordId);
  const date = /On$/.test(field) ? toIsoDate(value) : null;
  if (date !== null) return formatDate(date);
  return (choices[`${kind}.${field}`] ?? choices[field])?.[value] ?? value;
}

function partText(kind: string, part: string, value: unknown, nameOf: NameOf): string {
  const skills: Readonly<Record<string, string>> = recordWords.skills;
  const text = fieldText(kind, part, value, nameOf);
  const skill = skills[part];
  if (skill === undefined) return text;
  return fieldWords.rating(skill, value === 0 ? recordWords.notObserved : text);
}
