import type { Session } from '../domain/records/session';
import { sessionMeta, sessionTitle } from './names';
import { usePortfolio } from './use-portfolio';

/** "D07, Heron, 12 May 2026, 1 h, Phone": worked out for the rows that are shown, not for every session there is. */
export function SessionLabel({ session }: { readonly session: Session }) {
  return [session.ref, sessionTitle(usePortfolio(), session), sessionMeta(session)].filter(Boolean).join(', ');
}
