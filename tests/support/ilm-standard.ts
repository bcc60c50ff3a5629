import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Standard, StandardUnit } from '../../src/domain/standards/standard';
import { standardSchema } from '../../src/domain/standards/standard-schema';

const folder = path.resolve(import.meta.dirname, '../../standards-data/ilm-l5');

/** ILM Level 5 as it stands in standards-data, read from the disk and validated. */
export const ilmStandard: Standard = readStandard();

export function ilmUnit(name: string): StandardUnit {
  const unit = ilmStandard.units.find((one) => one.unit === name);
  if (unit === undefined) throw new Error(`no unit ${name}`);
  return unit;
}

function readStandard(): Standard {
  const { units, ...head } = readJson('standard.json') as { readonly units: readonly string[] };
  return standardSchema.parse({ ...head, units: units.map((unit) => readJson(`unit-${unit}.json`)) });
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}
