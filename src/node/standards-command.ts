import { existsSync } from 'node:fs';
import { failure, type Result, success } from '../domain/result';
import type { StandardProblem } from '../domain/standards/assemble-standard';
import type { Standard } from '../domain/standards/standard';
import { standardsWords as words } from '../domain/words/standards';
import { compareSources } from './compare-sources';
import { listStandardIds, readCrosswalks, readStandard } from './read-standard';
import { buildRows, buildTree, rowsToJson } from './standards-report';

interface Request {
  readonly asJson: boolean;
  readonly standard: string | null;
  readonly unit: string | null;
}

/** The text that the command prints for its arguments, or one line that says what is wrong with them. */
export function buildStandardsReport(args: readonly string[]): Result<string, string> {
  if (args[0] === '--sources') return againstSources(args[1]);
  const request = parseArguments(args);
  if (!request.ok) return request;
  const standards = readRequested(request.value);
  if (!standards.ok) return standards;
  if (request.value.asJson) return success(rowsToJson(buildRows(standards.value)));
  const isPrinted = (id: string): boolean => standards.value.some((one) => one.id === id);
  const crosswalks = readCrosswalks().filter(({ from, to }) => isPrinted(from) && isPrinted(to));
  return success(buildTree(standards.value, crosswalks).join('\n'));
}

/** The comparison with the documents of a folder; a failure with the same lines where something differs. */
function againstSources(folder: string | undefined): Result<string, string> {
  if (folder === undefined) return failure(words.valueMissing('--sources'));
  if (!existsSync(folder)) return failure(words.noSources(folder));
  const standards = readRequested({ asJson: true, standard: null, unit: null });
  if (!standards.ok) return standards;
  const { lines, isClean } = compareSources(buildRows(standards.value), folder);
  const text = lines.join('\n');
  return isClean ? success(text) : failure(text);
}

function parseArguments(args: readonly string[]): Result<Request, string> {
  const [name, value, ...rest] = args;
  if (name === undefined) return success({ asJson: false, standard: null, unit: null });
  const isFlag = name === '--json';
  if (!isFlag && name !== '--standard' && name !== '--unit')
    return failure(`${words.unknownArgument(name)} (${words.usage})`);
  if (!isFlag && (value === undefined || value.startsWith('--'))) return failure(words.valueMissing(name));
  const others = parseArguments(isFlag ? args.slice(1) : rest);
  if (!others.ok) return others;
  const own = isFlag ? { asJson: true } : { [name.slice(2)]: value };
  return success({ ...others.value, ...own });
}

function readRequested({ standard, unit }: Request): Result<readonly Standard[], string> {
  const standards: Standard[] = [];
  for (const id of standard === null ? listStandardIds() : [standard]) {
    const read = readStandard(id);
    if (!read.ok) return failure(problemText(read.problem));
    standards.push(read.value);
  }
  if (unit === null) return success(standards);
  const narrowed = standards
    .map((one) => ({ ...one, units: one.units.filter((candidate) => candidate.unit === unit) }))
    .filter((one) => one.units.length > 0);
  return narrowed.length === 0 ? failure(words.unknownUnit(unit)) : success(narrowed);
}

function problemText(problem: StandardProblem): string {
  switch (problem.kind) {
    case 'unknown_standard':
      return words.unknownStandard(problem.id, listStandardIds().join(', '));
    case 'not_available':
      return words.unreadable(problem.id, problem.detail);
    case 'part_missing':
      return words.unreadable(problem.id, problem.file);
    case 'invalid':
      return words.unreadable(problem.id, `${problem.path}: ${problem.expected}`);
  }
}
