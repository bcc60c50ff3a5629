import type { FileClaims, JournalDirectory, JournalFile } from './directory';
import { encodeFrame, scanFrames } from './frame';
import { type JournalEntry, parseEntry } from './entries';
import { neededEntries } from './picture';

export interface JournalFilesOptions {
  readonly directory: JournalDirectory;
  readonly claims: FileClaims;
  /** A name that no file had yet; later ones sort later. */
  readonly newName: () => string;
  /** What nobody needs any more may weigh this much, and as much as what is needed. A megabyte, if absent. */
  readonly spareBytes?: number;
}

export interface JournalContents {
  /** The text of every whole frame, of every tab. */
  readonly texts: readonly string[];
  readonly strayBytes: number;
}

/**
 * The journal's files: each open tab appends to one of its own, and takes over one that a dead tab left, so that there are
 * no more of them than there were tabs at once. Calls are carried out one after another.
 */
export interface JournalFiles {
  /** On disk when it resolves. Rejects if it could not be written; nothing of it is left then, or no whole frame. */
  append(text: string): Promise<void>;
  read(): Promise<JournalContents>;
  /** Writes what is still needed into a file of its own where that is worth it, and removes files that others cover. */
  tidy(): Promise<void>;
  /** Begins a new file. Every file there is by then counts as old. */
  beginAnew(): Promise<void>;
  /** Takes the old files, once other tabs let go of them. Gives how many they keep. */
  claimOld(): Promise<number>;
  /** Writes a file of these texts, reads it back, and removes the old files that were taken. */
  replaceOld(texts: readonly string[]): Promise<void>;
}

/** More files of dead tabs than this are put together. */
const FILES_KEPT = 4;
const SPARE_BYTES = 1024 * 1024;

interface OwnFile {
  readonly name: string;
  readonly file: JournalFile;
  readonly release: () => void;
  size: number;
}

export function createJournalFiles(options: JournalFilesOptions): JournalFiles {
  let own: OwnFile | null = null;
  let old: readonly string[] = [];
  let taken: ReadonlyMap<string, () => void> = new Map();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    append: (text) =>
      inTurn(async () => {
        own ??= await openOwn(options);
        appendTo(own, encodeFrame(text));
      }),
    read: () => inTurn(async () => contentsOf(await readFiles(options.directory))),
    tidy: () =>
      inTurn(async () => {
        own = await tidyFiles(options, own);
      }),
    beginAnew: () =>
      inTurn(async () => {
        old = await namesIn(options.directory);
        own = await beginNew(options, own);
      }),
    claimOld: () =>
      inTurn(async () => {
        for (const release of taken.values()) release();
        taken = await claimInTime(options, old);
        return old.length - taken.size;
      }),
    replaceOld: (texts) =>
      inTurn(async () => {
        letGo(await writeFile(options, texts));
        for (const name of taken.keys()) await removeQuietly(options.directory, name);
        for (const release of taken.values()) release();
        taken = new Map();
      }),
  };
}

/** The newest file that no living tab has, else a new one. */
async function openOwn(options: JournalFilesOptions): Promise<OwnFile> {
  for (const name of (await namesIn(options.directory)).toReversed()) {
    const opened = await openFile(options, name, false);
    if (opened !== null) return opened;
  }
  const made = await openFile(options, options.newName(), true);
  if (made === null) throw new Error('a new file of the journal belongs to another tab');
  return made;
}

async function openFile(options: JournalFilesOptions, name: string, create: boolean): Promise<OwnFile | null> {
  const release = await options.claims.claim(name);
  if (release === null) return null;
  try {
    const file = await (await options.directory.getFileHandle(name, { create })).createSyncAccessHandle();
    return { name, file, release, size: file.getSize() };
  } catch (error) {
    release();
    if (create) throw error;
    return null; // removed or broken: another one will do
  }
}

async function beginNew(options: JournalFilesOptions, own: OwnFile | null): Promise<OwnFile> {
  const fresh = await openFile(options, options.newName(), true);
  if (fresh === null) throw new Error('a new file of the journal belongs to another tab');
  letGo(own);
  return fresh;
}

function letGo(own: OwnFile | null): void {
  own?.file.close();
  own?.release();
}

/** Other tabs were asked to let go a moment ago; one that sleeps does not answer. */
const LET_GO_TRIES = 20;
const LET_GO_MS = 100;

async function claimInTime(
  { claims }: JournalFilesOptions,
  names: readonly string[],
): Promise<ReadonlyMap<string, () => void>> {
  const taken = new Map<string, () => void>();
  for (let attempt = 1; attempt <= LET_GO_TRIES && taken.size < names.length; attempt += 1) {
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, LET_GO_MS));
    for (const name of names) {
      const release = taken.has(name) ? null : await claims.claim(name);
      if (release !== null) taken.set(name, release);
    }
  }
  return taken;
}

/** Another tab may have tidied it away. */
async function removeQuietly(directory: JournalDirectory, name: string): Promise<void> {
  await directory.removeEntry(name).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}

function appendTo(own: OwnFile, frame: Uint8Array<ArrayBuffer>): void {
  try {
    if (own.file.write(frame, { at: own.size }) !== frame.length) throw new Error('the disk took only a part');
    own.file.flush();
    own.size += frame.length;
  } catch (error) {
    dropTail(own);
    throw error;
  }
}

