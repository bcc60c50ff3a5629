import { useMemo } from 'react';
import type { RecordId } from '../../domain/ids';
import type { Portfolio } from '../../domain/portfolio';
import { CONFIRMED_FIELDS, confirmedTextOf } from '../../domain/privacy/confirmed-text';
import type { HandOverForm } from '../../domain/privacy/hand-over';
import type { AnyRecord } from '../../domain/records/record-kinds';
import type { PartyRole } from '../../domain/records/signature';
import { signedTextOf } from '../../domain/signed-text';
import { fieldLabel, fieldText, readableFields } from '../../domain/words/fields';
import { handOverWords as words } from '../../domain/words/hand-over';
import type { Definition } from '../../ui/DefinitionList';
import { usePortfolio } from '../../workspace/use-portfolio';

type SignedForm = Exclude<HandOverForm, { kind: 'feedback' }>;

/** What is shown to somebody who signs, and what their signature is put under. */
export interface Signing {
  readonly subjectId: RecordId;
  readonly role: PartyRole;
  readonly stakeholderId: RecordId | null;
  readonly statement: string;
  readonly signedText: string;
  readonly shown: readonly Definition[];
}

/** Null if what was to be signed is gone. */
export function useSigning(form: SignedForm): Signing | null {
  const portfolio = usePortfolio();
  return useMemo(() => signingOf(portfolio, form), [portfolio, form]);
}

/** Names of other records stay out: a code name is the coach's word for the person who reads this. */
const NAMING = new Set(['clientId', 'clientIds']);

function signingOf(portfolio: Portfolio, form: SignedForm): Signing | null {
  const statement = words.statements[form.kind];
  switch (form.kind) {
    case 'contract': {
      const contract = portfolio.get('contract', form.contractId);
      if (contract === undefined) return null;
      const { role, stakeholderId } = form;
      const fields = readableFields(contract);
      const shown = shownOf(portfolio, contract, fields);
      return { subjectId: contract.id, role, stakeholderId, statement, signedText: signedTextOf(contract), shown };
    }
    case 'session': {
      const session = portfolio.get('session', form.sessionId);
      if (session === undefined) return null;
      const shown = shownOf(portfolio, session, CONFIRMED_FIELDS);
      const signedText = confirmedTextOf(session);
      return { subjectId: session.id, role: 'client', stakeholderId: null, statement, signedText, shown };
    }
    case 'supervision': {
      const meeting = portfolio.get('supervisionMeeting', form.meetingId);
      if (meeting === undefined) return null;
      const shown = shownOf(portfolio, meeting, readableFields(meeting));
      const signedText = signedTextOf(meeting);
      return { subjectId: meeting.id, role: 'supervisor', stakeholderId: null, statement, signedText, shown };
    }
  }
}

function shownOf(portfolio: Portfolio, record: AnyRecord, fields: readonly string[]): readonly Definition[] {
  const values = new Map<string, unknown>(Object.entries(record));
  return fields
    .filter((field) => !NAMING.has(field) && isGiven(values.get(field)))
    .map((field) => ({
      term: fieldLabel(record.kind, field),
      details: fieldText(record.kind, field, values.get(field), (id) => refOf(portfolio, id)),
    }));
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function refOf(portfolio: Portfolio, id: RecordId): string {
  return (portfolio.get('session', id) ?? portfolio.get('reflection', id))?.ref ?? '';
}
