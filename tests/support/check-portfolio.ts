import { checkEnrolment, type EnrolmentResult } from '../../src/domain/rules/check-enrolment';
import type { Finding } from '../../src/domain/rules/finding';
import { TODAY } from './complete-portfolio';
import { ilmStandard } from './ilm-standard';
import { id, type PortfolioBuilder } from './portfolio-builder';

export function check(builder: PortfolioBuilder, units: readonly string[], enrolment = 'enrolment'): EnrolmentResult {
  return checkEnrolment({
    portfolio: builder.build(),
    standard: ilmStandard,
    enrolmentId: id(enrolment),
    today: TODAY,
    units,
  });
}

/** What one rule of one unit says of the portfolio. */
export function findingOf(builder: PortfolioBuilder, unit: string, rule: string, enrolment?: string): Finding {
  const found = check(builder, [unit], enrolment).findings.find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`unit ${unit} has no rule ${rule}`);
  return found;
}

/** "D07 no_duration": shortfalls in the short form in which tests write them. */
export function shortfallsOf(finding: Finding): string[] {
  return finding.shortfalls.map(({ record, reason, items }) => [record, reason, ...items].join(' '));
}
