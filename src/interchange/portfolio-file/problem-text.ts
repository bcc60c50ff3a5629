import { portfolioFileWords } from '../../domain/words/portfolio-file';
import type { ImportPlan } from './plan-import';
import type { FileProblem, FileRemark, PortfolioFile } from './portfolio-file';
import { findRemarks } from './references';

/** Why a file can't be opened, in one line. */
export function fileProblemText(problem: FileProblem): string {
  const { problems } = portfolioFileWords;
  switch (problem.kind) {
    case 'too_large':
    case 'not_json':
    case 'not_a_portfolio':
    case 'too_deep':
      return problems[problem.kind]();
    case 'too_new':
      return problems.too_new(problem);
    case 'bad_field':
      return problems.bad_field(problem);
    case 'unknown_field':
      return problems.unknown_field(problem);
    case 'reserved_name':
      return problems.reserved_name(problem);
    case 'too_many_records':
      return problems.too_many_records(problem);
    case 'not_a_record':
      return problems.not_a_record(problem);
    case 'unknown_kind':
      return problems.unknown_kind(problem);
    case 'record_too_new':
      return problems.record_too_new(problem);
    case 'bad_record':
      return problems.bad_record(problem);
    case 'unknown_record_field':
      return problems.unknown_record_field(problem);
    case 'duplicate_id':
      return problems.duplicate_id(problem);
    case 'duplicate_ref':
      return problems.duplicate_ref(problem);
    case 'wrong_ref':
      return problems.wrong_ref(problem);
    case 'bad_attachment':
      return problems.bad_attachment(problem);
  }
}

/** What a file names but does not hold, in one line. */
export function fileRemarkText(remark: FileRemark): string {
  const { remarks } = portfolioFileWords;
  return remark.kind === 'record_not_there' ? remarks.record_not_there(remark) : remarks.attachment_of_nothing(remark);
}

/** What a person is to know before opening a file, besides the counts: one sentence each. */
export function openingRemarks(file: PortfolioFile, plan: ImportPlan): readonly string[] {
  const { remarks } = portfolioFileWords;
  return [
    ...(plan.clashes.length > 0 ? [remarks.clashes(plan.clashes.length)] : []),
    ...(file.attachments.length > 0 ? [remarks.filesElsewhere(file.attachments.length)] : []),
    ...findRemarks(file).map(fileRemarkText),
  ];
}
