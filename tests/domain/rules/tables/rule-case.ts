import type { RuleState } from '../../../../src/domain/rules/finding';
import type { PortfolioBuilder } from '../../../support/portfolio-builder';

/** One line of a rule's table: what is changed in a complete portfolio, and what the rule then says. */
export interface RuleCase {
  readonly name: string;
  /** For one unit only, where the figures differ; otherwise the line holds for both. */
  readonly only?: '501' | '502';
  readonly change?: (portfolio: PortfolioBuilder) => unknown;
  readonly state: RuleState;
  readonly found?: number;
  readonly needed?: number;
  /** All shortfalls in order, "D07 no_duration" and the missing items after it. */
  readonly short?: readonly string[];
  readonly missing?: readonly string[];
}

/** Key: a rule's id. */
export type RuleTables = Readonly<Record<string, readonly RuleCase[]>>;
