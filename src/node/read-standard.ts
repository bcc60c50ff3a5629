import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { asOf, type EarlierPack } from '../domain/packs/earlier-pack';
import { earlierPackSchema } from '../domain/packs/earlier-pack-schema';
import { failure, type Result } from '../domain/result';
import { assembleStandard, type StandardProblem } from '../domain/standards/assemble-standard';
import { type Crosswalk, crosswalkSchema } from '../domain/standards/crosswalk';
import { parseStandard } from '../domain/standards/parse-standard';
import type { Standard } from '../domain/standards/standard';

/** Beside `src`. Node reads the folder itself, since only a bundler can gather imports by pattern. */
const DATA = path.resolve(import.meta.dirname, '../../standards-data');

/** The ids of all standards in standards-data, in alphabetical order. */
export function listStandardIds(data: string = DATA): readonly string[] {
  return readdirSync(data)
    .filter((folder) => existsSync(path.join(data, folder, 'standard.json')))
    .sort();
}

/** Reads one standard and holds it against its schema. */
export function readStandard(id: string, data: string = DATA): Result<Standard, StandardProblem> {
  if (!listStandardIds(data).includes(id)) return failure({ kind: 'unknown_standard', id });
  try {
    const assembled = assembleStandard(id, readFolder(path.join(data, id)));
    return assembled.ok ? parseStandard(id, assembled.value) : assembled;
  } catch (error) {
    return failure({ kind: 'not_available', id, detail: String(error) });
  }
}

/** What earlier versions of a standard's data had otherwise; throws where a file is not of that form. */
export function readEarlier(id: string, data: string = DATA): readonly EarlierPack[] {
  const folder = path.join(data, id, 'earlier');
  if (!existsSync(folder)) return [];
  return Object.values(readFolder(folder)).map((content) => earlierPackSchema.parse(content));
}

/** The standard as it was in a version of its data; as it is now where none is named or that one is not kept. */
export function readStandardAs(
  id: string,
  version: string | null,
  data: string = DATA,
): Result<Standard, StandardProblem> {
  const read = readStandard(id, data);
  if (!read.ok || version === null || version === read.value.packVersion) return read;
  const earlier = asOf(read.value, readEarlier(id, data), version);
  return earlier.ok ? parseStandard(id, earlier.value) : read;
}

/** Every crosswalk between two standards, held against its schema; throws where a file is not one. */
export function readCrosswalks(data: string = DATA): readonly Crosswalk[] {
  const folder = path.join(data, 'crosswalk');
  if (!existsSync(folder)) return [];
  return Object.values(readFolder(folder)).map((content) => crosswalkSchema.parse(content));
}

function readFolder(folder: string): Readonly<Record<string, unknown>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.map((file) => [file, readJson(path.join(folder, file))]));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
