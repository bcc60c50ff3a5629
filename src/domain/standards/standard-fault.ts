/** Something wrong with the data of a standard that its schema can't see. Facts for whoever edits the data. */
export interface StandardFault {
  /** The unit, or null where the fault is in the head of the standard. */
  readonly unit: string | null;
  /** The item's reference, the rule's id, or the field. */
  readonly at: string;
  readonly fault: FaultKind;
  /** What stands there, or what is missing. */
  readonly found: string;
}

export type FaultKind =
  | 'duplicate'
  | 'bad_reference'
  | 'gap_in_numbering'
  | 'parent_missing'
  | 'wrong_parent'
  | 'wrong_element'
  | 'item_missing'
  | 'unit_missing'
  | 'criterion_missing'
  | 'rule_missing'
  | 'evidence_missing'
  | 'unknown_check'
  | 'unknown_item'
  | 'unknown_record'
  | 'unknown_field'
  | 'wrong_clause'
  | 'figure_without_rule'
  | 'wrong_minimum'
  | 'too_long'
  | 'bad_form'
  | 'unwanted_word';

/** What the rules' code knows by name: its checks, and the items that they can look for. */
export interface KnownNames {
  readonly checks: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

/** Values that stand more than once, each named once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
