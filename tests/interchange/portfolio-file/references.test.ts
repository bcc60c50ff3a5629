import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { recordIdSchema } from '../../../src/domain/ids';
import { allRecordKinds, recordKinds } from '../../../src/domain/records/record-kinds';
import { fileRemarkText } from '../../../src/interchange/portfolio-file/problem-text';
import { findRemarks, REFERENCE_FIELDS } from '../../../src/interchange/portfolio-file/references';
import { client, identity, session } from '../../storage/records';

/** They name a stakeholder, who is part of a client and no record. */
const NOT_RECORDS = new Set(['id', 'stakeholderId']);

describe('the fields that name records', () => {
  it.each(allRecordKinds())('are all known for a %s', (kind) => {
    const shape: Readonly<Record<string, z.core.$ZodType>> = recordKinds[kind].schema.shape;
    const naming = Object.keys(shape).filter((field) => !NOT_RECORDS.has(field) && namesRecords(shape[field]));
    expect(Object.keys(REFERENCE_FIELDS[kind]).toSorted()).toEqual(naming.toSorted());
  });
});

describe('what a file names but does not hold', () => {
  it('is said of a record that is not there, and of one of another kind', () => {
    const reflection = { ...session('s1'), clientIds: [client('c1').id, identity('i1').id] };
    const remarks = findRemarks({
      records: [reflection, client('c1', { enrolmentId: client('e1').id }), identity('i1')],
      attachments: [],
    });
    expect(remarks.map(fileRemarkText)).toEqual([
      'The session s1 names e1 as its enrolmentId, and no such record is in the file.',
      'The session s1 names i1 as its clientIds, and no such record is in the file.',
      'The client c1 names e1 as its enrolmentId, and no such record is in the file.',
    ]);
  });

  it('is said of a file about nothing', () => {
    const attachments = [{ path: 'a.pdf', mediaType: null, sha256: null, about: session('s9').id, description: '' }];
    expect(findRemarks({ records: [], attachments }).map(fileRemarkText)).toEqual([
      'a.pdf is said to be about s9, and no such record is in the file.',
    ]);
  });

  it('is nothing where everything is there', () => {
    expect(findRemarks({ records: [], attachments: [] })).toEqual([]);
  });
});

function namesRecords(schema: z.core.$ZodType | undefined): boolean {
  if (schema === recordIdSchema) return true;
  if (schema instanceof z.ZodMiniNullable) return namesRecords(schema._zod.def.innerType);
  return schema instanceof z.ZodMiniArray && namesRecords(schema._zod.def.element);
}
