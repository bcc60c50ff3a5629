import { cleanFileName } from '../../domain/files/file-name';
import type { FileCaution } from '../../domain/files/what-file-is';
import type { AttachedFile } from '../../domain/records/attached-file';
import { waitBeforeReload } from '../draft-keeper';
import type { AttachProblem, Stored } from './store-file';

/** A file on its way in, or one that did not get there. */
export interface Incoming {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly read: number;
  readonly problem: AttachProblem | null;
  /** It is attached, and there is something to know of it. */
  readonly caution: FileCaution | null;
}

/** Takes a file that is whole on disk. It may be called after the form was left, and keeps the file in the form's draft then. */
export type Receiver = (file: AttachedFile) => Promise<void>;

/** Where the files of one form come in. */
interface Desk {
  readonly incoming: readonly Incoming[];
  /** Resolves once all that was offered so far is in, or was refused. */
  readonly queue: Promise<void>;
  /** Files that are not in yet. */
  readonly waiting: number;
  /** The form that is open, or the last one that was. */
  readonly receiver: Receiver | null;
  readonly isOpen: boolean;
}

const EMPTY: Desk = { incoming: [], queue: Promise.resolve(), waiting: 0, receiver: null, isOpen: false };

/**
 * Files go on being stored when their form is left, so what is under way stands here and not in a component, under the key of the
 * form's draft. A form that is opened again finds its files on their way, and takes them in.
 */
const desks = new Map<string, Desk>();
const listeners = new Set<() => void>();
let nextId = 1;

export function subscribeToDesks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same array until something changes. */
export function incomingOf(key: string): readonly Incoming[] {
  return (desks.get(key) ?? EMPTY).incoming;
}

/** Resolves when nothing is on its way to this form. */
export async function whenAllIsIn(key: string): Promise<void> {
  await (desks.get(key) ?? EMPTY).queue;
}

/** From now on this form gets the files. Returns how to say that it was left; it still gets those that are under way. */
export function openDesk(key: string, receiver: Receiver): () => void {
  change(key, { receiver, isOpen: true });
  return () => {
    if (desks.get(key)?.receiver !== receiver) return; // another one has opened in the meantime
    change(key, { isOpen: false });
    clearAway(key);
  };
}

/** A desk that nobody needs: left, with nothing under way and nothing to tell. */
function clearAway(key: string): void {
  const { isOpen, waiting, incoming } = desks.get(key) ?? EMPTY;
  if (isOpen || waiting > 0) return;
  const refused = incoming.filter(({ problem }) => problem !== null);
  if (refused.length === 0) desks.delete(key);
  else desks.set(key, { ...EMPTY, incoming: refused });
}

export function dismissFrom(key: string, id: number): void {
  change(key, { incoming: incomingOf(key).filter((one) => one.id !== id) });
}

/** Stores files one after the other and hands each to the form. */
export function attachTo(
  key: string,
  files: readonly File[],
  store: (file: File, onRead: (bytes: number) => void) => Promise<Stored>,
): void {
  const { incoming, queue, waiting } = desks.get(key) ?? EMPTY;
  const added = files.map((file) => ({ file, id: nextId++ }));
  const work = async (): Promise<void> => {
    for (const { file, id } of added) {
      await takeIn(key, id, () => store(file, (read) => update(key, id, { read })));
      change(key, { waiting: (desks.get(key) ?? EMPTY).waiting - 1 });
    }
    clearAway(key);
  };
  change(key, {
    incoming: [...incoming, ...added.map(({ file, id }) => onItsWay(id, file))],
    waiting: waiting + added.length,
    queue: queue.then(work),
  });
  askBeforeLeaving();
}

async function takeIn(key: string, id: number, store: () => Promise<Stored>): Promise<void> {
  const done = await store();
  if (!done.ok) return update(key, id, { problem: done.problem });
  await (desks.get(key) ?? EMPTY).receiver?.(done.file);
  if (done.caution === null) dismissFrom(key, id);
  else update(key, id, { caution: done.caution });
}

function onItsWay(id: number, { name, size }: File): Incoming {
  return { id, name: cleanFileName(name), size, read: 0, problem: null, caution: null };
}

function update(key: string, id: number, part: Partial<Incoming>): void {
  change(key, { incoming: incomingOf(key).map((one) => (one.id === id ? { ...one, ...part } : one)) });
}

function change(key: string, part: Partial<Desk>): void {
  desks.set(key, { ...(desks.get(key) ?? EMPTY), ...part });
  for (const listener of listeners) listener();
}

let stopAsking: (() => void) | null = null;

/** A page that is closed takes the file along that it was storing, so the browser asks first; an update waits. */
function askBeforeLeaving(): void {
  if (stopAsking !== null) return;
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  const allIn = async (): Promise<void> => {
    while ([...desks.values()].some(({ waiting }) => waiting > 0)) {
      await Promise.all([...desks.values()].map(({ queue }) => queue));
    }
  };
  addEventListener('beforeunload', ask);
  const stopWaiting = waitBeforeReload(allIn);
  stopAsking = () => {
    removeEventListener('beforeunload', ask);
    stopWaiting();
    stopAsking = null;
  };
  void allIn().then(() => stopAsking?.());
}
