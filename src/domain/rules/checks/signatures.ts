import type { RecordId } from '../../ids';
import { isFilled } from '../../records/record-base';
import type { Signature } from '../../records/signature';
import { defineCheck, eachOf, shortfall } from '../define-check';
import type { Shortfall, ShortfallReason } from '../finding';
import type { ClientFile, Practice } from '../practice';

/** Someone who has to sign a client's contract. */
interface Party {
  readonly role: 'coach' | 'client' | 'stakeholder';
  readonly stakeholder: RecordId | null;
}

const UNSIGNED: Record<Party['role'], ShortfallReason> = {
  coach: 'unsigned_coach',
  client: 'unsigned_client',
  stakeholder: 'unsigned_stakeholder',
};

/** Every party has signed the contract in force as it now stands. A text that was changed after it was signed is unsigned. */
export const signedByAllParties = defineCheck({
  run: ({ practice }) => {
    const parties = partiesToSign(practice);
    const signatures = parties.flatMap(({ file, party }) => signatureOf(file, party) ?? []);
    const withoutContract = practice.clientFiles.filter(({ contract }) => contract === undefined);
    const empty = parties.length === 0;
    return {
      fulfilled: signatures.length === parties.length && !empty,
      empty,
      found: signatures.length,
      needed: Math.max(1, parties.length),
      quantity: 'count',
      records: signatures.map((signature) => signature.id),
      shortfalls: [
        ...withoutContract.map(({ client }) => shortfall(client, 'no_contract')),
        ...parties.flatMap(({ file, party }) => (signatureOf(file, party) === undefined ? notSigned(file, party) : [])),
      ],
      missingItems: empty ? ['anyClient'] : [],
      action: { screen: 'new_client', record: null },
    };
  },
});

/** The date of each signature that holds. Whether all parties have signed is another rule's business. */
export const signaturesDated = defineCheck({
  run: ({ practice }) => {
    const signed = partiesToSign(practice).flatMap(({ file, party }) => {
      const signature = signatureOf(file, party);
      return signature === undefined ? [] : [{ id: signature.id, signature, file, party }];
    });
    return eachOf(
      signed,
      ({ signature, file, party }) =>
        signature.signedOn === null ? contractShortfall(file, 'signature_undated', party) : null,
      { none: 'anySignature', action: { screen: 'new_client', record: null } },
    );
  },
});

function partiesToSign(practice: Practice): readonly { readonly file: ClientFile; readonly party: Party }[] {
  return practice.clientFiles.flatMap((file) => partiesOf(file).map((party) => ({ file, party })));
}

function partiesOf({ client }: ClientFile): readonly Party[] {
  const stakeholders = client.stakeholders.filter((stakeholder) => stakeholder.isParty);
  return [
    { role: 'coach', stakeholder: null },
    { role: 'client', stakeholder: null },
    ...stakeholders.map((stakeholder) => ({ role: 'stakeholder' as const, stakeholder: stakeholder.id })),
  ];
}

/** A party's signature under exactly the text that stands now; where there are two, one with a date. */
function signatureOf({ signatures, contractDigest }: ClientFile, party: Party): Signature | undefined {
  const holding = signatures.filter((one) => isMadeBy(one, party) && one.digest === contractDigest);
  return holding.find((one) => one.signedOn !== null) ?? holding[0];
}

/** The party's, and more than an empty form: a name typed or a line drawn. */
function isMadeBy(signature: Signature, party: Party): boolean {
  if (signature.role !== party.role) return false;
  if (party.role === 'stakeholder' && signature.stakeholderId !== party.stakeholder) return false;
  return signature.method === 'typed'
    ? isFilled(signature.name)
    : signature.strokes.some((stroke) => stroke.length > 0);
}

function notSigned(file: ClientFile, party: Party): readonly Shortfall[] {
  const signedBefore = file.signatures.some((one) => isMadeBy(one, party));
  return file.contract === undefined
    ? []
    : [contractShortfall(file, signedBefore ? 'changed_since_signed' : UNSIGNED[party.role], party)];
}

function contractShortfall({ client, contract }: ClientFile, reason: ShortfallReason, party: Party): Shortfall {
  return shortfall(contract ?? client, reason, {
    items: [party.role],
    others: party.stakeholder === null ? [] : [party.stakeholder],
  });
}
