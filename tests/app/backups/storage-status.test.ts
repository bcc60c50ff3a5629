import { describe, expect, it, vi } from 'vitest';
import { createStorageStatus, type SecondStoreView } from '../../../src/app/backups/storage-status';
import { instant } from '../../support/test-clock';
import { memoryNotes } from './memory-notes';

type Second = ReturnType<SecondStoreView['status']>;
const AT = instant('2026-05-12T09:00:00.000Z');

function secondStore(first: Partial<Second> = {}) {
  let status: Second = { journal: 'kept', rebuild: null, loss: null, ...first };
  let tell = (): void => undefined;
  const view: SecondStoreView = {
    status: () => status,
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
  };
  const change = (part: Partial<Second>): void => {
    status = { ...status, ...part };
    tell();
  };
  return { view, change };
}

const rebuild = { at: AT, cause: 'lost', records: 7, changes: 9, missing: 0 } as const;

describe('createStorageStatus', () => {
  it('says what becomes of the second copy', () => {
    const { view, change } = secondStore();
    const status = createStorageStatus(memoryNotes(), 'mine', view);
    const listener = vi.fn();
    status.subscribe(listener);
    expect(status.state().secondCopy).toBe('kept');
    change({ journal: 'failing' });
    expect([status.state().secondCopy, listener.mock.calls.length]).toEqual(['failing', 1]);
    const none = createStorageStatus(memoryNotes(), 'mine', secondStore({ journal: 'not_available' }).view);
    expect(none.state().secondCopy).toBe('unsupported');
  });

  it('remembers a rebuild once, also after the next start', () => {
    const notes = memoryNotes();
    const { view, change } = secondStore();
    const status = createStorageStatus(notes, 'mine', view);
    change({ rebuild });
    change({ journal: 'failing' });
    const told = [{ at: AT, kind: 'rebuilt', records: 7 }];
    expect(status.state().lately).toEqual(told);
    expect(createStorageStatus(notes, 'mine', secondStore({ rebuild }).view).state().lately).toEqual(told);
    expect(createStorageStatus(notes, 'other', secondStore().view).state().lately).toEqual([]);
  });

  it('keeps the last ten, the newest first', () => {
    const status = createStorageStatus(memoryNotes(), 'mine', secondStore().view);
    for (let records = 1; records <= 12; records += 1) status.note({ at: AT, kind: 'merged', records });
    expect(status.state().lately.map(({ records }) => records)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  it('starts anew from notes that can’t be read, and knows no room that the browser does not tell', async () => {
    const notes = memoryNotes({ 'mine-lately': '[{"at":"yesterday"}]' });
    const status = createStorageStatus(notes, 'mine', secondStore().view);
    expect(status.state().lately).toEqual([]);
    vi.stubGlobal('navigator', {});
    await status.refresh();
    expect(status.state().room).toBeNull();
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ usage: 5, quota: 100 }) } });
    await status.refresh();
    expect(status.state().room).toEqual({ used: 5, most: 100 });
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new Error('no')) } });
    await status.refresh();
    expect(status.state().room).toBeNull();
    vi.unstubAllGlobals();
  });
});
