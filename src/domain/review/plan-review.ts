import type { RecordId } from '../ids';
import type { Change, Portfolio } from '../portfolio';
import type { IdSource } from '../ports';
import type { Judgement } from '../records/judgement';
import { newRecord } from '../records/new-record';
import { isFilled } from '../records/record-base';
import { failure, type Result, success } from '../result';
import { itemKey, nameOfItem } from '../standards/item-key';
import { type Standard, unitOf } from '../standards/standard';
import { type IsoInstant, toIsoInstant } from '../time';
import { reviewWords as words } from '../words/review';
import { MARK_NAME, parseReviewFieldName, parseReviewMark, type ReviewMark } from './review-fields';

/** What was filled in, by the name of the field: a text, or whether a box is ticked. */
export type FilledForm = ReadonlyMap<string, string | boolean>;

export type ReviewProblem =
  | { readonly kind: 'not_ours' /* a form, but none of this app */ }
  | { readonly kind: 'other_portfolio' }
  | { readonly kind: 'empty' /* nothing is filled in */ };

/** One decision as it came back. */
export interface PlannedJudgement {
  readonly judgement: Judgement;
  /** The same decision as it stands already, if it does. */
  readonly before: Judgement | null;
  readonly state: 'new' | 'changed' | 'same';
}

export interface ReviewPlan {
  readonly mark: ReviewMark;
  readonly judgements: readonly PlannedJudgement[];
  /** Units and items that the standard does not have. */
  readonly unknown: readonly string[];
  /** Records that the submission was made from have changed since it was made. */
  readonly changedSince: number;
  readonly changes: readonly Change[];
  readonly undo: readonly Change[];
}

/** Longer than anybody writes into a field; what is beyond is cut. */
const LONGEST = 20_000;

/** What bringing a reviewed file in would do. Nothing of it is done here, and what the candidate wrote stays. */
export function planReview(
  portfolio: Portfolio,
  standardOf: (id: string) => Standard | null,
  form: FilledForm,
  { ids, now }: { readonly ids: IdSource; readonly now: IsoInstant },
): Result<ReviewPlan, ReviewProblem> {
  const text = form.get(MARK_NAME);
  const found = typeof text === 'string' ? parseReviewMark(text) : null;
  const madeAt = found === null ? null : toIsoInstant(found.madeAt);
  if (found === null || madeAt === null) return failure({ kind: 'not_ours' });
  const enrolment = portfolio.all('enrolment').find(({ id }) => id === found.enrolmentId);
  if (enrolment === undefined) return failure({ kind: 'other_portfolio' });
  const mark: ReviewMark = { ...found, madeAt, enrolmentId: enrolment.id };
  const filled = filledByItem(form);
  const standard = standardOf(enrolment.standard);
  const [known, unknown] = parted([...filled.values()], ({ unit, item }) => isKnown(standard, unit, item));
  const judgements = known.map((one) => planned(portfolio, mark, one, filled.get(placeOf(one.unit, null)), ids, now));
  if (judgements.length === 0 && unknown.length === 0) return failure({ kind: 'empty' });
  const moved = judgements.filter(({ state }) => state !== 'same');
  return success({
    mark,
    judgements,
    unknown: unknown.map(({ unit, item }) => [unit, item ?? ''].join(' ').trim()),
    changedSince: changedSince(portfolio, mark),
    changes: moved.map(({ judgement }) => ({ op: 'put', record: judgement })),
    undo: moved.map(({ judgement, before }) =>
      before === null ? { op: 'remove', kind: 'judgement', id: judgement.id } : { op: 'put', record: before },
    ),
  });
}

interface FilledItem {
  readonly unit: string;
  readonly item: string | null;
  readonly texts: ReadonlyMap<string, string>;
  readonly ticked: readonly string[];
}

function placeOf(unit: string, item: string | null): string {
  return `${unit}/${item ?? ''}`;
}

