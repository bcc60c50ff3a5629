import type { FileClaims, JournalDirectory, JournalFile } from '../../../src/storage/journal/directory';
import type { Journal } from '../../../src/storage/journal/journal';
import { createJournalFiles, type JournalFiles } from '../../../src/storage/journal/journal-files';
import { summaryOf } from '../../../src/storage/journal/summary';

interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** What a power cut leaves. */
  flushed: Uint8Array<ArrayBuffer>;
  isOpen: boolean;
}

/** Files in memory, with what happens to real ones: they are locked while open, they tear, and whoever writes dies at any step. */
export interface MemoryDirectory extends JournalDirectory {
  readonly files: Map<string, StoredFile>;
  /** How many steps that change anything were made. */
  steps: number;
  /** The process dies at the step after so many: that one, and all that follow, do nothing but throw. */
  dieAfter: number;
  /** A write takes only so many bytes of what it is given. */
  room: number;
  /** Everything that was open is closed, as after a death; with `loseUnflushed` as after a power cut. */
  restart(loseUnflushed?: boolean): void;
}

function createMemoryDirectory(): MemoryDirectory {
  const files = new Map<string, StoredFile>();
  const step = (): void => {
    if (directory.steps >= directory.dieAfter) throw new Error('killed');
    directory.steps += 1;
  };
  const openFile = (file: StoredFile): JournalFile => {
    if (file.isOpen) throw new DOMException('open elsewhere', 'NoModificationAllowedError');
    file.isOpen = true;
    return {
      getSize: () => file.bytes.length,
      write: (bytes, { at }) => {
        const taken = bytes.subarray(0, directory.room);
        const torn = directory.steps >= directory.dieAfter ? taken.subarray(0, taken.length / 2) : taken;
        file.bytes = joined(file.bytes, torn, at);
        step(); // dies having written a half
        return taken.length;
      },
      truncate: (size) => {
        step();
        file.bytes = file.bytes.slice(0, size);
      },
      flush: () => {
        step();
        file.flushed = file.bytes;
      },
      close: () => {
        step();
        file.isOpen = false;
      },
    };
  };
  const directory: MemoryDirectory = {
    files,
    steps: 0,
    dieAfter: Infinity,
    room: Infinity,
    async *keys() {
      await Promise.resolve();
      yield* [...files.keys()];
    },
    getFileHandle: (name, { create = false } = {}) => {
      const known = files.get(name);
      if (known === undefined && !create) return Promise.reject(new DOMException(name, 'NotFoundError'));
      if (known === undefined) step();
      const file = known ?? { bytes: new Uint8Array(), flushed: new Uint8Array(), isOpen: false };
      files.set(name, file);
      return Promise.resolve({
        getFile: () => Promise.resolve({ arrayBuffer: () => Promise.resolve(file.bytes.slice().buffer) }),
        createSyncAccessHandle: () => Promise.resolve().then(() => openFile(file)),
      });
    },
    removeEntry: (name) => {
      if (files.get(name)?.isOpen === true) return Promise.reject(new DOMException(name, 'NoModificationAllowedError'));
      step();
      files.delete(name);
      return Promise.resolve();
    },
    restart(loseUnflushed = false) {
      directory.steps = 0;
      directory.dieAfter = Infinity;
      for (const file of files.values()) {
        file.isOpen = false;
        if (loseUnflushed) file.bytes = file.flushed;
      }
    },
  };
  return directory;
}

function joined(bytes: Uint8Array, more: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(Math.max(bytes.length, at + more.length));
  all.set(bytes);
  all.set(more, at);
  return all;
}

/** Who holds which file; one for all tabs. */
function createMemoryClaims(): FileClaims & { readonly held: Set<string> } {
  const held = new Set<string>();
  return {
    held,
    claim: (name) => {
      if (held.has(name)) return Promise.resolve(null);
      held.add(name);
      return Promise.resolve(() => held.delete(name));
    },
  };
}

/** A place for journals. Those opened in it are tabs of one browser. */
export class MemoryJournals {
  readonly directory = createMemoryDirectory();
  readonly claims = createMemoryClaims();
  #count = 0;

  openFiles(): JournalFiles {
    const newName = (): string => `${String(++this.#count).padStart(3, '0')}.log`;
    return createJournalFiles({ directory: this.directory, claims: this.claims, newName, spareBytes: 10_000 });
  }

  open(): Journal {
    const files = this.openFiles();
    return {
      isEmpty: () => Promise.resolve(this.directory.files.size === 0),
      append: (text) => files.append(text),
      read: () => files.read(),
      summarise: async (databaseId) => summaryOf((await files.read()).texts, databaseId),
      tidy: () => files.tidy(),
      beginAnew: () => files.beginAnew(),
      claimOld: () => files.claimOld(),
      replaceOld: (texts) => files.replaceOld(texts),
      close: () => undefined,
    };
  }

  /** All tabs are gone. */
  restart(loseUnflushed = false): void {
    this.claims.held.clear();
    this.directory.restart(loseUnflushed);
  }

  lose(): void {
    this.directory.files.clear();
    this.restart();
  }
}
