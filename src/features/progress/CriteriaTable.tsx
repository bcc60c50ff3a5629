import { Link } from 'wouter';
import type { UnitResult } from '../../domain/rules/check-enrolment';
import { unitOf } from '../../domain/standards/standard';
import { progressWords as words } from '../../domain/words/progress';
import { StateBadge } from '../../ui/StateBadge';
import { paths } from '../../workspace/paths';
import type { Check } from '../../workspace/use-portfolio';
import { DataTable } from './DataTable';
import styles from './Table.module.css';

/** The criteria of one unit: where each stands, how many of its rules are met, and hints apart from them. */
export function CriteriaTable({ check, result }: { readonly check: Check; readonly result: UnitResult }) {
  const unit = unitOf(check.standard, result.unit);
  if (unit === undefined) return null;
  return (
    <DataTable
      caption={words.unitCaption(unit.unit, unit.title)}
      columns={[words.criterion, words.state, words.rulesMet, words.hints]}
    >
      {result.criteria.map(({ criterion, state, findings }) => {
        const deciding = findings.filter((one) => one.kind !== 'W' && one.state !== 'not_applicable');
        const met = deciding.filter((one) => one.state === 'met').length;
        const hints = findings.filter((one) => one.state === 'warning').length;
        return (
          <tr key={criterion}>
            <th scope="row">
              <Link href={paths.criterion(result.unit, criterion)}>{criterion}</Link>
            </th>
            <td>
              <StateBadge state={state} />
            </td>
            <td className={styles.number}>{words.ofRules(met, deciding.length)}</td>
            <td className={styles.number}>{hints}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}