function filledByItem(form: FilledForm): ReadonlyMap<string, FilledItem> {
  const items = new Map<string, FilledItem>();
  for (const [name, value] of form) {
    const field = parseReviewFieldName(name);
    if (field === null || value === false || (typeof value === 'string' && !isFilled(value))) continue;
    const { unit, item } = field;
    const before = items.get(placeOf(unit, item)) ?? { unit, item, texts: new Map(), ticked: [] };
    items.set(
      placeOf(unit, item),
      typeof value === 'string'
        ? { ...before, texts: new Map([...before.texts, [field.field, value.slice(0, LONGEST).trim()]]) }
        : { ...before, ticked: [...before.ticked, field.field] },
    );
  }
  return items;
}

function isKnown(standard: Standard | null, unit: string, item: string | null): boolean {
  if (standard === null) return true; // it can't be told, and what an assessor wrote is not thrown away
  const found = unitOf(standard, unit);
  if (found === undefined) return false;
  return item === null || found.items.some((one) => itemKey(nameOfItem(one)) === item);
}

function planned(
  portfolio: Portfolio,
  mark: ReviewMark,
  { unit, item, texts, ticked }: FilledItem,
  ofUnit: FilledItem | undefined,
  ids: IdSource,
  now: IsoInstant,
): PlannedJudgement {
  const before =
    portfolio
      .belonging('judgement', mark.enrolmentId)
      .find((one) => one.unit === unit && one.item === item && one.submittedAt === mark.madeAt) ?? null;
  const text = (field: string): string => texts.get(field) ?? '';
  const shared = (field: string): string => ofUnit?.texts.get(field) ?? '';
  const judged = {
    decision: decisionOf(text(item === null ? 'unitDecision' : 'decision')),
    ticked,
    comment: text(item === null ? 'unitComment' : 'comment'),
    action: text('action'),
    due: text('due'),
    assessor: shared('assessor'),
    decidedWhen: shared('decidedOn'),
    iqaComment: item === null ? text('iqaComment') : '',
    iqaName: item === null ? text('iqaName') : '',
    iqaWhen: item === null ? text('iqaOn') : '',
  };
  const fresh = (): Judgement =>
    newRecord('judgement', ids.next(), now, {
      enrolmentId: mark.enrolmentId,
      unit,
      item,
      submittedAt: mark.madeAt,
      ...judged,
    });
  const judgement = before === null ? fresh() : { ...before, ...judged };
  return { judgement, before, state: before === null ? 'new' : isSame(before, judged) ? 'same' : 'changed' };
}

function isSame(before: Judgement, judged: Partial<Judgement>): boolean {
  return Object.entries(judged).every(
    ([field, value]) => JSON.stringify(Reflect.get(before, field)) === JSON.stringify(value),
  );
}

function decisionOf(text: string): Judgement['decision'] {
  if (text === words.decisions.met) return 'met';
  return text === words.decisions.not_yet ? 'not_yet' : null;
}

/** Records of the practice written or changed after the submission was made. */
function changedSince(portfolio: Portfolio, { madeAt }: ReviewMark): number {
  const kinds = ['session', 'reflection', 'feedback', 'supervisionMeeting', 'contract', 'writtenResponse'] as const;
  return kinds.reduce((sum, kind) => sum + portfolio.all(kind).filter(({ changedAt }) => changedAt > madeAt).length, 0);
}

function parted<Value>(
  values: readonly Value[],
  isFirst: (value: Value) => boolean,
): [readonly Value[], readonly Value[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))];
}

/** The latest decision on each item of an enrolment, by unit and item. */
export function latestJudgements(portfolio: Portfolio, enrolmentId: RecordId): readonly Judgement[] {
  const latest = new Map<string, Judgement>();
  for (const one of portfolio.belonging('judgement', enrolmentId)) {
    const known = latest.get(placeOf(one.unit, one.item));
    if (known === undefined || known.submittedAt <= one.submittedAt) latest.set(placeOf(one.unit, one.item), one);
  }
  return [...latest.values()];
}
