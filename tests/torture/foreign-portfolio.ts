import type { createRandom } from './run-arguments.mjs';

type Random = ReturnType<typeof createRandom>;
type Json = Readonly<Record<string, unknown>>;

/** A portfolio as somebody else would write it to `docs/portfolio-format.md`: with what they knew, and the rest left out. */
export interface ForeignPortfolio {
  readonly text: string;
  readonly records: readonly Json[];
}

export const TODAY = '2026-11-20';
const FIRST_DAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

export function foreignPortfolio(random: Random): ForeignPortfolio {
  const records: Json[] = [
    { kind: 'candidate', id: 'me', name: 'Alex' },
    {
      ...{ kind: 'enrolment', id: 'course', candidateId: 'me', standard: 'ilm-l5', qualification: 'certificate' },
      ...maybe(random, 0.5, () => ({ registeredOn: '2026-01-05', deadlineOn: '2027-01-04' })),
    },
  ];
  const clients = ids('client', random.whole(0, 5));
  for (const id of clients) records.push(...clientRecords(random, id));
  for (const id of ids('session', random.whole(0, 24))) records.push(...sessionRecords(random, id, clients));
  for (const id of ids('meeting', random.whole(0, 3))) records.push(meeting(random, id));
  const shuffled = random.shuffle(records);
  const header = { format: 'coachfolio-portfolio', formatVersion: 1, exportedAt: '2026-11-19T20:00:00Z' };
  return { text: JSON.stringify({ ...header, records: shuffled }), records: shuffled };
}

function clientRecords(random: Random, id: string): readonly Json[] {
  const client = {
    ...{ kind: 'client', id, enrolmentId: 'course' },
    ...maybe(random, 0.9, () => ({ codeName: id })),
    ...maybe(random, 0.15, () => ({ claimed: false })),
  };
  const needs = ids(`${id}-need`, random.whole(0, 3)).map((need) => ({
    ...{ kind: 'developmentNeed', id: need, clientId: id },
    ...maybe(random, 0.85, () => ({ need: random.pick(['Delegate', ' ', 'Say no']) })),
  }));
  return [client, ...needs];
}

function sessionRecords(random: Random, id: string, clients: readonly string[]): readonly Json[] {
  const heldOn = random.chance(0.06) ? null : someDay(random);
  const session = {
    ...{ kind: 'session', id, enrolmentId: 'course', heldOn },
    clientIds: clients.length === 0 ? ['nobody'] : random.shuffle(clients).slice(0, random.pick([1, 1, 1, 2])),
    durationMinutes: random.pick([60, 60, 45, 90, 0, null, 1440]),
    ...maybe(random, 0.4, () => ({ startTime: random.pick(['09:00', '09:30', '10:00', '23:30']) })),
    ...maybe(random, 0.15, () => ({ status: random.pick(['planned', 'held', 'cancelled', 'did_not_attend']) })),
    ...maybe(random, 0.1, () => ({ formal: false })),
    ...maybe(random, 0.1, () => ({ claimed: false })),
  };
  const reflections = ids(`${id}-reflection`, random.pick([0, 1, 1, 1, 2])).map((one) => ({
    ...{ kind: 'reflection', id: one, sessionId: id },
    reflectedOn: random.chance(0.1) ? null : random.chance(0.7) ? heldOn : someDay(random),
  }));
  const feedback = ids(`${id}-feedback`, random.pick([0, 1])).map((one) => ({
    ...{ kind: 'feedback', id: one, source: random.pick(['client', 'client', 'peer', 'tutor']) },
    givenOn: random.chance(0.1) ? null : someDay(random),
    sessionIds: [id],
    ...maybe(random, 0.85, () => ({ said: random.pick(['It helped.', '']) })),
  }));
  return [session, ...reflections, ...feedback];
}

function meeting(random: Random, id: string): Json {
  return {
    ...{ kind: 'supervisionMeeting', id, enrolmentId: 'course' },
    heldOn: random.chance(0.1) ? null : someDay(random),
    durationMinutes: random.pick([30, 59, 60, 90, null]),
    ...maybe(random, 0.2, () => ({ supervisionKind: 'peer' })),
    ...maybe(random, 0.85, () => ({ discussion: 'The log' })),
  };
}

/** From the fifth of January to some days after today. */
function someDay(random: Random): string {
  return new Date(FIRST_DAY + random.whole(0, 330) * DAY_MS).toISOString().slice(0, 10);
}

function ids(stem: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${stem}-${String(index + 1)}`);
}

function maybe(random: Random, probability: number, fields: () => Json): Json {
  return random.chance(probability) ? fields() : {};
}
