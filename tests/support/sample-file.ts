import { refOf } from '../../src/domain/ids';
import { type AnyRecord, allRecordKinds, recordKinds } from '../../src/domain/records/record-kinds';

/** A portfolio in the portable form, one record a line, so that a change shows as the lines that changed. */
export function portfolioFile(records: readonly AnyRecord[], exportedAt: string): string {
  const head = JSON.stringify({ format: 'coachfolio-portfolio', formatVersion: 1, app: 'Coachfolio', exportedAt });
  const lines = withRefs(records).map((record) => JSON.stringify(record));
  return `${head.slice(0, -1)},"records":[\n${lines.join(',\n')}\n]}\n`;
}

/** By kind, with the references that the app would have given: in the order in which the records were first saved. */
function withRefs(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return allRecordKinds().flatMap((kind) => {
    const letter = recordKinds[kind].letter;
    const own = records.filter((record) => record.kind === kind).sort(byCreation);
    return letter === null ? own : own.map((record, index) => ({ ...record, ref: refOf(letter, index + 1) }));
  });
}

function byCreation(one: AnyRecord, other: AnyRecord): number {
  if (one.createdAt === other.createdAt) return 0;
  return one.createdAt < other.createdAt ? -1 : 1;
}
