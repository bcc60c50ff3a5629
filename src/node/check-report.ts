import { coverEnrolment, type ItemCoverage } from '../domain/coverage/cover-enrolment';
import { itemLabel } from '../domain/coverage/coverage-result';
import type { RecordId } from '../domain/ids';
import type { Portfolio } from '../domain/portfolio';
import type { Enrolment } from '../domain/records/enrolment';
import { checkEnrolment } from '../domain/rules/check-enrolment';
import type { Finding, RuleState } from '../domain/rules/finding';
import { findingMessage, ruleWordingOf } from '../domain/rules/finding-text';
import type { Clause, RuleKind, Standard } from '../domain/standards/standard';
import type { IsoDate } from '../domain/time';
import { claimWords } from '../domain/words/claims';
import { portfolioCommandWords as words } from '../domain/words/portfolio-command';
import { fileRemarkText } from '../interchange/portfolio-file/problem-text';
import { findRemarks } from '../interchange/portfolio-file/references';
import type { checkAttachments } from './check-attachments';
import type { EnrolmentSubject, OpenedPortfolio } from './open-portfolio';

/** One finding as `check` prints it. What is said of the file as a whole has no enrolment, standard, unit, criterion or clause. */
export interface FindingRow {
  readonly enrolment: RecordId | null;
  readonly standard: string | null;
  readonly unit: string | null;
  readonly criterion: string | null;
  readonly rule: string;
  readonly kind: RuleKind;
  readonly state: RuleState;
  readonly found: number;
  readonly needed: number;
  readonly atMost: number | null;
  readonly quantity: Finding['quantity'];
  /** Every record that the finding speaks of: those that count, those that fall short, those that declare. */
  readonly records: readonly RecordId[];
  /** Those that fall short, and why. */
  readonly shortfalls: readonly { readonly record: RecordId; readonly reason: string }[];
  readonly clause: Clause | null;
  readonly message: string;
}

/** What the rules say of the enrolments, in the order of the standard. */
export function enrolmentRows(
  portfolio: Portfolio,
  subjects: readonly EnrolmentSubject[],
  today: IsoDate,
): readonly FindingRow[] {
  return subjects.flatMap(({ enrolment, standard }) => {
    if (standard.coverage === 'claims') return coverageRows(portfolio, enrolment, standard, today);
    const { findings } = checkEnrolment({ portfolio, standard, enrolmentId: enrolment.id, today });
    const clientNoun = portfolio.get('candidate', enrolment.candidateId)?.clientNoun ?? 'client';
    const options = { portfolio, clientNoun, wordingOf: ruleWordingOf(standard) };
    return findings.map((finding) => rowOf(finding, enrolment.id, findingMessage(finding, options)));
  });
}

/** The same of a standard that is covered by claims: a row for each item, and one for each minimum. */
function coverageRows(
  portfolio: Portfolio,
  enrolment: Enrolment,
  standard: Standard,
  today: IsoDate,
): readonly FindingRow[] {
  const { units } = coverEnrolment({ portfolio, standard, enrolment, today });
  const common = { enrolment: enrolment.id, standard: standard.id, kind: 'P', atMost: null, shortfalls: [] } as const;
  return units.flatMap(({ unit, items, minima }): readonly FindingRow[] => [
    ...items.map((item): FindingRow => {
      const criterion = itemLabel(item.item);
      return {
        ...{ ...common, unit: unit.unit, criterion, rule: `${item.key}-covered`, quantity: 'item' },
        state: item.state === 'open' ? 'not_met' : item.state,
        found: item.evidence.length,
        needed: 1,
        records: item.evidence.map(({ id }) => id),
        clause: { document: standard.source, unit: unit.unit, criterion: item.item.ref, part: 'criterion' },
        message: coverageMessage(claimWords.itemIn(unit.unit, criterion), item),
      };
    }),
    ...minima.map(({ id, wording, found, needed }): FindingRow => ({
      ...{ ...common, unit: unit.unit, criterion: null, rule: id, quantity: 'count', found, needed, records: [] },
      state: found < needed ? 'not_met' : 'declared',
      clause: { document: standard.source, unit: unit.unit, criterion: null, part: 'criterion' },
      message: claimWords.itemIn(`${unit.unit}:`, claimWords.minimumMessage(wording, found, needed)),
    })),
  ]);
}

function coverageMessage(label: string, { state, reason, item, evidence, notApplicableBecause }: ItemCoverage): string {
  if (state === 'declared') return claimWords.declaredMessage(label, evidence.length);
  if (state === 'not_applicable') return claimWords.notApplicableMessage(label, notApplicableBecause);
  return claimWords.gapMessage(label, item.wording, claimWords.reasons[reason ?? 'nothing']);
}

function rowOf(finding: Finding, enrolment: RecordId, message: string): FindingRow {
  const { standard, unit, criterion, rule, kind, state, found, needed, atMost, quantity, clause } = finding;
  const shortfalls = finding.shortfalls.map(({ record, reason }) => ({ record, reason }));
  const records = [...new Set([...finding.records, ...shortfalls.map((one) => one.record), ...finding.declarations])];
  const amounts = { found, needed, atMost, quantity };
  return { enrolment, standard, unit, criterion, rule, kind, state, ...amounts, records, shortfalls, clause, message };
}

/** What is to be said of the file itself: records that it names and does not hold, files that it lists. */
export function fileRows(
  { file }: OpenedPortfolio,
  attachments: Awaited<ReturnType<typeof checkAttachments>>,
): readonly FindingRow[] {
  const remarks = findRemarks(file);
  const missing = remarks.map((remark): FindingRow => ({
    ...ABOUT_FILE,
    rule: 'file-references',
    kind: 'W',
    state: 'warning',
    found: 0,
    needed: 1,
    records: remark.kind === 'record_not_there' ? [remark.from] : [],
    message: fileRemarkText(remark),
  }));
  return attachments.length === 0 ? missing : [...missing, attachmentRow(attachments)];
}

function attachmentRow(results: Awaited<ReturnType<typeof checkAttachments>>): FindingRow {
  const wrong = results.filter(({ sentence }) => sentence !== null);
  const found = results.length - wrong.length;
  return {
    ...ABOUT_FILE,
    rule: 'file-attachments',
    kind: 'P',
    state: wrong.length === 0 ? 'met' : 'not_met',
    found,
    needed: results.length,
    records: [...new Set((wrong.length === 0 ? results : wrong).map(({ attachment }) => attachment.about))],
    message: [words.attachments(found, results.length), ...wrong.flatMap(({ sentence }) => sentence ?? [])].join(' '),
  };
}

const ABOUT_FILE = {
  enrolment: null,
  standard: null,
  unit: null,
  criterion: null,
  atMost: null,
  quantity: 'item',
  shortfalls: [],
  clause: null,
} as const;

/** One JSON object with one finding a line, so that both a parser and `grep` can read it. */
export function rowsToJson(today: IsoDate, rows: readonly FindingRow[]): string {
  const head = JSON.stringify({ format: 'coachfolio-findings', formatVersion: 1, today });
  return `${head.slice(0, -1)},"findings":[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]}`;
}
