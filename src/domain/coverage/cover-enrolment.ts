import type { RecordId } from '../ids';
import { MINIMUM_FIGURE } from '../packs/figures';
import type { Portfolio } from '../portfolio';
import type { Claim } from '../records/claim';
import type { Enrolment } from '../records/enrolment';
import { isFilled } from '../records/record-base';
import { type AnyRecord, allRecordKinds } from '../records/record-kinds';
import type { EvidenceRef } from '../rules/finding';
import { itemKey, nameOfItem } from '../standards/item-key';
import type { ItemKind, Standard, StandardItem, StandardUnit } from '../standards/standard';
import type { IsoDate } from '../time';
import { natureOf } from './record-nature';
import { unitsChosen } from './units-chosen';

/** What is judged apart: what somebody does, what somebody knows, where it was done, and what every programme asks for. */
export const ITEM_PARTS = ['performance', 'knowledge', 'range', 'common'] as const;
export type ItemPart = (typeof ITEM_PARTS)[number];

/** The items that have to be covered. The others say what an item is about, and hold nothing back. */
const PART_BY_KIND: Partial<Record<ItemKind, ItemPart>> = {
  operational: 'performance',
  performance: 'performance',
  knowledge_indicator: 'knowledge',
  knowledge: 'knowledge',
  range: 'range',
  common_element: 'common',
};

/** `declared` by the candidate, for the assessor to judge; never met. */
export type ItemState = 'declared' | 'open' | 'not_applicable';
/** Why an item is open although something is claimed for it. */
export type OpenReason = 'nothing' | 'no_practice' | 'no_explanation';

export interface ItemCoverage {
  readonly item: StandardItem;
  readonly key: string;
  readonly part: ItemPart;
  readonly state: ItemState;
  /** Null unless it is open. */
  readonly reason: OpenReason | null;
  /** What is claimed and shows something, in the order of the portfolio. */
  readonly evidence: readonly EvidenceRef[];
  /** What is claimed and shows nothing, such as a session that was cancelled. */
  readonly idle: readonly EvidenceRef[];
  readonly claims: readonly Claim[];
  readonly notes: readonly string[];
  readonly notApplicableBecause: string;
}

export interface PartCoverage {
  readonly part: ItemPart;
  readonly covered: number;
  readonly notApplicable: number;
  /** All items of the part, those that don't apply included. */
  readonly total: number;
}

/** The least that the document asks for of one kind: 2 of 6 kinds of risk, shown in practice. */
export interface MinimumCoverage {
  readonly id: string;
  readonly wording: string;
  readonly found: number;
  readonly needed: number;
}

export interface UnitCoverage {
  readonly unit: StandardUnit;
  readonly items: readonly ItemCoverage[];
  readonly parts: readonly PartCoverage[];
  readonly minima: readonly MinimumCoverage[];
  /** Open items, and minima that are not reached. */
  readonly gaps: number;
}

export interface Coverage {
  readonly enrolmentId: RecordId;
  readonly standard: string;
  readonly packVersion: string;
  readonly today: IsoDate;
  readonly units: readonly UnitCoverage[];
}

export interface CoverageRequest {
  readonly portfolio: Portfolio;
  readonly standard: Standard;
  readonly enrolment: Enrolment;
  readonly today: IsoDate;
}

/** What the candidate has shown, item by item, of a standard that is covered by claims. Nothing is counted that is not claimed. */
export function coverEnrolment(request: CoverageRequest): Coverage {
  const { portfolio, standard, enrolment, today } = request;
  const said = gatherSaid(portfolio, enrolment.id);
  const units = unitsChosen(standard, enrolment).map((unit) => coverUnit(request, unit, said));
  return { enrolmentId: enrolment.id, standard: standard.id, packVersion: standard.packVersion, today, units };
}

/** What was said of one item, by its unit and key. */
interface Said {
  readonly claims: readonly Claim[];
  /** Answers to it, and evidence filed under it. */
  readonly recordIds: readonly RecordId[];
}
type SaidByItem = ReadonlyMap<string, Said>;

function gatherSaid(portfolio: Portfolio, enrolmentId: RecordId): SaidByItem {
  const said = new Map<string, { claims: Claim[]; recordIds: RecordId[] }>();
  const at = (unit: string, key: string) => {
    const name = `${unit} ${key}`;
    const known = said.get(name) ?? { claims: [], recordIds: [] };
    said.set(name, known);
    return known;
  };
  for (const claim of portfolio.belonging('claim', enrolmentId)) {
    const one = at(claim.unit, itemKey(claim));
    one.claims.push(claim);
    one.recordIds.push(...claim.recordIds);
  }
  for (const answer of portfolio.belonging('writtenResponse', enrolmentId))
    at(answer.unit, itemKey(answer)).recordIds.push(answer.id);
  for (const kind of ['evidenceItem', 'witnessStatement'] as const)
    for (const one of portfolio.belonging(kind, enrolmentId))
      for (const { unit, criterion } of one.serves) at(unit, criterion).recordIds.push(one.id);
  return said;
}

