import type { Finding } from '../rules/finding';
import { formatCount, formatMinutes } from '../words/format';
import { submissionWords } from '../words/submission';
import type { SubmissionContext } from './submission-context';

/** A figure of a rule, in its own measure. */
export function figureText(value: number, quantity: Finding['quantity']): string {
  return quantity === 'minutes' ? formatMinutes(value) : formatCount(value);
}

/** What a rule needs: at least so much, or from so much to so much. */
export function neededText({ needed, atMost, quantity }: Finding): string {
  const least = figureText(needed, quantity);
  return atMost === null ? least : submissionWords.range(least, figureText(atMost, quantity));
}

/** What a rule asks for, in the plain words of the standard's data. */
export function ruleWording(context: SubmissionContext, unit: string, rule: string): string {
  const rules = context.units.find((one) => one.unit === unit)?.rules ?? [];
  return rules.find((one) => one.id === rule)?.wording ?? rule;
}

/** The rules that decide: those that only warn don't. */
export function decidingFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.kind !== 'W' && finding.state !== 'not_applicable');
}
