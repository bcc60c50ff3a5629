import type { RecordId } from '../ids';
import type { Change, Portfolio } from '../portfolio';
import { type AnyRecord, allRecordKinds, type RecordKind } from '../records/record-kinds';
import type { Clash } from './merge-report';

/** One record at most for each key; a second one came from another device. */
interface OneOfEach<Kind extends RecordKind> {
  readonly kind: Clash['kind'];
  readonly recordKind: Kind;
}

const ONE_OF_EACH: readonly OneOfEach<RecordKind>[] = [
  { kind: 'two_candidates', recordKind: 'candidate' },
  { kind: 'two_enrolments', recordKind: 'enrolment' },
  { kind: 'two_plans', recordKind: 'programmePlan' },
  { kind: 'two_reflections', recordKind: 'reflection' },
  { kind: 'two_identities', recordKind: 'identity' },
  { kind: 'two_swots', recordKind: 'swot' },
  { kind: 'two_pdps', recordKind: 'pdp' },
  { kind: 'two_answers', recordKind: 'writtenResponse' },
];

/**
 * Records that should be one, and records whose owner is among the `removed`. All of them stand: nothing is put right
 * unasked.
 */
export function findClashes(portfolio: Portfolio, removed: ReadonlySet<string>): readonly Clash[] {
  return [...ONE_OF_EACH.flatMap((one) => doubles(portfolio, one)), ...orphans(portfolio, removed)];
}

function doubles(portfolio: Portfolio, { kind, recordKind }: OneOfEach<RecordKind>): readonly Clash[] {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of portfolio.all(recordKind)) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const [first, ...others] = group.toSorted(oldestFirst);
      if (first === undefined) throw new Error('an empty group');
      return { kind, ids: [first.id, ...others.map(({ id }) => id)], about: aboutOf(first) };
    });
}

/** What there can be only one of. */
function keyOf(record: AnyRecord): string {
  if (record.kind === 'enrolment') return `${record.standard} ${record.qualification}`;
  if (record.kind === 'writtenResponse')
    return JSON.stringify([record.enrolmentId, record.unit, record.element, record.itemKind, record.item]);
  return aboutOf(record) ?? '';
}

function aboutOf(record: AnyRecord): RecordId | null {
  switch (record.kind) {
    case 'programmePlan':
    case 'swot':
    case 'pdp':
    case 'writtenResponse':
      return record.enrolmentId;
    case 'reflection':
      return record.sessionId;
    case 'identity':
      return record.clientId;
    default:
      return null;
  }
}

/** One device removed a record while another one wrote something that belongs to it. */
function orphans(portfolio: Portfolio, removed: ReadonlySet<string>): readonly Clash[] {
  const byOwner = new Map<RecordId, RecordId[]>();
  for (const kind of allRecordKinds()) {
    for (const record of portfolio.all(kind)) {
      for (const { id, kind: ownerKind } of ownersOf(record)) {
        if (!removed.has(id) || portfolio.get(ownerKind, id) !== undefined) continue;
        byOwner.set(id, [...(byOwner.get(id) ?? []), record.id]);
      }
    }
  }
  return [...byOwner].map(([about, ids]) => ({ kind: 'owner_removed', ids, about }));
}

/** The records without which one is out of place: its hours would belong to nobody. */
function ownersOf(record: AnyRecord): readonly { readonly kind: RecordKind; readonly id: RecordId }[] {
  switch (record.kind) {
    case 'session':
      return [
        { kind: 'enrolment', id: record.enrolmentId },
        ...record.clientIds.map((id) => ({ kind: 'client' as const, id })),
      ];
    case 'client':
    case 'supervisionMeeting':
    case 'programmePlan':
      return [{ kind: 'enrolment', id: record.enrolmentId }];
    case 'goal':
    case 'contract':
    case 'developmentNeed':
    case 'identity':
      return [{ kind: 'client', id: record.clientId }];
    case 'reflection':
      return [{ kind: 'session', id: record.sessionId }];
    default:
      return [];
  }
}

function oldestFirst(one: AnyRecord, other: AnyRecord): number {
  return Date.parse(one.createdAt) - Date.parse(other.createdAt) || (one.id < other.id ? -1 : 1);
}

/**
 * What puts two candidates or two enrolments together: everything of the later ones goes over to the first, which keeps its
 * own words and takes theirs where it has none. Two reflections, plans or identities can't be put together by a machine.
 */
export function changesToUnite(portfolio: Portfolio, clash: Clash): readonly Change[] | null {
  if (clash.kind !== 'two_candidates' && clash.kind !== 'two_enrolments') return null;
  const kind = clash.kind === 'two_candidates' ? 'candidate' : 'enrolment';
  const [first, ...others] = clash.ids.flatMap((id) => portfolio.get<RecordKind>(kind, id) ?? []);
  if (first === undefined || others.length === 0) return null;
  const gone = new Set<string>(others.map(({ id }) => id));
  const moved = allRecordKinds()
    .flatMap((one): readonly AnyRecord[] => portfolio.all(one))
    .filter((record) => !gone.has(record.id) && record.id !== first.id && namesAny(record, gone));
  return [
    { op: 'put', record: filledFrom(first, others) },
    ...moved.map((record): Change => ({ op: 'put', record: renamed(record, gone, first.id) })),
    ...others.map((record): Change => ({ op: 'remove', kind: record.kind, id: record.id })),
  ];
}

const LINKS = ['candidateId', 'enrolmentId', 'countsHoursOf'] as const;

function namesAny(record: AnyRecord, ids: ReadonlySet<string>): boolean {
  return Object.entries(record).some(([field, value]) => isLink(field) && typeof value === 'string' && ids.has(value));
}

function renamed<Kept extends AnyRecord>(record: Kept, gone: ReadonlySet<string>, to: RecordId): Kept {
  const fields = Object.entries(record).map(([field, value]: [string, unknown]) =>
    isLink(field) && typeof value === 'string' && gone.has(value) ? [field, to] : [field, value],
  );
  return Object.fromEntries(fields) as Kept;
}

function isLink(field: string): boolean {
  return (LINKS as readonly string[]).includes(field);
}

function filledFrom(first: AnyRecord, others: readonly AnyRecord[]): AnyRecord {
  const filled: Record<string, unknown> = { ...first };
  for (const other of others) {
    for (const [field, value] of Object.entries(other) as [string, unknown][]) {
      const own = filled[field];
      const isBlank = own === '' || own === null || (Array.isArray(own) && own.length === 0);
      if (isBlank && field !== 'ref' && value !== first.id) filled[field] = value;
    }
  }
  return filled as unknown as AnyRecord;
}
