import type { Client } from '../../records/client';
import type { Contract } from '../../records/contract';
import { isFilled } from '../../records/record-base';
import { defineCheck, eachClient, missingOf, shortfall } from '../define-check';

const CONTRACT_ITEMS = {
  mutualCommitment: (contract) => isFilled(contract.coachCommitments) && isFilled(contract.clientCommitments),
  expectations: (contract) => isFilled(contract.expectations),
  intendedOutcomes: (contract) => isFilled(contract.intendedOutcomes),
} satisfies Record<string, (contract: Contract) => boolean>;

export const contractItems = defineCheck({
  items: ['mutualCommitment', 'expectations', 'intendedOutcomes'],
  run: ({ practice, items }) =>
    eachClient(practice, ({ client, contract }) => {
      if (contract === undefined) return shortfall(client, 'no_contract');
      const missing = missingOf(items, (item) => CONTRACT_ITEMS[item](contract));
      return missing.length === 0 ? null : shortfall(contract, 'items_missing', { items: missing });
    }),
});

/** Stakeholders are listed, each by role, or the client's record says why there are none: that is a declaration. */
export const stakeholdersSaid = defineCheck({
  run: ({ practice }) => {
    const saidNone = practice.claims.clients.filter(
      (client) => !listsStakeholders(client) && isFilled(client.noStakeholdersBecause),
    );
    const none = new Set(saidNone.map((client) => client.id));
    return {
      ...eachClient(practice, ({ client }) =>
        listsStakeholders(client) || none.has(client.id) ? null : shortfall(client, 'stakeholders_not_said'),
      ),
      declarations: [...none],
    };
  },
});

export const reasonForEachNonParty = defineCheck({
  run: ({ practice }) => {
    const outsiders = practice.claims.clients.flatMap((client) =>
      client.stakeholders.filter((stakeholder) => !stakeholder.isParty).map((stakeholder) => ({ client, stakeholder })),
    );
    const unexplained = outsiders.filter(({ stakeholder }) => !isFilled(stakeholder.notPartyBecause));
    return {
      fulfilled: unexplained.length === 0,
      notApplicable: outsiders.length === 0,
      found: outsiders.length - unexplained.length,
      needed: outsiders.length,
      quantity: 'count',
      records: [...new Set(outsiders.map(({ client }) => client.id))],
      shortfalls: unexplained.map(({ client, stakeholder }) =>
        shortfall(client, 'no_reason_not_party', { others: [stakeholder.id] }),
      ),
    };
  },
});

/** Judged by the day the first version was agreed, which signing again never moves, for clients who have had a session. */
export const contractBeforeFirstSession = defineCheck({
  run: ({ practice }) => {
    const begun = practice.clientFiles.filter(({ id }) => practice.claims.sessionsByClient.has(id));
    const each = eachClient({ ...practice, clientFiles: begun }, ({ client, contract, firstAgreedOn }) => {
      if (contract === undefined) return shortfall(client, 'no_contract');
      if (firstAgreedOn === null) return shortfall(contract, 'contract_undated');
      const first = practice.claims.sessionsByClient.get(client.id)?.[0];
      const isLate = first?.heldOn !== undefined && first.heldOn !== null && first.heldOn < firstAgreedOn;
      return isLate ? shortfall(contract, 'after_first_session', { others: [first.id] }) : null;
    });
    return each;
  },
});

function listsStakeholders(client: Client): boolean {
  return client.stakeholders.some((stakeholder) => isFilled(stakeholder.role));
}
