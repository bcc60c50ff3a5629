import { type Party, type PartyStanding, partyStandings, type Standing } from '../../contract-standing';
import { defineCheck, eachOf, shortfall } from '../define-check';
import type { Shortfall, ShortfallReason } from '../finding';
import type { ClientFile, Practice } from '../practice';

const UNSIGNED: Record<Party['role'], ShortfallReason> = {
  coach: 'unsigned_coach',
  client: 'unsigned_client',
  stakeholder: 'unsigned_stakeholder',
};

/** Every party has signed the contract in force as it now stands. A text that was changed after it was signed is unsigned. */
export const signedByAllParties = defineCheck({
  run: ({ practice }) => {
    const parties = partiesToSign(practice);
    const signatures = parties.flatMap(({ standing, signature }) => (standing === 'signed' && signature) || []);
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
        ...parties.flatMap(notSigned),
      ],
      missingItems: empty ? ['anyClient'] : [],
      action: { screen: 'new_client', record: null },
    };
  },
});

/** The date of each signature that holds. Whether all parties have signed is another rule's business. */
export const signaturesDated = defineCheck({
  run: ({ practice }) => {
    const signed = partiesToSign(practice).flatMap((one) =>
      one.standing === 'signed' && one.signature !== undefined ? [{ ...one, ...one.signature }] : [],
    );
    return eachOf(
      signed,
      ({ signedOn, file, party }) => (signedOn === null ? contractShortfall(file, 'signature_undated', party) : null),
      { none: 'anySignature', action: { screen: 'new_client', record: null } },
    );
  },
});

interface PartyToSign extends PartyStanding {
  readonly file: ClientFile;
}

function partiesToSign(practice: Practice): readonly PartyToSign[] {
  return practice.clientFiles.flatMap((file) =>
    partyStandings(file.client, file.signatures, file.contractDigest).map((one) => ({ ...one, file })),
  );
}

const REASONS: Readonly<Record<Standing, (party: Party) => ShortfallReason | null>> = {
  signed: () => null,
  changed: () => 'changed_since_signed',
  unsigned: (party) => UNSIGNED[party.role],
};

function notSigned({ file, party, standing }: PartyToSign): readonly Shortfall[] {
  const reason = REASONS[standing](party);
  return file.contract === undefined || reason === null ? [] : [contractShortfall(file, reason, party)];
}

function contractShortfall({ client, contract }: ClientFile, reason: ShortfallReason, party: Party): Shortfall {
  return shortfall(contract ?? client, reason, {
    items: [party.role],
    others: party.stakeholderId === null ? [] : [party.stakeholderId],
  });
}
