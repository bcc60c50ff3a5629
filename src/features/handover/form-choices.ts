import { useMemo } from 'react';
import { contractInForce, contractStanding } from '../../domain/contract-standing';
import type { IdSource } from '../../domain/ports';
import type { Portfolio } from '../../domain/portfolio';
import type { HandOverForm } from '../../domain/privacy/hand-over';
import { formatDate } from '../../domain/words/format';
import { handOverWords as words } from '../../domain/words/hand-over';
import { recordWords } from '../../domain/words/records';
import { clientName, sessionMeta, sessionTitle } from '../../workspace/names';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';

export const FORM_KINDS = [
  'feedback',
  'contract',
  'session',
  'supervision',
] as const satisfies readonly HandOverForm['kind'][];

/** One form that can be handed over. */
export interface FormChoice {
  readonly id: string;
  readonly label: string;
  readonly form: HandOverForm;
  /** The records that it is about, for a screen that offers it. */
  readonly aboutIds: readonly string[];
}

/** How many sessions or meetings are offered, the latest first. */
const MOST = 30;

export function useFormChoices(kind: HandOverForm['kind']): readonly FormChoice[] {
  const portfolio = usePortfolio();
  const { ids } = useServices();
  return useMemo(() => choicesOf(portfolio, kind, ids), [portfolio, kind, ids]);
}

function choicesOf(portfolio: Portfolio, kind: HandOverForm['kind'], ids: IdSource): readonly FormChoice[] {
  switch (kind) {
    case 'feedback':
      return feedbackChoices(portfolio, ids);
    case 'contract':
      return contractChoices(portfolio);
    case 'session':
      return heldSessions(portfolio).map((session) => ({
        id: session.id,
        label: `${sessionTitle(portfolio, session)}, ${sessionMeta(session)}`,
        form: { kind, sessionId: session.id },
        aboutIds: [session.id],
      }));
    case 'supervision':
      return portfolio
        .all('supervisionMeeting')
        .slice(-MOST)
        .toReversed()
        .map((meeting) => ({
          id: meeting.id,
          label: [meeting.ref, meeting.heldOn === null ? recordWords.noDate : formatDate(meeting.heldOn)]
            .filter(Boolean)
            .join(', '),
          form: { kind, meetingId: meeting.id },
          aboutIds: [meeting.id],
        }));
  }
}

function heldSessions(portfolio: Portfolio) {
  const held = portfolio.all('session').filter(({ status }) => status === 'held');
  return held.slice(-MOST).toReversed();
}

/** About each of the latest sessions, then about the work with each client as a whole. */
function feedbackChoices(portfolio: Portfolio, ids: IdSource): readonly FormChoice[] {
  const bySession = heldSessions(portfolio).flatMap((session) =>
    session.clientIds.map((clientId): FormChoice => ({
      id: `${session.id} ${clientId}`,
      label: `${clientName(portfolio, clientId)}, ${sessionMeta(session)}`,
      form: { kind: 'feedback', recordId: ids.next(), clientId, sessionId: session.id },
      aboutIds: [session.id],
    })),
  );
  const byClient = portfolio.all('client').map((client): FormChoice => ({
    id: client.id,
    label: words.inGeneral(clientName(portfolio, client.id)),
    form: { kind: 'feedback', recordId: ids.next(), clientId: client.id, sessionId: null },
    aboutIds: [client.id],
  }));
  return [...bySession, ...byClient];
}

/** Everybody but the coach who has not signed the contract as it stands. */
function contractChoices(portfolio: Portfolio): readonly FormChoice[] {
  return portfolio.all('client').flatMap((client) => {
    const contract = contractInForce(portfolio, client.id);
    if (contract === undefined) return [];
    return contractStanding(portfolio, client, contract).flatMap(({ party, standing }): readonly FormChoice[] => {
      const { role, stakeholderId } = party;
      if (role === 'coach' || standing === 'signed') return [];
      const stakeholder = client.stakeholders.find(({ id }) => id === stakeholderId);
      const label = words.contractOf(clientName(portfolio, client.id), stakeholder?.role || recordWords.parties[role]);
      const form = { kind: 'contract', contractId: contract.id, role, stakeholderId } as const;
      return [
        {
          id: `${contract.id} ${stakeholderId ?? role}`,
          label,
          form,
          aboutIds: [contract.id, client.id, stakeholderId ?? ''],
        },
      ];
    });
  });
}
