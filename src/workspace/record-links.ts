import type { EvidenceRef } from '../domain/rules/finding';
import type { Portfolio } from '../domain/portfolio';
import { dayOf } from '../domain/portfolio';
import type { RecordId } from '../domain/ids';
import { formatDate } from '../domain/words/format';
import { itemKey } from '../domain/standards/item-key';
import { recordWords } from '../domain/words/records';
import { clientName, sessionTitle } from './names';
import { paths } from './paths';

export interface RecordLink {
  readonly id: RecordId;
  readonly ref: string | null;
  readonly title: string;
  readonly meta: string;
  readonly href: string;
}

/** A record as a row that leads to its screen; null if it no longer stands. */
export function linkTo(portfolio: Portfolio, { kind, id }: EvidenceRef): RecordLink | null {
  const record = portfolio.get(kind, id);
  if (record === undefined) return null;
  const day = dayOf(record);
  const about = aboutOf(portfolio, { kind, id });
  return {
    id,
    ref: record.ref,
    title: about.name || recordWords.kinds[kind],
    meta: [about.name === '' ? '' : recordWords.kinds[kind], day === null ? '' : formatDate(day)]
      .filter(Boolean)
      .join(', '),
    href: about.href,
  };
}

function aboutOf(portfolio: Portfolio, { kind, id }: EvidenceRef): { readonly name: string; readonly href: string } {
  switch (kind) {
    case 'session': {
      const session = portfolio.get('session', id);
      return { name: session === undefined ? '' : sessionTitle(portfolio, session), href: paths.session(id) };
    }
    case 'reflection': {
      const session = portfolio.get('session', portfolio.get('reflection', id)?.sessionId ?? id);
      return {
        name: session === undefined ? '' : sessionTitle(portfolio, session),
        href: paths.reflection(session?.id ?? id),
      };
    }
    case 'developmentNeed':
    case 'goal':
    case 'identity':
    case 'contract': {
      const clientId = portfolio.get(kind, id)?.clientId ?? id;
      return {
        name: clientName(portfolio, clientId),
        href: kind === 'contract' ? paths.contract(clientId) : paths.client(clientId),
      };
    }
    case 'client':
      return { name: clientName(portfolio, id), href: paths.client(id) };
    case 'contractTemplate':
      return { name: portfolio.get(kind, id)?.name ?? '', href: paths.contractTemplate(id) };
    case 'officialWording':
      return { name: portfolio.get(kind, id)?.unit ?? '', href: paths.wording };
    case 'supervisionMeeting':
      return {
        name: portfolio.get('supervisionMeeting', id)?.supervisorName ?? '',
        href: paths.supervisionMeeting(id),
      };
    case 'feedback':
      return { name: feedbackName(portfolio, id), href: paths.feedback(id) };
    case 'evidenceItem':
      return { name: portfolio.get(kind, id)?.title ?? '', href: paths.evidence(id) };
    case 'witnessStatement':
      return { name: portfolio.get(kind, id)?.witnessName ?? '', href: paths.witness(id) };
    case 'programmePlan':
      return { name: '', href: paths.plan };
    case 'candidate':
    case 'enrolment':
      return { name: '', href: paths.enrolment };
    case 'swot':
      return { name: '', href: paths.swot };
    case 'pdp':
      return { name: '', href: paths.pdp };
    case 'pdpObjective':
      return { name: portfolio.get('pdpObjective', id)?.objective ?? '', href: paths.objective(id) };
    case 'cpdActivity':
      return { name: portfolio.get('cpdActivity', id)?.activity ?? '', href: paths.cpdActivity(id) };
    case 'writtenResponse':
    case 'claim':
    case 'judgement':
      return itemOf(portfolio, { kind, id });
    case 'signature':
    case 'declaration':
      return { name: '', href: paths.portfolio };
  }
}

/** The item of a standard that a record is about, and the screen for it. */
function itemOf(
  portfolio: Portfolio,
  { kind, id }: { readonly kind: 'writtenResponse' | 'claim' | 'judgement'; readonly id: RecordId },
): { readonly name: string; readonly href: string } {
  const record = portfolio.get(kind, id);
  switch (record?.kind) {
    case undefined:
      return { name: '', href: paths.portfolio };
    case 'writtenResponse':
      return { name: recordWords.answerTo(record.unit, record.item), href: paths.answer(record.unit, itemKey(record)) };
    case 'claim':
      return { name: `${record.unit} ${record.item}`, href: paths.criterion(record.unit, itemKey(record)) };
    case 'judgement':
      return record.item === null
        ? { name: record.unit, href: paths.unit(record.unit) }
        : { name: `${record.unit} ${record.item}`, href: paths.criterion(record.unit, record.item) };
  }
}

function feedbackName(portfolio: Portfolio, id: RecordId): string {
  const feedback = portfolio.get('feedback', id);
  if (feedback === undefined) return '';
  return [
    recordWords.feedbackSources[feedback.source],
    feedback.clientId === null ? feedback.givenBy : clientName(portfolio, feedback.clientId),
  ]
    .filter(Boolean)
    .join(', ');
}
