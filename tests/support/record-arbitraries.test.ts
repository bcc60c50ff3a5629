import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/domain/records/parse-record';
import { allRecordKinds } from '../../src/domain/records/record-kinds';
import { arbitraryRecord } from './record-arbitraries';

describe('arbitrary records', () => {
  it.each(allRecordKinds())('of the kind %s fit its schema', (kind) => {
    fc.assert(
      fc.property(arbitraryRecord(kind), (record) => {
        expect(parseRecord(record)).toEqual({ ok: true, value: record });
      }),
      { numRuns: 20 },
    );
  });
});
