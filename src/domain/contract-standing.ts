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

/** A client's contract in force: the one agreed last, else the one begun last. */
export function contractInForce(portfolio: Portfolio, clientId: RecordId): Contract | undefined {
  const contracts = portfolio.belonging('contract', clientId);
  return contracts.findLast((contract) => contract.agreedOn !== null) ?? contracts.at(-1);
}

/** Who has signed the contract as it now stands, who must sign again, and who has not signed. */
export function contractStanding(portfolio: Portfolio, client: Client, contract: Contract): readonly PartyStanding[] {
  return partyStandings(client, portfolio.belonging('signature', contract.id), digestOf(signedTextOf(contract)));
}

/** The same from the contract's signatures and the digest of its text, for whoever has them at hand. */
export function partyStandings(
  client: Client,
  signatures: readonly Signature[],
  digest: string | null,
): readonly PartyStanding[] {
  return partiesTo(client).map((party) => {
    const own = signatures.filter((signature) => isMadeBy(signature, party));
    const holding = own.filter((signature) => signature.digest === digest);
    // Where a party has signed the same text twice, the one with a date.
    const signature = holding.find((one) => one.signedOn !== null) ?? holding[0];
    if (signature !== undefined) return { party, standing: 'signed', signature };
    return { party, standing: own.length > 0 ? 'changed' : 'unsigned', signature: own.at(-1) };
  });
}

/** The party's, and more than an empty form: a name typed, a line drawn or a picture of ink. */
function isMadeBy(signature: Signature, party: Party): boolean {
  if (signature.role !== party.role) return false;
  if (party.role === 'stakeholder' && signature.stakeholderId !== party.stakeholderId) return false;
  switch (signature.method) {
    case 'typed':
      return isFilled(signature.name);
    case 'drawn':
      return signature.strokes.some((stroke) => stroke.length > 0);
    case 'photographed':
      return signature.files.length > 0;
  }
}
