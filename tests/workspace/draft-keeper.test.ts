import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommitProblem, DraftStore } from '../../src/domain/ports';
import { createDraftKeeper, flushAllDrafts } from '../../src/workspace/draft-keeper';

/** A store whose writes can be made to fail. */
function createDrafts() {
  const kept = new Map<string, unknown>();
  let isFull = false;
  const store: DraftStore = {
    save: (key, value) => {
      if (isFull) return Promise.reject(Object.assign(new Error('full'), { problem: { kind: 'storage_full' } }));
      kept.set(key, value);
      return Promise.resolve();
    },
    load: (key) => Promise.resolve(kept.get(key)),
    remove: (key) => {
      if (isFull) return Promise.reject(Object.assign(new Error('full'), { problem: { kind: 'storage_full' } }));
      kept.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...kept.keys()]),
  };
  return { store, kept, fill: (full: boolean) => (isFull = full) };
}

describe('a draft keeper', () => {
  const problems: CommitProblem[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    problems.length = 0;
  });
  afterEach(() => vi.useRealTimers());
  const open = (store: DraftStore) => createDraftKeeper<string>(store, 'form', (problem) => problems.push(problem));

  it('writes after a short rest', async () => {
    const { store, kept } = createDrafts();
    const keeper = open(store);
    keeper.note('one');
    await vi.advanceTimersByTimeAsync(300);
    expect(kept.has('form')).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(kept.get('form')).toBe('one');
    keeper.close();
  });

  it('writes within two seconds of steady typing', async () => {
    const { store, kept } = createDrafts();
    const keeper = open(store);
    for (let typed = 0; typed < 10; typed += 1) {
      keeper.note(`text ${typed}`);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(kept.get('form')).toMatch(/^text [6-9]$/);
    keeper.close();
  });

  it('brings nothing back after it was discarded', async () => {
    const { store, kept } = createDrafts();
    const keeper = open(store);
    keeper.note('one');
    await keeper.discard();
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept.size).toBe(0);
    keeper.close();
  });

  it('says what the matter is, keeps the text noted, and writes it once there is room', async () => {
    const { store, kept, fill } = createDrafts();
    const keeper = open(store);
    fill(true);
    keeper.note('one');
    await vi.advanceTimersByTimeAsync(500);
    expect(problems).toEqual([{ kind: 'storage_full' }]);
    fill(false);
    await keeper.flush();
    expect(kept.get('form')).toBe('one');
    keeper.close();
  });

  it('says nothing of a draft that can’t be removed once its form is saved', async () => {
    const { store, fill } = createDrafts();
    const keeper = open(store);
    keeper.note('one');
    await keeper.flush();
    fill(true);
    await keeper.discard();
    expect(problems).toEqual([]);
    keeper.close();
  });

  it('holds an update back while a draft can’t be written', async () => {
    const { store, kept, fill } = createDrafts();
    const keeper = open(store);
    fill(true);
    keeper.note('one');
    await expect(flushAllDrafts()).rejects.toThrow('full');
    fill(false);
    await flushAllDrafts();
    expect(kept.get('form')).toBe('one');
    keeper.close();
    await vi.advanceTimersByTimeAsync(0);
    await expect(flushAllDrafts()).resolves.toBeUndefined();
  });
});
