import { isFilled } from '../../records/record-base';
import { defineCheck, eachClient, missingOf, shortfall } from '../define-check';
import type { ClientFile, Practice } from '../practice';

/** The steps of a whole cycle of coaching with one client, and the trace that each leaves. */
const STEPS = {
  needs: ({ needs }) => needs.length > 0,
  goals: ({ goals }) => goals.length > 0,
  contract: ({ contract }) => contract !== undefined,
  sessions: ({ id }, { claims }) => claims.sessionsByClient.has(id),
  review: isReviewed,
  ending: ({ client }) => client.endedOn !== null || isFilled(client.ending),
} satisfies Record<string, (file: ClientFile, practice: Practice) => boolean>;

export const wholeCycle = defineCheck({
  items: ['needs', 'goals', 'contract', 'sessions', 'review', 'ending'],
  run: ({ practice, items }) =>
    eachClient(practice, (file) => {
      const missing = missingOf(items, (item) => STEPS[item](file, practice));
      return missing.length === 0 ? null : shortfall(file.client, 'cycle_incomplete', { items: missing });
    }),
});

/** Progress was looked at: a goal was scaled again, or a session or the client's feedback speaks of it. */
function isReviewed({ id, goals }: ClientFile, { claims, feedback }: Practice): boolean {
  const sessions = claims.sessionsByClient.get(id) ?? [];
  const given = feedback.byClient.get(id) ?? [];
  return (
    goals.some((goal) => goal.scaleAtMiddle !== null || goal.scaleAtEnd !== null) ||
    sessions.some((session) => isFilled(session.progress)) ||
    given.some((one) => isFilled(one.progressTowardsGoals))
  );
}
