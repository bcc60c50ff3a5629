import fc from 'fast-check';
import type { FileSource } from '../../src/domain/files/file-store';
import type { LoggedVersion, PortfolioArchive } from '../../src/domain/ports';
import { canonicalJson } from '../../src/domain/signed-text';
import { encryptBytes } from '../../src/interchange/backup/age';
import { fromStream, piecesOf, toStream } from '../../src/interchange/backup/byte-streams';
import { readBackup } from '../../src/interchange/backup/read-backup';
import { salvageBackup } from '../../src/interchange/backup/salvage-backup';
import { archiveDigest, versionLine } from '../../src/interchange/backup/version-lines';
import { anyArchive, backupOf, hashOf, memoryFiles } from '../interchange/backup/backup-cases';
import { withStore } from './backup-round-trips';
import { type Mutant, mutate, type MutationBase } from './backup-mutations';
import type { createRandom, Finding } from './run-arguments.mjs';

type Random = ReturnType<typeof createRandom>;

/** A base for mutations, with all that may truly come out of it again. */
interface Original extends MutationBase {
  readonly archive: PortfolioArchive;
  readonly versions: ReadonlySet<string>;
  readonly hashes: ReadonlySet<string>;
  readonly options: { readonly passphrase?: string };
}

const BASES = 12;
const SLOW_MS = 5000;
const ENDLESS_MS = 60_000;
const LOCKED_SHARE = 0.1;

/** What happened in all rounds together. */
interface Tally {
  readonly crashes: string[];
  readonly partial: string[];
  readonly untrue: string[];
  hangs: number;
  slowestMs: number;
  refused: number;
  taken: number;
  takenUnchanged: number;
  salvaged: number;
}

/** Reads mutated backups, and salvages them, and looks whether anything came of it that should not have. */
export async function mutationRounds(
  count: number,
  random: Random,
  say: (line: string) => void,
): Promise<readonly Finding[]> {
  const originals = await makeOriginals(random);
  const locked = await lockedOne(originals);
  const tally: Tally = {
    ...{ crashes: [], partial: [], untrue: [], hangs: 0, slowestMs: 0 },
    ...{ refused: 0, taken: 0, takenUnchanged: 0, salvaged: 0 },
  };
  for (let round = 0; round < count; round += 1) {
    const chance = random.fork(round);
    const original = chance.chance(LOCKED_SHARE) ? locked : chance.pick(originals);
    const mutant = mutate(original, chance);
    const before = tally.crashes.length + tally.partial.length + tally.untrue.length;
    const started = process.cpuUsage();
    await inTime(tryMutant(mutant, original, tally)).catch((error: unknown) => {
      tally.crashes.push(`${mutant.what}: ${String(error)}`);
    });
    const { user, system } = process.cpuUsage(started);
    const ms = (user + system) / 1000; // of the processor: a busy machine is not a slow reader
    tally.slowestMs = Math.max(tally.slowestMs, ms);
    if (ms > SLOW_MS) tally.hangs += 1;
    if ((round + 1) % 1000 === 0) say(`${round + 1} mutants, ${told(tally)}`);
    const after = tally.crashes.length + tally.partial.length + tally.untrue.length;
    if (after > before || ms > SLOW_MS) {
      say(
        `round ${round}: ${mutant.what}, ${Math.round(ms)} ms; ${[...tally.crashes, ...tally.partial, ...tally.untrue].at(-1) ?? ''}`,
      );
    }
  }
  return [
    { what: 'mutated backups', figure: count },
    { what: 'crashes', figure: tally.crashes.length, atMost: 0 },
    { what: 'partial imports', figure: tally.partial.length, atMost: 0 },
    { what: 'records or files that nobody wrote', figure: tally.untrue.length, atMost: 0 },
    { what: 'hangs over 5 s', figure: tally.hangs, atMost: 0 },
    { what: 'slowest, reading and salvaging (ms of processor)', figure: Math.round(tally.slowestMs) },
    { what: 'refused', figure: tally.refused },
    { what: 'taken: not changed after all', figure: tally.takenUnchanged },
    { what: 'taken: made up, and in order', figure: tally.taken },
    { what: 'of those refused, something was salvaged', figure: tally.salvaged },
  ];
}

