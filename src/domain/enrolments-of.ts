import type { RecordId } from './ids';
import type { Portfolio } from './portfolio';
import type { AnyRecord } from './records/record-kinds';

/**
 * The enrolments that a record stands for: the one that it, or what it belongs to, is filed under; those that count its hours
 * too; and those in which a claim names it. Feedback on the coaching as a whole stands for all of them.
 */
export function enrolmentsOf(portfolio: Portfolio, record: AnyRecord): ReadonlySet<RecordId> {
  const all = portfolio.all('enrolment');
  const filed = filedUnder(portfolio, record);
  const found = new Set(filed ?? all.map(({ id }) => id));
  for (const { id, countsHoursOf } of all) if (countsHoursOf !== null && found.has(countsHoursOf)) found.add(id);
  const named = record.kind === 'client' ? portfolio.belonging('session', record.id) : [];
  for (const { id } of [record, ...named])
    for (const claim of portfolio.belonging('claim', id)) found.add(claim.enrolmentId);
  return found;
}

/** Null where nothing says under which one. */
function filedUnder(portfolio: Portfolio, record: AnyRecord): readonly RecordId[] | null {
  if ('enrolmentId' in record) return [record.enrolmentId];
  switch (record.kind) {
    case 'reflection':
      return filedAs(portfolio.get('session', record.sessionId));
    case 'developmentNeed':
    case 'goal':
    case 'contract':
      return filedAs(portfolio.get('client', record.clientId));
    case 'pdpObjective':
      return filedAs(portfolio.get('pdp', record.planId));
    case 'feedback': {
      const sessions = record.sessionIds.flatMap((id) => filedAs(portfolio.get('session', id)) ?? []);
      const client = record.clientId === null ? null : filedAs(portfolio.get('client', record.clientId));
      return sessions.length > 0 ? sessions : client;
    }
    default:
      return null;
  }
}

function filedAs(owner: { readonly enrolmentId: RecordId } | undefined): readonly RecordId[] | null {
  return owner === undefined ? null : [owner.enrolmentId];
}
