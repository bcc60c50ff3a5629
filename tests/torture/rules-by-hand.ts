import { type ForeignPortfolio, TODAY } from './foreign-portfolio';

/**
 * Some rules of unit 501 once more, straight from the JSON of a file and with nothing of the app: what a careful person with a
 * pencil would count. Kept as plain as it can be, so that it does not make the same mistakes.
 */
export interface HandCount {
  readonly rule: string;
  readonly found: number;
  readonly isMet: boolean;
}

type Row = Readonly<Record<string, unknown>>;

export function countByHand({ records }: ForeignPortfolio): readonly HandCount[] {
  const of = (kind: string): readonly Row[] => records.filter((one) => one['kind'] === kind);
  const claimed = of('client').filter((one) => one['claimed'] !== false);
  const claimedIds = claimed.map((one) => one['id']);
  const known = of('client').map((one) => one['id']);
  const counted = of('session').filter((one) => {
    const people = list(one['clientIds']).filter((id) => known.includes(id));
    const isHeld = (one['status'] ?? 'held') === 'held' && one['formal'] !== false && one['claimed'] !== false;
    return isHeld && !isAfter(one['heldOn'], TODAY) && people.some((id) => claimedIds.includes(id));
  });
  const coached = claimedIds.filter((id) => counted.some((one) => list(one['clientIds']).includes(id)));
  const minutes = minutesOf(counted);
  const reflected = counted.filter((one) =>
    of('reflection').some(
      (entry) =>
        entry['sessionId'] === one['id'] &&
        typeof entry['reflectedOn'] === 'string' &&
        entry['reflectedOn'] <= TODAY &&
        !(typeof one['heldOn'] === 'string' && entry['reflectedOn'] < one['heldOn']),
    ),
  );
  const days = new Set(
    of('feedback')
      .filter(
        (one) =>
          one['source'] === 'client' &&
          typeof one['givenOn'] === 'string' &&
          one['givenOn'] <= TODAY &&
          isWritten(one['said']) &&
          list(one['sessionIds']).some((id) => counted.some((session) => session['id'] === id)),
      )
      .map((one) => one['givenOn']),
  );
  const supervision = sum(
    of('supervisionMeeting')
      .filter((one) => one['supervisionKind'] !== 'peer' && isWritten(one['discussion']))
      .filter((one) => typeof one['heldOn'] === 'string' && one['heldOn'] <= TODAY)
      .map((one) => one['durationMinutes']),
  );
  const withNeeds = claimed.filter(
    (one) =>
      of('developmentNeed').filter((need) => need['clientId'] === one['id'] && isWritten(need['need'])).length >= 2,
  );
  const dated = counted.filter((one) => one['heldOn'] !== null && Number(one['durationMinutes'] ?? 0) > 0);
  const each = (rule: string, good: readonly Row[], all: readonly Row[]): HandCount => ({
    rule,
    found: good.length,
    isMet: all.length > 0 && good.length === all.length,
  });
  return [
    { rule: '2.1-coaching-time', found: minutes, isMet: minutes >= 18 * 60 },
    { rule: '2.1-individuals', found: coached.length, isMet: coached.length === 2 || coached.length === 3 },
    each('2.1-session-details', dated, counted),
    each('2.4-reflection-of-each-session', reflected, counted),
    each('1.2-needs', withNeeds, claimed),
    { rule: '2.3-client-feedback-dates', found: days.size, isMet: days.size >= 2 },
    { rule: '3.3-supervision-time', found: supervision, isMet: supervision >= 60 },
  ];
}

/** Minute by minute: those of sessions with a start time are crossed off once, however many sessions fill them. */
function minutesOf(sessions: readonly Row[]): number {
  const crossedOff = new Set<number>();
  let untimed = 0;
  for (const one of sessions) {
    const { heldOn, startTime } = one;
    const minutes = Number(one['durationMinutes'] ?? 0);
    if (typeof heldOn !== 'string') continue;
    if (typeof startTime !== 'string') untimed += minutes;
    else {
      const first = Date.parse(`${heldOn}T${startTime}:00Z`) / 60_000;
      for (let minute = 0; minute < minutes; minute += 1) crossedOff.add(first + minute);
    }
  }
  return untimed + crossedOff.size;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isWritten(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isAfter(day: unknown, other: string): boolean {
  return typeof day === 'string' && day > other;
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + Number(value ?? 0), 0);
}
