import { isFilled } from '../records/record-base';
import { failure, type Result, success } from '../result';
import { type Standard, unitOf } from '../standards/standard';
import { figuresOf, type SettableFigure } from './figures';
import {
  type CentreFigure,
  MAX_OVERLAY_CHARACTERS,
  OVERLAY_FORMAT,
  OVERLAY_VERSION,
  type OverlayFile,
  overlayFileSchema,
  type OverlayProblem,
} from './overlay-file';

/** Reads the text of a centre's file. What it says of its standard is not looked at yet: see `checkOverlay`. */
export function parseOverlay(text: string): Result<OverlayFile, OverlayProblem> {
  if (text.length > MAX_OVERLAY_CHARACTERS) return failure({ kind: 'too_long' });
  const content = parseJson(text.replace(/^\uFEFF/, ''));
  if (content === undefined) return failure({ kind: 'not_json' });
  if (!isFields(content) || content['format'] !== OVERLAY_FORMAT) return failure({ kind: 'not_an_overlay' });
  const version = content['formatVersion'];
  if (typeof version === 'number' && version > OVERLAY_VERSION) return failure({ kind: 'too_new', version });
  const parsed = overlayFileSchema.safeParse(content);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  // People count from 1.
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
  return failure(
    issue?.code === 'unrecognized_keys'
      ? { kind: 'unknown_field', path, field: issue.keys.join(', ') }
      : { kind: 'bad_field', path, expected: expectation(issue) },
  );
}

/** Everything that is wrong with a file for this standard; empty if nothing is. */
export function checkOverlay(file: OverlayFile, standard: Standard): readonly OverlayProblem[] {
  if (file.standard !== standard.id) return [{ kind: 'other_standard', found: file.standard, needed: standard.id }];
  const seen = new Set<string>();
  return file.figures.flatMap((one, index): readonly OverlayProblem[] => {
    const at = { number: index + 1, unit: one.unit, rule: one.rule, figure: one.figure };
    const name = nameOf(one);
    const isRepeat = seen.has(name);
    seen.add(name);
    if (isRepeat) return [{ kind: 'given_twice', at }];
    const unit = unitOf(standard, one.unit);
    if (unit === undefined) return [{ kind: 'unknown_unit', at, known: standard.units.map((other) => other.unit) }];
    const figures = figuresOf(unit);
    const ofRule = figures.filter(({ rule }) => rule === one.rule);
    if (ofRule.length === 0) return [{ kind: 'unknown_rule', at, near: nearest(one.rule, figures) }];
    const known = ofRule.find(({ figure }) => figure === one.figure);
    if (known === undefined) return [{ kind: 'unknown_figure', at, known: ofRule.map(({ figure }) => figure) }];
    return checkValue(one, known, at, spanOf(ofRule, file));
  });
}

/** What names a figure within a standard. */
function nameOf({ unit, rule, figure }: Pick<CentreFigure, 'unit' | 'rule' | 'figure'>): string {
  return [unit, rule, figure].join(' ');
}

type AtFigure = Extract<OverlayProblem, { readonly kind: 'no_reason' }>['at'];

function checkValue(
  { value, reason, figure }: CentreFigure,
  { least, most }: SettableFigure,
  at: AtFigure,
  span: Span,
): readonly OverlayProblem[] {
  const isSound = Number.isInteger(value) && value >= least && value <= most;
  const isOfSpan = figure === 'minimum' || figure === 'maximum';
  return [
    ...(isSound ? [] : [{ kind: 'bad_value', at, value, least, most } as const]),
    ...(isFilled(reason) ? [] : [{ kind: 'no_reason', at } as const]),
    ...(isSound && isOfSpan && span.least > span.most ? [{ kind: 'least_above_most', at, ...span } as const] : []),
  ];
}

interface Span {
  readonly least: number;
  readonly most: number;
}

/** From how many to how many a rule allows once the file is applied. */
function spanOf(ofRule: readonly SettableFigure[], { figures }: OverlayFile): Span {
  const valueOf = (name: string): number | undefined => {
    const known = ofRule.find(({ figure }) => figure === name);
    const own = figures.find((one) => one.unit === known?.unit && one.rule === known.rule && one.figure === name);
    return own?.value ?? known?.value;
  };
  return { least: valueOf('minimum') ?? 0, most: valueOf('maximum') ?? Infinity };
}

const SHOWN = 3;

/** Rules with most words in common with the one that is not there: what was probably meant. */
function nearest(rule: string, figures: readonly SettableFigure[]): readonly string[] {
  const parts = new Set(rule.toLowerCase().split(/[^a-z0-9.]+/));
  const likeness = (other: string): number => other.split('-').filter((part) => parts.has(part)).length;
  return [...new Set(figures.map((one) => one.rule))]
    .filter((other) => likeness(other) > 0)
    .toSorted((one, other) => likeness(other) - likeness(one))
    .slice(0, SHOWN);
}

function expectation(issue: { readonly code?: string | undefined; readonly expected?: unknown } | undefined): string {
  if (issue?.code === 'invalid_type') return String(issue.expected);
  return issue?.code ?? '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