function coverUnit(request: CoverageRequest, unit: StandardUnit, said: SaidByItem): UnitCoverage {
  const items = unit.items.flatMap((item) => {
    const part = PART_BY_KIND[item.kind];
    return part === undefined ? [] : [coverItem(request, unit.unit, item, part, said)];
  });
  // Where every item is asked for, each of them says so itself.
  const counted = (unit.minima ?? []).filter(({ minimum, of }) => minimum < of);
  const minima = counted.map((minimum): MinimumCoverage => {
    const of = items.filter(({ item }) => item.element === minimum.element && item.kind === minimum.kind);
    return {
      id: minimum.id,
      wording: minimum.wording,
      found: of.filter((one) => one.evidence.some((ref) => showsPractice(request, ref))).length,
      needed: neededOf(request.enrolment, unit.unit, minimum),
    };
  });
  return {
    unit,
    items,
    minima,
    parts: ITEM_PARTS.flatMap((part) => countPart(part, items)),
    gaps: items.filter(({ state }) => state === 'open').length + minima.filter(isShort).length,
  };
}

/** The least that is asked for: the centre's figure where it set one. */
function neededOf(
  { overlays }: Enrolment,
  unit: string,
  { id, minimum }: { readonly id: string; readonly minimum: number },
) {
  const own = overlays.findLast((one) => one.unit === unit && one.rule === id && one.figure === MINIMUM_FIGURE);
  return own?.value ?? minimum;
}

export function isShort({ found, needed }: MinimumCoverage): boolean {
  return found < needed;
}

function coverItem(
  request: CoverageRequest,
  unit: string,
  item: StandardItem,
  part: ItemPart,
  saidByItem: SaidByItem,
): ItemCoverage {
  const key = itemKey(nameOfItem(item));
  const said = saidByItem.get(`${unit} ${key}`) ?? { claims: [], recordIds: [] };
  const records = [...new Set(said.recordIds)].flatMap((id) => findRecord(request.portfolio, id) ?? []);
  const natures = records.map((record) => ({ record, ...natureOf(record, request.today) }));
  const showing = natures.filter(({ isPractice, isExplanation }) => isPractice || isExplanation);
  const notApplicableBecause =
    said.claims.find((one) => isFilled(one.notApplicableBecause))?.notApplicableBecause ?? '';
  const reason = openReason(part, showing);
  const refs = (of: typeof natures) => of.map(({ record }) => ({ kind: record.kind, id: record.id }));
  // Evidence speaks louder than the word that there can be none.
  const state: ItemState = reason === null ? 'declared' : notApplicableBecause === '' ? 'open' : 'not_applicable';
  return {
    item,
    key,
    part,
    state,
    reason: state === 'open' ? reason : null,
    evidence: refs(showing),
    idle: refs(natures.filter((one) => !showing.includes(one))),
    claims: said.claims,
    notes: said.claims.map(({ note }) => note.trim()).filter((note) => note !== ''),
    notApplicableBecause,
  };
}

/** Performance rests on something done, knowledge on something explained; the rest on either. */
function openReason(
  part: ItemPart,
  showing: readonly { readonly isPractice: boolean; readonly isExplanation: boolean }[],
): OpenReason | null {
  if (showing.length === 0) return 'nothing';
  if (part === 'performance' && !showing.some(({ isPractice }) => isPractice)) return 'no_practice';
  if (part === 'knowledge' && !showing.some(({ isExplanation }) => isExplanation)) return 'no_explanation';
  return null;
}

function showsPractice({ portfolio, today }: CoverageRequest, { kind, id }: EvidenceRef): boolean {
  const record: AnyRecord | undefined = portfolio.get(kind, id);
  return record !== undefined && natureOf(record, today).isPractice;
}

function countPart(part: ItemPart, all: readonly ItemCoverage[]): readonly PartCoverage[] {
  const items = all.filter((one) => one.part === part);
  if (items.length === 0) return [];
  const count = (state: ItemState): number => items.filter((one) => one.state === state).length;
  return [{ part, covered: count('declared'), notApplicable: count('not_applicable'), total: items.length }];
}

const KINDS = allRecordKinds();

function findRecord(portfolio: Portfolio, id: RecordId): AnyRecord | undefined {
  for (const kind of KINDS) {
    const record: AnyRecord | undefined = portfolio.get(kind, id);
    if (record !== undefined) return record;
  }
  return undefined;
}
