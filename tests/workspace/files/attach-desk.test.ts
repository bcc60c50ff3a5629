import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttachedFile } from '../../../src/domain/records/attached-file';
import { flushAllDrafts } from '../../../src/workspace/draft-keeper';
import {
  attachTo,
  dismissFrom,
  incomingOf,
  openDesk,
  subscribeToDesks,
  whenAllIsIn,
} from '../../../src/workspace/files/attach-desk';
import type { Stored } from '../../../src/workspace/files/store-file';

const attached = (name: string): AttachedFile =>
  ({ sha256: 'a'.repeat(64), name, mediaType: 'application/pdf', size: 3 }) as AttachedFile;
const file = (name: string): File => new File(['abc'], name);

/** A store that keeps each file waiting until it is told to go on. */
function createSlowStore() {
  const waiting: ((stored: Stored) => void)[] = [];
  const store = (): Promise<Stored> => new Promise((resolve) => waiting.push(resolve));
  const settle = async (stored: Stored): Promise<void> => {
    await vi.waitFor(() => expect(waiting).not.toEqual([]));
    waiting.shift()?.(stored);
  };
  const next = (name: string): Promise<void> => settle({ ok: true, file: attached(name), caution: null });
  return { store, next, settle };
}

describe('files on their way to a form', () => {
  const asked: string[] = [];
  beforeEach(() => {
    vi.stubGlobal('addEventListener', (type: string) => asked.push(`+${type}`));
    vi.stubGlobal('removeEventListener', (type: string) => asked.push(`-${type}`));
    asked.length = 0;
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('come in one after the other, and those who listen are told', async () => {
    const { store, next } = createSlowStore();
    const got: string[] = [];
    const told = vi.fn();
    const stop = subscribeToDesks(told);
    const close = openDesk('one', ({ name }) => Promise.resolve(void got.push(name)));
    attachTo('one', [file('a.pdf'), file('b.pdf')], store);
    expect(incomingOf('one').map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
    await next('a.pdf');
    await next('b.pdf');
    await whenAllIsIn('one');
    expect(got).toEqual(['a.pdf', 'b.pdf']);
    expect(incomingOf('one')).toEqual([]);
    expect(told).toHaveBeenCalled();
    stop();
    close();
  });

  it('reach a form that was left, and the one that was opened in its place', async () => {
    const { store, next } = createSlowStore();
    const got: string[] = [];
    const receiver =
      (form: string) =>
      ({ name }: AttachedFile): Promise<void> =>
        Promise.resolve(void got.push(`${form} ${name}`));
    const leave = openDesk('two', receiver('first'));
    attachTo('two', [file('a.pdf'), file('b.pdf')], store);
    leave();
    await next('a.pdf');
    await vi.waitFor(() => expect(got).toEqual(['first a.pdf']));
    const leaveAgain = openDesk('two', receiver('second'));
    expect(incomingOf('two').map(({ name }) => name)).toEqual(['b.pdf']);
    await next('b.pdf');
    await whenAllIsIn('two');
    expect(got).toEqual(['first a.pdf', 'second b.pdf']);
    leaveAgain();
  });

  it('leave what was refused to be read when the form is opened again', async () => {
    const { store, settle } = createSlowStore();
    const leave = openDesk('three', () => Promise.resolve());
    attachTo('three', [file('a.pdf')], store);
    leave();
    await settle({ ok: false, problem: { kind: 'storage_full' } });
    await whenAllIsIn('three');
    const [refused] = incomingOf('three');
    expect(refused).toMatchObject({ name: 'a.pdf', problem: { kind: 'storage_full' } });
    const close = openDesk('three', () => Promise.resolve());
    dismissFrom('three', refused?.id ?? 0);
    expect(incomingOf('three')).toEqual([]);
    close();
  });

  it('do not come to another form', async () => {
    const { store, next } = createSlowStore();
    const got: string[] = [];
    const close = openDesk('mine', ({ name }) => Promise.resolve(void got.push(name)));
    const closeOther = openDesk('other', () => Promise.reject(new Error('not mine')));
    attachTo('mine', [file('a.pdf')], store);
    await whenAllIsIn('other');
    expect(incomingOf('other')).toEqual([]);
    await next('a.pdf');
    await whenAllIsIn('mine');
    expect(got).toEqual(['a.pdf']);
    close();
    closeOther();
  });

  it('make the browser ask before the page is closed, and an update wait', async () => {
    const { store, next } = createSlowStore();
    const close = openDesk('four', () => Promise.resolve());
    attachTo('four', [file('a.pdf')], store);
    expect(asked).toEqual(['+beforeunload']);
    let isFlushed = false;
    const flushed = flushAllDrafts().then(() => (isFlushed = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isFlushed).toBe(false);
    await next('a.pdf');
    await flushed;
    await vi.waitFor(() => expect(asked).toEqual(['+beforeunload', '-beforeunload']));
    close();
  });
});
