import type { RecordId } from './ids';
import type { Change, Portfolio } from './portfolio';
import type { Clock, IdSource } from './ports';
import type { Enrolment } from './records/enrolment';
import { newRecord } from './records/new-record';
import type { AnyRecord } from './records/record-kinds';
import type { Standard } from './standards/standard';
import { addDays } from './time';

/** What the candidate takes along to a higher qualification. Everything stays where it is besides. */
export interface UpgradeChoice {
  /** Whether the hours of the earlier enrolment count again; by default they have been spent. */
  readonly countsHours: boolean;
  /** Whether answers, analysis and plan are copied into the new one, to be worked on there. */
  readonly takesWriting: boolean;
}

export interface Upgrade {
  readonly enrolment: Enrolment;
  readonly changes: readonly Change[];
}

const DAYS_TO_DEADLINE = 365;

/** The qualifications of the standard that come after this one and ask for coaching of their own. */
export function upgradesOf(standard: Standard, enrolment: Enrolment): Standard['qualifications'] {
  const place = standard.qualifications.findIndex(({ id }) => id === enrolment.qualification);
  return place < 0 ? [] : standard.qualifications.slice(place + 1).filter(({ practiceUnit }) => practiceUnit !== null);
}

/**
 * A new enrolment beside the old one, from today for a year, at the same centre. No record of the old one is changed: whatever
 * was submitted stays as it was. What a centre asked otherwise was of other units, and does not come along.
 */
export function planUpgrade(
  portfolio: Portfolio,
  from: Enrolment,
  qualification: string,
  { countsHours, takesWriting }: UpgradeChoice,
  { clock, ids }: { readonly clock: Clock; readonly ids: IdSource },
): Upgrade {
  const today = clock.today();
  const enrolment = newRecord('enrolment', ids.next(), clock.now(), {
    candidateId: from.candidateId,
    standard: from.standard,
    qualification,
    centreName: from.centreName,
    centreNumber: from.centreNumber,
    tutorName: from.tutorName,
    supervisorName: from.supervisorName,
    iqaName: from.iqaName,
    registeredOn: today,
    deadlineOn: addDays(today, DAYS_TO_DEADLINE),
    countsHoursOf: countsHours ? from.id : null,
    optsOutOfAnonymousUse: from.optsOutOfAnonymousUse,
  });
  const copies = takesWriting ? copiesOfWriting(portfolio, from.id, enrolment.id, { clock, ids }) : [];
  return { enrolment, changes: [enrolment, ...copies].map((record) => ({ op: 'put', record })) };
}

/** Answers, analyses, plans with their objectives, and CPD, each as a record of its own that names the other copies. */
function copiesOfWriting(
  portfolio: Portfolio,
  from: RecordId,
  to: RecordId,
  { clock, ids }: { readonly clock: Clock; readonly ids: IdSource },
): readonly AnyRecord[] {
  const plans = portfolio.belonging('pdp', from);
  const originals = [
    ...portfolio.belonging('writtenResponse', from),
    ...portfolio.belonging('swot', from),
    ...plans,
    ...plans.flatMap(({ id }) => portfolio.belonging('pdpObjective', id)),
    ...portfolio.belonging('cpdActivity', from),
  ];
  const newIds = new Map(originals.map(({ id }) => [id, ids.next()]));
  const idOf = (id: RecordId): RecordId => newIds.get(id) ?? id;
  const now = clock.now();
  return originals.map((record): AnyRecord => {
    const base = { id: idOf(record.id), ref: null, createdAt: now, changedAt: now };
    switch (record.kind) {
      case 'pdpObjective':
        return { ...record, ...base, planId: idOf(record.planId) };
      case 'cpdActivity':
        return { ...record, ...base, enrolmentId: to, objectiveIds: record.objectiveIds.map(idOf) };
      case 'swot':
        return { ...record, ...base, enrolmentId: to, lines: record.lines.map((line) => withCites(line, idOf)) };
      case 'writtenResponse':
        return { ...record, ...base, enrolmentId: to, passages: record.passages.map((one) => withCites(one, idOf)) };
      case 'pdp':
        return { ...record, ...base, enrolmentId: to };
    }
  });
}

/** What rested on the writing that is copied rests on the copy. */
function withCites<Line extends { readonly citedIds: readonly RecordId[] }>(
  line: Line,
  idOf: (id: RecordId) => RecordId,
): Line {
  return { ...line, citedIds: line.citedIds.map(idOf) };
}
