import { failure, type Result, success } from '../result';
import type { Standard } from './standard';

/** The files of one folder of standards-data, as parsed JSON by file name: `standard.json`, `unit-501.json` ... */
export type StandardFiles = Readonly<Record<string, unknown>>;

/** Why a standard is not there. */
export type StandardProblem =
  | { readonly kind: 'unknown_standard'; readonly id: string }
  /** It is known but could not be fetched or read just now. */
  | { readonly kind: 'not_available'; readonly id: string; readonly detail: string }
  | { readonly kind: 'part_missing'; readonly id: string; readonly file: string }
  | { readonly kind: 'invalid'; readonly id: string; readonly path: string; readonly expected: string };

/**
 * Puts the files of a standard together. The data ships with the program and its lint has been through every field,
 * so this looks only at what a wrong folder would get wrong: the id, the list of units, and that each unit is there.
 * Data from anywhere else goes through `parseStandard`.
 */
export function assembleStandard(id: string, files: StandardFiles): Result<Standard, StandardProblem> {
  const head = files['standard.json'];
  if (!isFields(head)) return failure({ kind: 'part_missing', id, file: 'standard.json' });
  if (head['id'] !== id) return failure({ kind: 'invalid', id, path: 'id', expected: id });
  const unitIds = head['units'];
  if (!isTexts(unitIds)) return failure({ kind: 'invalid', id, path: 'units', expected: 'names of units' });
  const missing = unitIds.find((unit) => unitIn(files, unit) === undefined);
  if (missing !== undefined) return failure({ kind: 'part_missing', id, file: fileOfUnit(missing) });
  return success(trusted({ ...head, units: unitIds.map((unit) => unitIn(files, unit)) }));
}

function fileOfUnit(unit: string): string {
  return `unit-${unit}.json`;
}

function unitIn(files: StandardFiles, unit: string): unknown {
  const content = files[fileOfUnit(unit)];
  return isFields(content) && content['unit'] === unit ? content : undefined;
}

/** Stands for the lint of standards-data, which holds every field against the schema before anything ships. */
function trusted(whole: Readonly<Record<string, unknown>>): Standard {
  const unchecked: unknown = whole;
  return unchecked as Standard;
}

function isFields(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function isTexts(input: unknown): input is readonly string[] {
  return Array.isArray(input) && input.every((one) => typeof one === 'string');
}