/** Waiting for something that never comes costs no processor time. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it never ended')), ENDLESS_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function told({ crashes, partial, untrue, hangs }: Tally): string {
  return `${crashes.length} crashes, ${partial.length} partial, ${untrue.length} untrue, ${hangs} hangs`;
}

async function tryMutant(mutant: Mutant, original: Original, tally: Tally): Promise<void> {
  const file = new Blob([mutant.bytes]);
  const there = memoryFiles();
  const read = await readBackup(file, original.options);
  if (!read.ok) {
    tally.refused += 1;
    await trySalvage(file, mutant, original, tally);
    return;
  }
  const isUnchanged = archiveDigest(read.value.archive) === archiveDigest(original.archive);
  if (isUnchanged) tally.takenUnchanged += 1;
  else if (mutant.isMadeUp) {
    tally.taken += 1;
    if (!(await mergesWhole(read.value.archive))) tally.partial.push(`${mutant.what}: merged in part`);
  } else tally.untrue.push(`${mutant.what} was taken`);
  const narrow = { ...there, put: failingAt(there, read.value.files.length - 1) };
  const failed = await read.value.copyFiles(narrow);
  if (read.value.files.length > 0 && (failed.ok || there.files.size > 0))
    tally.partial.push(`${mutant.what}: files stayed`);
  const copied = await read.value.copyFiles(there);
  if (!copied.ok || there.files.size !== read.value.files.length)
    tally.partial.push(`${mutant.what}: files are missing`);
}

/** The last file meets a full disk. */
function failingAt(files: ReturnType<typeof memoryFiles>, last: number) {
  let puts = 0;
  return (source: FileSource) => {
    puts += 1;
    const isFull = puts > last;
    return isFull ? Promise.resolve({ ok: false, problem: { kind: 'storage_full' } } as const) : files.put(source);
  };
}

async function trySalvage(file: Blob, mutant: Mutant, original: Original, tally: Tally): Promise<void> {
  const saved = await salvageBackup(file, original.options);
  if (!saved.ok) return;
  tally.salvaged += 1;
  if (mutant.isMadeUp) return;
  for (const version of saved.value.archive.versions) {
    if (!original.versions.has(canonicalJson(version))) tally.untrue.push(`${mutant.what}: a version of nobody`);
  }
  const there = memoryFiles();
  const copied = await saved.value.copyFiles(there);
  if (!copied.ok || there.files.size !== saved.value.files.length)
    tally.partial.push(`${mutant.what}: salvaged files are missing`);
  for (const hash of there.files.keys()) {
    if (!original.hashes.has(hash)) tally.untrue.push(`${mutant.what}: a file of nobody`);
  }
}

async function makeOriginals(random: Random): Promise<readonly Original[]> {
  const archives = fc.sample(anyArchive, { seed: random.whole(0, 2 ** 31 - 1), numRuns: BASES });
  const made = await Promise.all(
    archives.map(async (archive, index) => {
      const contents = Array.from({ length: index % 4 }, () => random.bytes(random.whole(0, 3000)));
      const { blob, manifest } = await backupOf(archive, memoryFiles(...contents));
      return { archive, contents, manifest, bytes: Buffer.from(await blob.arrayBuffer()) };
    }),
  );
  return made.map(({ archive, contents, manifest, bytes }, index): Original => {
    const other = made[(index + 1) % made.length] ?? { archive, contents, bytes };
    return {
      ...{ archive, bytes, other: other.bytes, manifest: { ...manifest } },
      options: {},
      lines: archive.versions.map((version) => versionLine(version).line.trimEnd()),
      versions: new Set([...archive.versions, ...other.archive.versions].map(canonicalJson)),
      hashes: new Set([...contents, ...other.contents].map((content): string => hashOf(content))),
    };
  });
}

/** The largest of them behind a passphrase, which is cheap to try here: thousands are tried. */
async function lockedOne(originals: readonly Original[]): Promise<Original> {
  const [largest] = originals.toSorted((one, other) => other.bytes.length - one.bytes.length);
  if (largest === undefined) throw new RangeError('there are originals');
  const passphrase = 'a long passphrase';
  const locked = await encryptBytes(toStream(piecesOf(new Blob([new Uint8Array(largest.bytes)]))), passphrase, 8);
  const pieces: Uint8Array[] = [];
  for await (const piece of fromStream(locked)) pieces.push(piece);
  return { ...largest, bytes: Buffer.concat(pieces), options: { passphrase } };
}

/** Whether an archive goes into an empty store whole or not at all. */
function mergesWhole(archive: PortfolioArchive): Promise<boolean> {
  return withStore('merge', async (store) => {
    const merged = await store.mergeIn(archive);
    const stands = await store.archive();
    if (!stands.ok) return false;
    const here = new Set(stands.value.versions.map(keyOf));
    // what an earlier merge put together is put together anew
    const written = archive.versions.filter((version) => version.merged !== true);
    return merged.ok ? written.every((version) => here.has(keyOf(version))) : here.size === 0;
  });
}

function keyOf({ id, stamp }: LoggedVersion): string {
  return `${id} ${stamp}`;
}
