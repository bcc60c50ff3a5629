import { portfolioFileWords } from '../../domain/words/portfolio-file';
import type { FileProblem, FileRemark } from './portfolio-file';

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

/** What a file names but does not hold, one line each. */
export function fileRemarkText(remark: FileRemark): string {
  const { remarks } = portfolioFileWords;
  return remark.kind === 'record_not_there' ? remarks.record_not_there(remark) : remarks.attachment_of_nothing(remark);
}
