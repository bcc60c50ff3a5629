import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRecordKinds, type RecordKind, recordKinds } from '../../../src/domain/records/record-kinds';
import { fileProblemText } from '../../../src/interchange/portfolio-file/problem-text';
import { readPortfolioFile } from '../../../src/interchange/portfolio-file/read-portfolio-file';

/** The description is what strangers write by: it is held to the schemas. */
const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/portfolio-format.md'), 'utf8');
const BASE = ['kind', 'version', 'id', 'ref', 'createdAt', 'changedAt'];

describe('the description of the portfolio file', () => {
  it('has a part for every kind of record', () => {
    expect([...text.matchAll(/^### (\w+)$/gm)].map(([, kind]) => kind)).toEqual(allRecordKinds());
  });

  it.each(allRecordKinds())('names every field of a %s, and what it is when left out', (kind) => {
    const rows = rowsOf(kind);
    const fields = Object.keys(recordKinds[kind].schema.shape).filter((field) => !BASE.includes(field));
    expect(rows.map(({ field }) => field).toSorted()).toEqual(fields.toSorted());
    for (const { field, holds, leftOut } of rows) {
      expect(`${field}: ${leftOut}`).toBe(`${field}: ${expectedDefault(kind, field)}`);
      for (const choice of choicesOf(kind, field)) expect(`${field}: ${holds}`).toContain(`\`${choice}\``);
    }
  });

  it.each(allRecordKinds())('gives the letter of a %s', (kind) => {
    const { letter } = recordKinds[kind];
    expect(/Letter ([A-Z])\./.exec(partOf(kind))?.[1] ?? null).toBe(letter);
  });

  it('has examples that open', () => {
    const examples = [...text.matchAll(/```json\n([\s\S]+?)```/g)].map(([, example]) => example ?? '');
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      const read = readPortfolioFile(example);
      expect(read.ok ? '' : fileProblemText(read.problem)).toBe('');
    }
  });
});

/** Worked out from the file where there is no plain default. */
const WORKED_OUT: Readonly<Record<string, string>> = {
  'signature signedText': 'the subject as it stands in this file',
  'signature digest': 'of `signedText`',
  'feedback ratings': 'all null',
};

function expectedDefault(kind: RecordKind, field: string): string {
  const told = WORKED_OUT[`${kind} ${field}`];
  if (told !== undefined) return told;
  const defaults: Readonly<Record<string, unknown>> = recordKinds[kind].defaults;
  return field in defaults ? `\`${JSON.stringify(defaults[field])}\`` : 'needed';
}

function choicesOf(kind: RecordKind, field: string): readonly string[] {
  const shape: Readonly<Record<string, { _zod: { def: unknown } }>> = recordKinds[kind].schema.shape;
  const def = shape[field]?._zod.def as { entries?: object; innerType?: { _zod: { def: { entries?: object } } } };
  return Object.values(def.entries ?? def.innerType?._zod.def.entries ?? {}).map(String);
}

function partOf(kind: RecordKind): string {
  return text.split(`### ${kind}\n`)[1]?.split(/^##/m)[0] ?? '';
}

function rowsOf(kind: RecordKind) {
  return [...partOf(kind).matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)].map(
    ([, field = '', holds = '', leftOut = '']) => ({
      field,
      holds,
      leftOut,
    }),
  );
}
