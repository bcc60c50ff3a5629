import { countOf, defineCheck, eachOf, missingOf, shortfall } from '../define-check';
import { buildClientFile, type ClientFile } from '../practice';

/** A group kept as one client counts once; members count where each is a client of their own. */
export const individualsCoached = defineCheck({
  figures: ['minimum', 'maximum'],
  run: ({ practice: { claims }, figures }) => {
    const coached = claims.clients.filter(({ id }) => claims.sessionsByClient.has(id));
    const [first] = coached;
    const tooMany = coached.length > figures.maximum && first !== undefined;
    return countOf(coached.length, figures.minimum, {
      atMost: figures.maximum,
      records: coached.map(({ id }) => id),
      action: tooMany
        ? { screen: 'client', record: first.id, field: 'claimed' }
        : { screen: 'new_client', record: null },
    });
  },
});

const OWN_RECORDS = {
  needs: ({ needs }) => needs.length > 0,
  goals: ({ goals }) => goals.length > 0,
  contract: ({ contract }) => contract !== undefined,
} satisfies Record<string, (file: ClientFile) => boolean>;

/** Whoever is coached in a group has needs, goals and a contract of their own. A group kept as one client hides them. */
export const groupMembersOwnRecords = defineCheck({
  run: ({ practice: { claims, portfolio } }) => {
    const inGroups = new Set(
      claims.sessions.filter((session) => new Set(session.clientIds).size > 1).flatMap((session) => session.clientIds),
    );
    const members = [...portfolio.all('client')].filter(
      (client) => inGroups.has(client.id) || (client.grouping === 'group' && claims.sessionsByClient.has(client.id)),
    );
    return eachOf(
      members,
      (client) => {
        if (client.grouping === 'group') return shortfall(client, 'group_member_without_own_records');
        const file = buildClientFile(portfolio, client);
        const missing = missingOf(['needs', 'goals', 'contract'], (item) => OWN_RECORDS[item](file));
        return missing.length === 0 ? null : shortfall(client, 'group_member_without_own_records', { items: missing });
      },
      { none: 'anyClient' },
    );
  },
});
