import { failure, type Result, success } from '../domain/result';
import { type IsoDate, type IsoInstant, toIsoDate, toIsoInstant } from '../domain/time';
import { portfolioCommandWords as words } from '../domain/words/portfolio-command';

interface Common {
  readonly file: string;
  /** The day that the rules take for today; null for the day it is here. */
  readonly today: IsoDate | null;
  /** Which enrolment; null for all of them to check, and for the one begun last to export. */
  readonly enrolment: string | null;
  /** A file with a centre's figures; null for those that the portfolio has. */
  readonly overlay: string | null;
}
export interface CheckRequest extends Common {
  readonly command: 'check';
}
export interface ExportRequest extends Common {
  readonly command: 'export';
  readonly out: string;
  /** Null for all units of the qualification. */
  readonly units: readonly string[] | null;
  /** The moment that the file carries; null for now. */
  readonly now: IsoInstant | null;
  readonly isResubmission: boolean;
  readonly variant: ExportVariant;
}
/** To hand in, with fields for the assessor, or who the code names stand for. */
export type ExportVariant = (typeof VARIANTS)[number];
export type PortfolioRequest = CheckRequest | ExportRequest;

const FLAG = '--resubmission';
const VARIANTS = ['flat', 'review', 'annex'] as const;
const COMMANDS = {
  check: { operands: 1, needed: 'FILE', options: ['--today', '--enrolment', '--overlay'] },
  export: {
    operands: 2,
    needed: 'FILE OUT.pdf',
    options: ['--today', '--enrolment', '--overlay', '--units', '--now', '--variant', FLAG],
  },
} as const;

/** What the arguments ask for, or one line that says what is wrong with them. */
export function parseArguments(args: readonly string[]): Result<PortfolioRequest, string> {
  const request = parseCommand(args);
  return request.ok ? request : failure(`${request.problem} (${words.usage})`);
}

function parseCommand([command, ...rest]: readonly string[]): Result<PortfolioRequest, string> {
  if (command === undefined) return failure(words.noCommand);
  if (command !== 'check' && command !== 'export') return failure(words.unknownCommand(command));
  const { operands: count, needed, options } = COMMANDS[command];
  const split = splitArguments(rest, options);
  if (!split.ok) return split;
  const { operands, valueByOption } = split.value;
  const [file, out] = operands;
  if (file === undefined || operands.length !== count) return failure(words.wrongOperands(needed));
  const today = readValue(valueByOption.get('--today'), toIsoDate, (text) => words.notADate('--today', text));
  if (!today.ok) return today;
  const [enrolment = null, overlay = null] = ['--enrolment', '--overlay'].map((name) => valueByOption.get(name));
  const common = { file, today: today.value, enrolment, overlay };
  if (command === 'check' || out === undefined) return success({ command: 'check', ...common });
  const now = readValue(valueByOption.get('--now'), toIsoInstant, (text) => words.notAMoment('--now', text));
  if (!now.ok) return now;
  const units =
    valueByOption
      .get('--units')
      ?.split(',')
      .map((unit) => unit.trim())
      .filter((unit) => unit !== '') ?? null;
  if (units?.length === 0) return failure(words.noUnits);
  const variant = readValue(valueByOption.get('--variant'), variantOf, (text) => words.notAVariant(text, VARIANTS));
  if (!variant.ok) return variant;
  const isResubmission = valueByOption.has(FLAG);
  return success({ command, ...common, out, units, now: now.value, isResubmission, variant: variant.value ?? 'flat' });
}

function variantOf(text: string): ExportVariant | null {
  return VARIANTS.find((one) => one === text) ?? null;
}

interface SplitArguments {
  readonly operands: readonly string[];
  readonly valueByOption: ReadonlyMap<string, string>;
}

function splitArguments(args: readonly string[], options: readonly string[]): Result<SplitArguments, string> {
  const operands: string[] = [];
  const valueByOption = new Map<string, string>();
  const rest = [...args];
  for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
    if (!one.startsWith('--')) {
      operands.push(one);
      continue;
    }
    if (!options.includes(one)) return failure(words.unknownOption(one));
    const value = one === FLAG ? '' : rest.shift();
    if (value === undefined || value.startsWith('--')) return failure(words.valueMissing(one));
    valueByOption.set(one, value);
  }
  return success({ operands, valueByOption });
}

function readValue<Value>(
  text: string | undefined,
  parse: (text: string) => Value | null,
  problem: (text: string) => string,
): Result<Value | null, string> {
  if (text === undefined) return success(null);
  const value = parse(text);
  return value === null ? failure(problem(text)) : success(value);
}
