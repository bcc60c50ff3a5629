import type { RecordId } from '../ids';
import { buildPortfolio, type Portfolio } from '../portfolio';
import type { Enrolment } from '../records/enrolment';
import { type AnyRecord, allRecordKinds } from '../records/record-kinds';
import { buildPractice, type Practice } from '../rules/practice';
import type { Coverage } from './cover-enrolment';

/**
 * The portfolio as a submission on claims shows it: what is claimed, whichever enrolment it was written under, as if it had
 * been written under this one; and what a claimed record can't be read without. Nothing else is told.
 */
export function claimedPortfolio(portfolio: Portfolio, enrolment: Enrolment, coverage: Coverage): Portfolio {
  const wanted = new Set(
    coverage.units.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence.map(({ id }) => id))),
  );
  for (const id of [...wanted]) for (const owner of contextOf(portfolio, id)) wanted.add(owner);
  const records = allRecordKinds().flatMap((kind): readonly AnyRecord[] => portfolio.all(kind));
  const kept = records.filter(
    (record) =>
      wanted.has(record.id) ||
      record.id === enrolment.id ||
      record.id === enrolment.candidateId ||
      (record.kind === 'signature' && wanted.has(record.subjectId)),
  );
  return buildPortfolio(kept.map((record) => filedUnder(record, enrolment, coverage)));
}

export function practiceOfClaims(portfolio: Portfolio, enrolment: Enrolment, coverage: Coverage): Practice {
  return buildPractice(
    claimedPortfolio(portfolio, enrolment, coverage),
    { ...enrolment, countsHoursOf: null },
    coverage.today,
  );
}

/** A reflection is told with its session, a session with its clients, a goal with its client, an objective with its plan. */
function contextOf(portfolio: Portfolio, id: RecordId): readonly RecordId[] {
  const sessionId = portfolio.get('reflection', id)?.sessionId;
  const session = portfolio.get('session', sessionId ?? id);
  const feedback = portfolio.get('feedback', id);
  const about = (['developmentNeed', 'goal', 'contract'] as const).flatMap(
    (kind) => portfolio.get(kind, id)?.clientId ?? [],
  );
  const plan = portfolio.get('pdpObjective', id)?.planId;
  return [
    ...(session === undefined ? [] : [session.id, ...session.clientIds]),
    ...(feedback?.clientId === undefined || feedback.clientId === null ? [] : [feedback.clientId]),
    ...about,
    ...(plan === undefined ? [] : [plan]),
  ];
}

function filedUnder(record: AnyRecord, enrolment: Enrolment, coverage: Coverage): AnyRecord {
  switch (record.kind) {
    case 'client':
    case 'session':
      return { ...record, enrolmentId: enrolment.id, claimed: true };
    case 'evidenceItem':
    case 'witnessStatement':
      return { ...record, enrolmentId: enrolment.id, serves: servedBy(record.id, coverage) };
    case 'programmePlan':
    case 'supervisionMeeting':
    case 'writtenResponse':
    case 'swot':
    case 'pdp':
    case 'cpdActivity':
      return { ...record, enrolmentId: enrolment.id };
    default:
      return record;
  }
}

/** What a piece of evidence serves here, whatever it was filed under. */
function servedBy(id: RecordId, coverage: Coverage) {
  return coverage.units.flatMap(({ unit, items }) =>
    items
      .filter(({ evidence }) => evidence.some((one) => one.id === id))
      .map(({ key }) => ({ unit: unit.unit, criterion: key })),
  );
}
