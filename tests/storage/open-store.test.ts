import { openStore } from '../../src/storage/open-store';
import { createTestIds } from '../support/test-clock';
import { createFakeHost } from './fake-host';
import { describeRecordStore } from './record-store-contract';

let count = 0;

describeRecordStore('the database', (clock) => {
  const host = createFakeHost();
  const name = `contract-${++count}`;
  const one = openStore({ name, clock, ids: createTestIds('one'), host });
  const other = openStore({ name, clock, ids: createTestIds('other'), host });
  return {
    one: one.records,
    other: other.records,
    close: () => {
      one.close();
      other.close();
    },
  };
});
