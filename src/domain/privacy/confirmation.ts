import type { Portfolio } from '../portfolio';
import type { Session } from '../records/session';
import type { Signature } from '../records/signature';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import { digestOf, signedTextOf } from '../signed-text';
import { confirmedTextOf } from './confirmed-text';

/** That somebody who was there has signed that it took place. */
export interface Confirmation {
  readonly signature: Signature;
  /** False if what the signature was put under has been changed since. */
  readonly holds: boolean;
}

/** The latest signature of the client under a session, or of the supervisor under a meeting; null where there is none. */
export function confirmationOf(portfolio: Portfolio, record: Session | SupervisionMeeting): Confirmation | null {
  const role = record.kind === 'session' ? 'client' : 'supervisor';
  const signature = portfolio.belonging('signature', record.id).findLast((one) => one.role === role);
  if (signature === undefined) return null;
  const text = record.kind === 'session' ? confirmedTextOf(record) : signedTextOf(record);
  return { signature, holds: signature.digest === digestOf(text) };
}
