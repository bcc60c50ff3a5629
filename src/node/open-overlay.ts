import { readFileSync } from 'node:fs';
import { withOverlayFile } from '../domain/packs/centre-figures';
import type { OverlayFile } from '../domain/packs/overlay-file';
import { checkOverlay, parseOverlay } from '../domain/packs/read-overlay';
import type { Portfolio } from '../domain/portfolio';
import { failure, type Result, success } from '../domain/result';
import { overlayProblemText, packWords } from '../domain/words/packs';
import { portfolioCommandWords as words } from '../domain/words/portfolio-command';
import { reasonOf } from './open-portfolio';
import { readStandardAs } from './read-standard';

/**
 * The portfolio with a centre's figures on every enrolment that they are for, as if the candidate had opened the file. The problem is one
 * line: the file can't be read, is not one, or no enrolment is on its standard.
 */
export function underOverlay(portfolio: Portfolio, path: string | null): Result<Portfolio, string> {
  if (path === null) return success(portfolio);
  const file = readOverlay(path);
  if (!file.ok) return file;
  const enrolments = portfolio.all('enrolment').filter(({ standard }) => standard === file.value.standard);
  const [first] = enrolments;
  if (first === undefined) return failure(words.inFile(path, words.noSuchEnrolment(file.value.standard)));
  for (const { standard, packVersion } of enrolments) {
    const read = readStandardAs(standard, packVersion);
    if (!read.ok) return failure(words.brokenStandard(standard));
    const problems = checkOverlay(file.value, read.value);
    if (problems.length > 0) return failure(packWords.inFile(path, problems.map(overlayProblemText)));
  }
  return success(
    portfolio.with(enrolments.map((one) => ({ op: 'put', record: withOverlayFile(one, file.value) }) as const)),
  );
}

function readOverlay(path: string): Result<OverlayFile, string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return failure(words.cannotRead(path, reasonOf(error)));
  }
  const file = parseOverlay(text);
  return file.ok ? file : failure(packWords.inFile(path, [overlayProblemText(file.problem)]));
}
