import type { RecordId } from './ids';
import type { Portfolio } from './portfolio';
import type { Client } from './records/client';
import type { Contract } from './records/contract';
import { isFilled } from './records/record-base';
import type { Signature } from './records/signature';
import { digestOf, signedTextOf } from './signed-text';

/** Someone who has to sign a client's contract. */
export interface Party {
  readonly role: 'coach' | 'client' | 'stakeholder';
  /** Which stakeholder; null for the coach and the client. */
  readonly stakeholderId: RecordId | null;
}

/** `changed`: this party signed once, but what was signed is not what stands now. */
export type Standing = 'signed' | 'changed' | 'unsigned';

export interface PartyStanding {
  readonly party: Party;
  readonly standing: Standing;
  /** The signature that holds, or the last one that no longer does. */
  readonly signature: Signature | undefined;
}

/** Coach, client, and each stakeholder who is marked as a party. */
function partiesTo(client: Client): readonly Party[] {
  const stakeholders = client.stakeholders.filter((stakeholder) => stakeholder.isParty);
  return [
    { role: 'coach', stakeholderId: null },
    { role: 'client', stakeholderId: null },
    ...stakeholders.map((stakeholder) => ({ role: 'stakeholder' as const, stakeholderId: stakeholder.id })),
  ];
}

/** Who has signed the contract as it now stands, who must sign again, and who has not signed. */
export function contractStanding(portfolio: Portfolio, client: Client, contract: Contract): readonly PartyStanding[] {
  const digest = digestOf(signedTextOf(contract));
  const made = portfolio.belonging('signature', contract.id).filter(isMade);
  return partiesTo(client).map((party) => {
    const own = made.filter((signature) => isOf(signature, party));
    const holding = own.findLast((signature) => signature.digest === digest);
    const standing = holding !== undefined ? 'signed' : own.length > 0 ? 'changed' : 'unsigned';
    return { party, standing, signature: holding ?? own.at(-1) };
  });
}

/** A signature with a name, or with something drawn. */
function isMade(signature: Signature): boolean {
  return signature.method === 'typed'
    ? isFilled(signature.name)
    : signature.strokes.some((stroke) => stroke.length > 0);
}

function isOf(signature: Signature, party: Party): boolean {
  return (
    signature.role === party.role && (party.role !== 'stakeholder' || signature.stakeholderId === party.stakeholderId)
  );
}
