/** The criterion that a rule belongs to: what stands before the first hyphen of its id, `2.1` of `2.1-coaching-time`. */
export function criterionOfRule(rule: string): string {
  return rule.split('-', 1)[0] ?? rule;
}
