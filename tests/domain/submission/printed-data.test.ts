import { describe, expect, it } from 'vitest';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { type AnyRecord, allRecordKinds, recordKinds } from '../../../src/domain/records/record-kinds';
import { freeText } from '../../../src/domain/records/record-base';
import { buildSubmission } from '../../../src/domain/submission/build-submission';
import { PRINTED_TEXTS, printedRecords } from '../../../src/domain/submission/printed-data';
import { completeWriting } from '../../support/complete-writing';
import { id } from '../../support/portfolio-builder';
import { requestOf } from './submission-of';

const UNITS = ['500', '501', '503'];

/** Every text a mark of its own, `«kind.field»`. */
function markedPortfolio() {
  const builder = completeWriting();
  const serves = [{ unit: '501', criterion: '1.1' }];
  builder.add('cpdActivity', { enrolmentId: id('enrolment') });
  builder.add('evidenceItem', { enrolmentId: id('enrolment'), authenticity: 'shared', serves });
  builder.add('witnessStatement', { enrolmentId: id('enrolment'), serves });
  builder.add('declaration', { enrolmentId: id('enrolment'), unit: '501', criterion: '1.1', statement: 'x' });
  builder.changeAll('developmentNeed', () => ({ tool: 'other' as const }));
  builder.change('session', 'D05', { claimed: false });
  return buildPortfolio(builder.records().map(marked));
}

function marked(record: AnyRecord): AnyRecord {
  const fields = Object.entries(recordKinds[record.kind].schema.shape).filter(([, schema]) => schema === freeText);
  return { ...record, ...Object.fromEntries(fields.map(([field]) => [field, `«${record.kind}.${field}»`])) };
}

function marksIn(value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(/«[A-Za-z.]+»/g) ?? [])].sort();
}

describe('the data inside a submission', () => {
  const request = requestOf(markedPortfolio(), UNITS);
  const document = buildSubmission(request);
  const records = printedRecords(request, document);

  it('has the texts that are printed, and no other', () => {
    const carried = allRecordKinds().filter((kind) => PRINTED_TEXTS[kind] !== undefined);
    const printed = marksIn(document).filter((mark) => carried.some((kind) => mark.startsWith(`«${kind}.`)));
    // Claims are printed where a standard is covered by them; no rule of this one asks for any.
    expect(marksIn(records)).toEqual(printed);
  });

  it('has nobody’s identity and no signature', () => {
    const kinds = new Set(records.map(({ kind }) => kind));
    for (const kind of allRecordKinds().filter((one) => recordKinds[one].sealed)) expect(kinds).not.toContain(kind);
    for (const kind of ['contractTemplate', 'judgement', 'officialWording'] as const) expect(kinds).not.toContain(kind);
  });

  it('has of a session that is not put forward when it was, and nothing of what was said', () => {
    const session = records.find((record) => record.kind === 'session' && !record.claimed);
    expect(session).toMatchObject({ id: 'D05', durationMinutes: 60, techniques: [], actions: [] });
    expect(marksIn(session)).toEqual([]);
  });

  it('has only what has a place in the units that are handed in', () => {
    const small = requestOf(markedPortfolio(), ['500']);
    const kinds = new Set(printedRecords(small, buildSubmission(small)).map(({ kind }) => kind));
    expect(kinds).toContain('writtenResponse');
    expect(kinds).not.toContain('reflection');
  });
});