/** Half a frame does no harm where it is; the next one goes behind it. */
function dropTail(own: OwnFile): void {
  try {
    own.file.truncate(own.size);
  } catch {
    own.size = own.file.getSize();
  }
}

interface ReadFile {
  readonly name: string;
  readonly texts: readonly string[];
  readonly bytes: number;
  readonly strayBytes: number;
}

/** A file can go while it is read, when another tab tidies up: then what it held stands in a newer one. */
async function readFiles(directory: JournalDirectory): Promise<readonly ReadFile[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const files: ReadFile[] = [];
      for (const name of await namesIn(directory)) files.push(await readFile(directory, name));
      return files;
    } catch (error) {
      if (attempt === READ_ATTEMPTS) throw error;
    }
  }
}

const READ_ATTEMPTS = 5;

async function readFile(directory: JournalDirectory, name: string): Promise<ReadFile> {
  const file = await (await directory.getFileHandle(name)).getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name, bytes: bytes.length, ...scanFrames(bytes) };
}

async function namesIn(directory: JournalDirectory): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) names.push(name);
  return names.sort();
}

function contentsOf(files: readonly ReadFile[]): JournalContents {
  return {
    texts: files.flatMap(({ texts }) => texts),
    strayBytes: files.reduce((sum, { strayBytes }) => sum + strayBytes, 0),
  };
}

/**
 * Safe to be killed at any step. What is needed goes into a new file, which is flushed and read back; only a later call, in a
 * later life of the app, removes the files that it covers. Gives the file to write to from now on.
 */
async function tidyFiles(options: JournalFilesOptions, own: OwnFile | null): Promise<OwnFile | null> {
  const held = await claimDead(options, own);
  try {
    const files = await readFiles(options.directory);
    const needed = neededTexts(files);
    const dead = files.filter(({ name }) => held.has(name));
    const left = await removeCovered(options.directory, dead, files, needed, own);
    const mine = left.filter(({ name }) => held.has(name) || name === own?.name);
    return isWorthIt(mine, needed, options.spareBytes ?? SPARE_BYTES)
      ? await writeAnew(options, mine, needed, own)
      : own;
  } finally {
    for (const release of held.values()) release();
  }
}

async function claimDead(options: JournalFilesOptions, own: OwnFile | null): Promise<ReadonlyMap<string, () => void>> {
  const held = new Map<string, () => void>();
  for (const name of await namesIn(options.directory)) {
    const release = name === own?.name ? null : await options.claims.claim(name);
    if (release !== null) held.set(name, release);
  }
  return held;
}

function neededTexts(files: readonly ReadFile[]): ReadonlySet<string> {
  const texts = files.flatMap((file) => file.texts);
  const entries: readonly (JournalEntry | null)[] = texts.map(parseEntry);
  const places = neededEntries(entries);
  return new Set(texts.filter((_, index) => places.has(index)));
}

/** Removes each file of a dead tab of which every needed frame stands in another file too. Gives the files that are left. */
async function removeCovered(
  directory: JournalDirectory,
  dead: readonly ReadFile[],
  files: readonly ReadFile[],
  needed: ReadonlySet<string>,
  own: OwnFile | null,
): Promise<readonly ReadFile[]> {
  let left = files;
  for (const file of dead) {
    const others = left.filter(({ name }) => name !== file.name && (name === own?.name || isIn(dead, name)));
    const covered = new Set(others.flatMap(({ texts }) => texts));
    if (!file.texts.every((text) => covered.has(text) || !needed.has(text))) continue;
    await directory.removeEntry(file.name);
    left = left.filter(({ name }) => name !== file.name);
  }
  return left;
}

function isIn(files: readonly ReadFile[], name: string): boolean {
  return files.some((file) => file.name === name);
}

function isWorthIt(files: readonly ReadFile[], needed: ReadonlySet<string>, spareBytes: number): boolean {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const inUse = files.flatMap(({ texts }) => texts.filter((text) => needed.has(text)));
  const spare = total - inUse.reduce((sum, text) => sum + text.length, 0); // characters: near enough for a rule of thumb
  return files.length > FILES_KEPT || (spare > spareBytes && spare > total / 2);
}

async function writeAnew(
  options: JournalFilesOptions,
  files: readonly ReadFile[],
  needed: ReadonlySet<string>,
  own: OwnFile | null,
): Promise<OwnFile | null> {
  const texts = [...new Set(files.flatMap((file) => file.texts.filter((text) => needed.has(text))))];
  const fresh = await writeFile(options, texts);
  if (fresh === null) return own;
  letGo(own);
  return fresh;
}

/** A new file of these texts, flushed and read back; null if another tab has one of that name. */
async function writeFile(options: JournalFilesOptions, texts: readonly string[]): Promise<OwnFile | null> {
  const fresh = await openFile(options, options.newName(), true);
  if (fresh === null) return null;
  try {
    for (const text of texts) writeTo(fresh, encodeFrame(text));
    fresh.file.flush();
    const back = await readFile(options.directory, fresh.name);
    if (back.texts.length !== texts.length || back.texts.some((text, index) => text !== texts[index])) {
      throw new Error('the new file does not say what was written to it');
    }
  } catch (error) {
    letGo(fresh);
    throw error;
  }
  return fresh;
}

function writeTo(own: OwnFile, frame: Uint8Array<ArrayBuffer>): void {
  if (own.file.write(frame, { at: own.size }) !== frame.length) throw new Error('the disk took only a part');
  own.size += frame.length;
}
