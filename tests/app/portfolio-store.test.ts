import { expect, test, vi } from 'vitest';
import { openPortfolio } from '../../src/app/portfolio-store';
import { newRecord } from '../../src/domain/records/new-record';
import { openStore } from '../../src/storage/open-store';
import { createFakeHost } from '../storage/fake-host';
import { createTestClock, createTestIds } from '../support/test-clock';

async function open() {
  const clock = createTestClock();
  const ids = createTestIds();
  const store = openStore({ name: 'test', clock, ids, host: createFakeHost() });
  const opened = await openPortfolio(store.records);
  if (!opened.ok) return expect.unreachable();
  const candidate = newRecord('candidate', ids.next(), clock.now(), { name: 'Ada' });
  return { service: opened.value, candidate, close: store.close };
}

test('the snapshot changes only when listeners are told', async () => {
  const { service, candidate, close } = await open();
  const told: unknown[] = [];
  service.subscribe(() => told.push(service.state()));
  const done = await service.commit([{ op: 'put', record: candidate }]);
  expect(done.ok).toBe(true);
  expect(told).toHaveLength(1);
  expect(service.state()).toBe(told[0]);
  expect(service.state().portfolio.get('candidate', candidate.id)?.name).toBe('Ada');
  close();
});

test('files kept elsewhere and counters of an opened portfolio are told of too', async () => {
  const { service, close } = await open();
  const listener = vi.fn();
  service.subscribe(listener);
  await service.commit([], { attachments: [], refCounters: { D: 12 } });
  expect(listener).toHaveBeenCalled();
  expect(service.state().refCounters).toEqual({ D: 12 });
  close();
});
